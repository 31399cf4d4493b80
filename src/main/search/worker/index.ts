import type { SearchDocument } from '../types.ts'
import { createArticleSlots } from './article-slots.ts'
import { evenBoosts, headFields, headHash, headOf } from './fields.ts'
import { createIndexUpkeep, type IndexUpkeep } from './index-upkeep.ts'
import { type Halves, openIndexFolder } from './storage/index-folder.ts'
import { createPostings } from './storage/postings.ts'
import { createTermLookup, type TermLookup } from './term-lookup.ts'
import { visitTerms } from './terms.ts'

/** The index: the words of the heads and of the texts, and the articles that have them. */
export interface Index {
  /** Takes in documents and gives those whose text has to be read again, for `putText`. */
  put(documents: readonly SearchDocument[]): SearchDocument[]
  /** @param text null when it could not be read: the next `put` asks for it again */
  putText(document: SearchDocument, text: string | null): void
  remove(ids: Iterable<string>): void
  /** The same list until an article is added or removed. */
  ids(): readonly string[]
  document(slot: number): SearchDocument | undefined
  slotOf(id: string): number | undefined
  /** One more than the highest slot. */
  size(): number
  readonly terms: Omit<TermLookup, 'forget'>
  /** The same, with all fields worth the same: for long questions. */
  readonly evenTerms: Omit<TermLookup, 'forget'>
  /** The two halves themselves: the terms of the heads, and of the texts. */
  readonly halves: Halves
  readonly upkeep: Omit<IndexUpkeep, 'markChanged'>
}

/** Opens the index of a folder with what is saved there of the heads; the texts are restored later. */
export function openIndex(path: string | null): Index {
  const folder = path === null ? null : openIndexFolder(path)
  const forgetTerms = () => {
    terms.forget()
    evenTerms.forget()
  }
  const head = createPostings(headFields, visitTerms, forgetTerms)
  const text = createPostings(['text'], visitTerms, forgetTerms)
  const articles = createArticleSlots(folder?.manifest?.articles ?? [])
  const terms = createTermLookup(head, text, articles.size)
  const evenTerms = createTermLookup(head, text, articles.size, evenBoosts)
  const upkeep = createIndexUpkeep(folder, { head, text }, articles)

  function markChanged(): void {
    upkeep.markChanged()
    forgetTerms()
  }

  return {
    put: (documents) =>
      documents.filter((document) => {
        const { slot, state } = articles.put(document)
        const hash = headHash(document)
        if (state.head !== hash) {
          head.discard(slot)
          head.add(slot, headOf(document))
          state.head = hash
          markChanged()
        }
        return state.text !== document.textHash
      }),
    putText(document, content) {
      const article = articles.get(document.id)
      if (article === null) return
      const { slot, state } = article
      text.discard(slot)
      if (content !== null) text.add(slot, { text: content })
      state.text = content === null ? '' : document.textHash
      markChanged()
    },
    remove(ids) {
      for (const id of ids) {
        const slot = articles.slotOf(id)
        if (slot === undefined) continue
        head.discard(slot)
        text.discard(slot)
        articles.remove(id)
        markChanged()
      }
    },
    ids: articles.ids,
    document: articles.document,
    slotOf: articles.slotOf,
    size: articles.size,
    terms,
    evenTerms,
    halves: { head, text },
    upkeep,
  }
}
