import type { Listed, SearchDocument } from '../types.ts'
import { type ArticleSlots, createArticleSlots } from './article-slots.ts'
import { evenBoosts, headFields, headHash, headOf } from './fields.ts'
import { createIndexUpkeep, type IndexUpkeep } from './index-upkeep.ts'
import type { DocumentTable } from './storage/documents/document-table.ts'
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
  /**
   * Compares the index with the articles of a library, each with its stamp. What is not among them is removed if they are
   * all.
   * @returns the articles whose documents it needs, and the documents whose texts it needs
   */
  compare(articles: Iterable<readonly [id: string, stamp: string]>, listed: Listed): Differences
  /** The same list until an article is added or removed. */
  ids(): readonly string[]
  document(slot: number): SearchDocument | undefined
  /** Of the documents, quicker than by `document`: for many at once. Empty where there is none. */
  readonly columns: Pick<DocumentTable, 'stamp' | 'date' | 'language' | 'address'>
  /** The article of a slot; empty for a slot without one. */
  idOf(slot: number): string
  /** The hash of the text that the index has of a slot; empty for none. */
  textHash(slot: number): string
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

export interface Differences {
  readonly wanted: readonly string[]
  readonly unread: readonly SearchDocument[]
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

  function remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const slot = articles.slotOf(id)
      if (slot === undefined) continue
      head.discard(slot)
      text.discard(slot)
      articles.remove(id)
      markChanged()
    }
  }

  return {
    put: (documents) =>
      documents.filter((document) => {
        const { slot, state, isRenamed } = articles.put(document)
        if (isRenamed) upkeep.markChanged()
        const hash = headHash(document)
        if (state.head !== hash) {
          head.discard(slot)
          head.add(slot, headOf(document))
          state.head = hash
          markChanged()
        }
        // Of another text nothing more is to be known, so that the next start need not compare.
        if (state.text !== document.textHash) state.text = ''
        return state.text === ''
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
    remove,
    compare(library, listed) {
      const { isListed, ...differences } = differencesOf(articles, library)
      if (listed === 'all') remove(articles.all().flatMap(({ slot, state }) => (isListed[slot] === 1 ? [] : state.id)))
      return differences
    },
    ids: articles.ids,
    document: articles.documents.of,
    columns: articles.documents,
    idOf: articles.idOf,
    textHash: articles.textHash,
    slotOf: articles.slotOf,
    size: articles.size,
    terms,
    evenTerms,
    halves: { head, text },
    upkeep,
  }
}

function differencesOf(articles: ArticleSlots, library: Iterable<readonly [id: string, stamp: string]>) {
  const wanted: string[] = []
  const unread: SearchDocument[] = []
  const isListed = new Uint8Array(articles.size())
  for (const [id, stamp] of library) {
    const article = articles.get(id)
    if (article !== null) isListed[article.slot] = 1
    if (article === null || article.state.head === '' || articles.documents.stamp(article.slot) !== stamp)
      wanted.push(id)
    else if (article.state.text === '') {
      const document = articles.documents.of(article.slot)
      if (document !== undefined) unread.push(document)
    }
  }
  return { wanted, unread, isListed }
}
