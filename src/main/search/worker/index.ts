import type { SearchDocument } from '../types.ts'
import { createArticleSlots } from './article-slots.ts'
import { headFields, headHash, headOf } from './fields.ts'
import { createPostings, type Postings } from './storage/postings.ts'
import type { Saved } from './storage/saved.ts'
import { createTermLookup, type TermLookup } from './term-lookup.ts'
import { termsOf } from './tokenise.ts'

/** The index: the words of the heads and of the texts, and the articles that have them. */
export interface Index {
  /** Takes in documents and gives those whose text has to be read again, for `putText`. */
  put(documents: readonly SearchDocument[]): SearchDocument[]
  /** @param text null when it could not be read: the next `put` asks for it again */
  putText(document: SearchDocument, text: string | null): void
  remove(ids: Iterable<string>): void
  ids(): readonly string[]
  document(slot: number): SearchDocument | undefined
  slotOf(id: string): number | undefined
  /** One more than the highest slot. */
  size(): number
  /** How many heads or texts have changed since the index was saved or loaded. */
  unsaved(): number
  readonly terms: Omit<TermLookup, 'forget'>
  /** The two halves themselves: the terms of the heads, and of the texts. */
  readonly halves: { readonly head: Postings; readonly text: Postings }
  save(): Saved
}

const keepTerm = (term: string) => term
const postingsOptions = (fields: readonly string[]) => ({
  fields: [...fields],
  tokenize: termsOf,
  processTerm: keepTerm,
  // MiniSearch sweeps discarded articles when that is worth it.
  autoVacuum: true,
})

/** Opens a saved index, or an empty one. */
export function openIndex(saved: Saved | null): Index {
  const head = createPostings(postingsOptions(headFields), saved?.head ?? null)
  const text = createPostings(postingsOptions(['text']), saved?.text ?? null)
  const articles = createArticleSlots(saved?.articles ?? [])
  const terms = createTermLookup(head, text, articles.size)
  let changes = 0

  function markChanged(): void {
    changes += 1
    terms.forget()
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
    unsaved: () => changes,
    terms,
    halves: { head, text },
    save() {
      changes = 0
      return { articles: articles.save(), head: head.pack(), text: text.pack() }
    },
  }
}
