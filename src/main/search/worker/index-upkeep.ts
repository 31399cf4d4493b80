import { performance } from 'node:perf_hooks'
import type { SearchDocument } from '../types.ts'
import type { ArticleSlots } from './article-slots.ts'
import type { Halves, IndexFolder } from './storage/index-folder.ts'

/** The index and its folder. Times are those of `performance.now()`; what takes long is done a few milliseconds at a time. */
export interface IndexUpkeep {
  /** Whether saved texts are still to be taken in. */
  isRestoring(): boolean
  /** How many, roughly. */
  unrestored(): number
  /** Takes saved texts in until a time. @returns at the end those that are damaged or missing, for `putText` */
  restore(until: number): readonly SearchDocument[]
  /** Merges segments until a time. @param quiet whether nothing else is to be done @returns whether there is more to do */
  work(until: number, quiet: boolean): boolean
  /** Notes that a head or a text has changed. */
  markChanged(): void
  /** How many heads or texts have changed since the index was saved or restored, or must be written again. */
  unsaved(): number
  /** Saves the index, a file at a time; not while saved texts are still to be taken in. @throws system errors */
  save(): Generator<void, void>
}

/** Takes the heads in at once; the texts come with `restore`. */
export function createIndexUpkeep(folder: IndexFolder | null, halves: Halves, articles: ArticleSlots): IndexUpkeep {
  const { head, text } = halves
  const hasSaved = folder !== null && folder.manifest !== null
  let restoring = hasSaved ? folder.restore('text', text) : null
  let expected = 0
  let changes = 0
  if (hasSaved) takeHeads(folder)

  function takeHeads(from: IndexFolder): void {
    from.restoreDocuments(articles.documents)
    const steps = from.restore('head', head)
    while (steps.next().done !== true);
    for (const { slot, state } of articles.all()) {
      if (!head.has(slot)) state.head = ''
      if (state.text !== '') expected += 1
    }
    text.upkeep.expectSegments(true)
  }

  function endRestoring(): readonly SearchDocument[] {
    restoring = null
    text.upkeep.expectSegments(false)
    return articles.all().flatMap(({ slot, state }) => {
      if (state.text === '' || text.has(slot)) return []
      state.text = ''
      return articles.documents.of(slot) ?? []
    })
  }

  return {
    isRestoring: () => restoring !== null,
    unrestored: () => (restoring === null ? 0 : Math.max(0, expected - text.count())),
    restore(until) {
      while (restoring !== null) {
        if (restoring.next().done === true) return endRestoring()
        if (performance.now() > until) break
      }
      return []
    },
    work(until, quiet) {
      const moreInHead = head.upkeep.work(until, quiet)
      return text.upkeep.work(until, quiet) || moreInHead
    },
    markChanged() {
      changes += 1
    },
    unsaved: () => Math.max(changes, folder?.unsaved(halves) ?? 0),
    *save() {
      // The saved index has the texts that are still to come; one that is saved now would lack them.
      if (folder === null || restoring !== null) return
      const saved = changes
      head.upkeep.freeze()
      text.upkeep.freeze()
      yield* folder.save(halves, articles)
      changes -= saved
    },
  }
}
