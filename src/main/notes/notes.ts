import type { Checked } from '#shared/contract.ts'
import type { Article, Highlight, Id, State } from '#shared/model.ts'
import type { HighlightView } from '#shared/views.ts'
import type { Changes } from '../changes/changes.ts'
import type { Edit } from '../changes/edit.ts'
import type { Handlers } from '../handlers.ts'
import type { Filing } from '../store/journal/delta.ts'
import type { Store } from '../store/types.ts'
import { replaceTags, retag, spelling } from '../tags.ts'
import { addHighlight, changeHighlight, highlightOf, removeHighlight, setHighlightNote } from './highlights.ts'
import { type Deed, labelOf } from './labels.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly newId: () => Id
  readonly now: () => Date
  /** A highlight as readers see it. */
  readonly view: (article: Article, highlight: Highlight, version: number) => Promise<HighlightView>
}

type Name = 'highlight' | 'change-highlight' | 'remove-highlight' | 'note' | 'tag' | 'state' | 'trash' | 'restore'

/** Highlights, notes, tags and the states of articles. */
export function noteHandlers({ store, changes, newId, now, view }: Parts): Pick<Handlers, Name> {
  const making = () => ({ newId, at: now().toISOString() })

  async function viewed(id: Id, highlight: Id, version: number): Promise<HighlightView> {
    const article = await store.article(id)
    return view(article, highlightOf(article, highlight), version)
  }

  return {
    async highlight(input) {
      const article = await store.article(input.id)
      const version = input.version ?? article.current
      const text = await store.versionFile(input.id, version, 'article.txt')
      let id: Id | null = null
      const changed = await changes.apply('Highlighted a passage', [
        {
          id: input.id,
          change(before) {
            const added = addHighlight(before, text, { ...input, version }, making())
            id = added.id
            return added.article
          },
        },
      ])
      if (id === null) throw new Error('a highlight was kept without an id')
      return { ...changed, highlight: await viewed(input.id, id, version) }
    },

    async 'change-highlight'(input) {
      const text = input.range ? await store.versionFile(input.id, input.range.version, 'article.txt') : null
      const label = input.range
        ? 'Moved the edges of a highlight'
        : input.tags
          ? 'Tagged a highlight'
          : 'Changed the colour of a highlight'
      const spelled = input.tags && spelling(store)
      const changed = await changes.apply(label, [
        {
          id: input.id,
          change(article) {
            const { tags: former } = highlightOf(article, input.highlight)
            const tags = input.tags && spelled && [...replaceTags(former, input.tags, spelled)]
            return changeHighlight(article, { ...input, tags }, text, now().toISOString())
          },
        },
      ])
      const version = input.range?.version ?? (await store.article(input.id)).current
      return { ...changed, highlight: await viewed(input.id, input.highlight, version) }
    },

    'remove-highlight': ({ id, highlight }) =>
      changes.apply('Removed a highlight', [{ id, change: (article) => removeHighlight(article, highlight) }]),

    note({ id, highlight, text, session }) {
      const label = highlight === null ? 'Edited the note on the article' : 'Edited a note'
      const edit: Edit = {
        id,
        change(article) {
          if (highlight !== null) return setHighlightNote(article, highlight, text, making())
          const note = text.trim() === '' ? '' : text
          return note === article.note ? article : { ...article, note }
        },
      }
      return changes.apply(label, [edit], {
        merge: session === undefined ? undefined : `note ${id} ${highlight} ${session}`,
      })
    },

    tag({ ids, add, remove }) {
      const spelled = spelling(store)
      const deed: Deed = remove.length === 0 ? 'tag' : add.length === 0 ? 'untag' : 'retag'
      return changes.apply(
        labelOf(deed, ids.length),
        ids.map((id) => ({
          id,
          file(filed) {
            const tags = retag(filed.tags, add, remove, spelled)
            return tags === filed.tags ? filed : { ...filed, tags }
          },
        })),
      )
    },

    state({ ids, ...asked }) {
      const edits = ids.map((id): Edit => ({ id, file: (filed) => withState(filed, asked) }))
      // Progress, and read given with it, is what the program saw and not what the user did.
      if (asked.progress !== undefined && asked.starred === undefined && asked.archived === undefined)
        return changes.observe(edits)
      return changes.apply(labelOf(stateDeed(asked), ids.length), edits)
    },

    trash: ({ ids }) =>
      changes.apply(
        labelOf('trash', ids.length),
        ids.map((id) => ({
          id,
          file: (filed) =>
            filed.state.trashedAt === null ? withState(filed, { trashedAt: now().toISOString() }) : filed,
        })),
      ),

    restore: ({ ids }) =>
      changes.apply(
        labelOf('restore', ids.length),
        ids.map((id) => ({ id, file: (filed) => withState(filed, { trashedAt: null }) })),
      ),
  }
}

function withState<T extends Filing>(filed: T, asked: Partial<State>): T {
  const state = { ...filed.state }
  let changed = false
  for (const key of Object.keys(asked) as (keyof State)[]) {
    if (asked[key] === undefined || asked[key] === state[key]) continue
    Object.assign(state, { [key]: asked[key] })
    changed = true
  }
  return changed ? { ...filed, state } : filed
}

function stateDeed({ read, starred, archived }: Pick<Checked<'state'>, 'read' | 'starred' | 'archived'>): Deed {
  if ([read, starred, archived].filter((each) => each !== undefined).length > 1) return 'state'
  if (starred !== undefined) return starred ? 'star' : 'unstar'
  if (archived !== undefined) return archived ? 'archive' : 'unarchive'
  return read === false ? 'unread' : 'read'
}
