import type { SearchDocument } from '../types.ts'
import { createDocumentTable, type DocumentTable } from './storage/documents/document-table.ts'
import type { Manifest } from './storage/manifest.ts'

/** What the index has of an article: hashes of its head and of its text; empty for what it has not indexed. */
export interface ArticleState {
  readonly id: string
  head: string
  text: string
}

interface Article {
  readonly slot: number
  readonly state: ArticleState
}

/** The articles of the index. Each has a slot, a small whole number that is never used again. */
export interface ArticleSlots {
  ids(): readonly string[]
  /** One more than the highest slot. */
  readonly size: () => number
  slotOf(id: string): number | undefined
  /** Of the article of a slot; empty without one. */
  idOf(slot: number): string
  textHash(slot: number): string
  readonly documents: DocumentTable
  /** Gives a new article a slot. @returns also whether its document has another stamp now */
  put(document: SearchDocument): Article & { readonly isRenamed: boolean }
  /** The slot of an article and its state; null if the index does not have it. */
  get(id: string): Article | null
  all(): readonly Article[]
  remove(id: string): void
  save(): Manifest['articles']
}

export function createArticleSlots(saved: Manifest['articles']): ArticleSlots {
  const states: (ArticleState | null)[] = saved.map(
    (article) => article && { id: article[0], head: article[1], text: article[2] },
  )
  const slots = new Map(states.flatMap((state, slot) => (state === null ? [] : [[state.id, slot] as const])))
  const documents = createDocumentTable()
  /** Asked for with each key, and as long as the library. */
  let ids: readonly string[] | null = null

  function get(id: string) {
    const slot = slots.get(id)
    const state = slot === undefined ? undefined : states[slot]
    return slot === undefined || state === undefined || state === null ? null : { slot, state }
  }

  function add(id: string) {
    const state = { id, head: '', text: '' }
    const slot = states.push(state) - 1
    slots.set(id, slot)
    ids = null
    return { slot, state }
  }

  return {
    ids() {
      ids ??= [...slots.keys()]
      return ids
    },
    size: () => states.length,
    slotOf: (id) => slots.get(id),
    idOf: (slot) => states[slot]?.id ?? '',
    textHash: (slot) => states[slot]?.text ?? '',
    documents,
    put(document) {
      const article = get(document.id) ?? add(document.id)
      const isRenamed = documents.stamp(article.slot) !== (document.stamp ?? '')
      documents.put(article.slot, document)
      return { ...article, isRenamed }
    },
    get,
    all: () => states.flatMap((state, slot) => (state === null ? [] : [{ slot, state }])),
    remove(id) {
      const slot = slots.get(id)
      if (slot === undefined) return
      slots.delete(id)
      ids = null
      states[slot] = null
      documents.remove(slot)
    },
    save: () => states.map((state) => state && [state.id, state.head, state.text]),
  }
}
