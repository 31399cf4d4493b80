import type { Checked } from '#shared/contract.ts'
import type { Article, Id } from '#shared/model.ts'
import type { Changes } from '../changes/changes.ts'
import type { Edit } from '../changes/edit.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import { retag, spelling } from '../tags.ts'
import { changeHighlight, highlightOf, removeHighlight } from './highlights.ts'
import { highlightsLabel } from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly now: () => Date
}

/** Changes of several highlights, of one article or of many: one change, and one step of undo. */
export function manyHighlightHandlers({
  store,
  changes,
  now,
}: Parts): Pick<Handlers, 'change-highlights' | 'remove-highlights'> {
  return {
    'change-highlights': async ({ highlights, colour, add, remove }) => {
      const spell = spelling(store)
      const at = now().toISOString()
      const edits = editsOf(highlights, (article, highlight) => {
        const tags = [...retag(highlightOf(article, highlight).tags, add, remove, spell)]
        return changeHighlight(article, { id: article.id, highlight, colour, tags }, null, at)
      })
      const isFiled = add.length + remove.length > 0
      const action = colour === undefined ? 'topics' : isFiled ? 'change' : 'colour'
      return changes.apply(highlightsLabel(action, countOf(highlights)), edits)
    },

    'remove-highlights': ({ highlights }) =>
      changes.apply(highlightsLabel('remove', countOf(highlights)), editsOf(highlights, removeHighlight)),
  }
}

type HighlightNames = Checked<'remove-highlights'>['highlights']

/** One edit for each article, each highlight once. */
function editsOf(names: HighlightNames, change: (article: Article, highlight: Id) => Article): readonly Edit[] {
  const byArticle = new Map<Id, Set<Id>>()
  for (const { id, highlight } of names) {
    const ids = byArticle.get(id) ?? new Set()
    byArticle.set(id, ids.add(highlight))
  }
  return [...byArticle].map(([id, highlights]) => ({
    id,
    change: (article) => [...highlights].reduce(change, article),
  }))
}

const countOf = (names: HighlightNames): number => new Set(names.map(({ id, highlight }) => `${id} ${highlight}`)).size
