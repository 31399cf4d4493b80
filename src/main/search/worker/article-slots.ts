import type { SearchDocument } from '../types.ts'
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
  document(slot: number): SearchDocument | undefined
  /** Gives a new article a slot. */
  put(document: SearchDocument): Article
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
  const documents: (SearchDocument | undefined)[] = []
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
    document: (slot) => documents[slot],
    put(document) {
      const article = get(document.id) ?? add(document.id)
      documents[article.slot] = document
      // The same texts need not be in memory twice.
      if (article.state.text === document.textHash) article.state.text = document.textHash
      return article
    },
    get,
    all: () => states.flatMap((state, slot) => (state === null ? [] : [{ slot, state }])),
    remove(id) {
      const slot = slots.get(id)
      if (slot === undefined) return
      slots.delete(id)
      ids = null
      states[slot] = null
      documents[slot] = undefined
    },
    save: () => states.map((state) => state && [state.id, state.head, state.text]),
  }
}
