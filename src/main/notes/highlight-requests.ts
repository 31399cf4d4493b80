import type { Article, Highlight, Id } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import type { Changes } from '../changes/changes.ts'
import type { Edit } from '../changes/edit.ts'
import type { Handlers } from '../handlers.ts'
import type { Store } from '../store/types.ts'
import { replaceTags, spelling } from '../tags.ts'
import { addHighlight, changeHighlight, highlightOf, removeHighlight, setHighlightNote } from './highlights.ts'
import {
  articleNoteLabel,
  colourHighlightLabel,
  highlightLabel,
  highlightNoteLabel,
  highlightTopicsLabel,
  moveHighlightLabel,
  removeHighlightLabel,
} from './sentences.ts'

interface Parts {
  readonly store: Store
  readonly changes: Changes
  readonly newId: () => Id
  readonly now: () => Date
  /** A highlight in the form that the window and the command line get. */
  readonly view: (article: Article, highlight: Highlight, version: number) => Promise<HighlightView>
}

/** Highlights and notes. */
export function highlightHandlers(
  parts: Parts,
): Pick<Handlers, 'highlight' | 'change-highlight' | 'remove-highlight' | 'note'> {
  const { changes } = parts
  return {
    highlight: addRequest(parts),
    'change-highlight': changeRequest(parts),
    'remove-highlight': ({ id, highlight }) =>
      changes.apply(removeHighlightLabel, [{ id, change: (article) => removeHighlight(article, highlight) }]),
    note: noteRequest(parts),
  }
}

function addRequest(parts: Parts): Handlers['highlight'] {
  const { store, changes } = parts
  return async (input) => {
    const article = await store.article(input.id)
    const version = input.version ?? article.current
    const text = await store.versionFile(input.id, version, 'article.txt')
    let id: Id | null = null
    const edit: Edit = {
      id: input.id,
      change(before) {
        const added = addHighlight(before, text, { ...input, version }, creation(parts))
        id = added.id
        return added.article
      },
    }
    const changed = await changes.apply(highlightLabel, [edit])
    if (id === null) throw new Error('a highlight was kept without an id')
    return { ...changed, highlight: await viewOf(parts, input.id, id, version) }
  }
}

function changeRequest(parts: Parts): Handlers['change-highlight'] {
  const { store, changes, now } = parts
  return async (input) => {
    const text = input.range ? await store.versionFile(input.id, input.range.version, 'article.txt') : null
    const label = input.range ? moveHighlightLabel : input.tags ? highlightTopicsLabel : colourHighlightLabel
    const spell = input.tags && spelling(store)
    const edit: Edit = {
      id: input.id,
      change(article) {
        const { tags: former } = highlightOf(article, input.highlight)
        const tags = input.tags && spell && [...replaceTags(former, input.tags, spell)]
        return changeHighlight(article, { ...input, tags }, text, now().toISOString())
      },
    }
    const changed = await changes.apply(label, [edit])
    const version = input.range?.version ?? (await store.article(input.id)).current
    return { ...changed, highlight: await viewOf(parts, input.id, input.highlight, version) }
  }
}

function noteRequest(parts: Parts): Handlers['note'] {
  return ({ id, highlight, text, session }) => {
    const edit: Edit = {
      id,
      change(article) {
        if (highlight !== null) return setHighlightNote(article, highlight, text, creation(parts))
        const note = text.trim() === '' ? '' : text
        return note === article.note ? article : { ...article, note }
      },
    }
    return parts.changes.apply(highlight === null ? articleNoteLabel : highlightNoteLabel, [edit], {
      merge: session === undefined ? undefined : `note ${id} ${highlight} ${session}`,
    })
  }
}

const creation = ({ newId, now }: Parts) => ({ newId, at: now().toISOString() })

async function viewOf({ store, view }: Parts, id: Id, highlight: Id, version: number): Promise<HighlightView> {
  const article = await store.article(id)
  return view(article, highlightOf(article, highlight), version)
}
