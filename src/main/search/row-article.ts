import { CATALOG_FORMAT, type CatalogRow } from '../store/catalog/catalog-row.ts'
import { sharesRest, wholeRow } from '../store/catalog/lazy-row.ts'
import { notesOf } from '../store/catalog/row-of.ts'
import type { SearchArticle, SearchDocument } from './types.ts'

type TextPath = (row: CatalogRow) => string

/**
 * The article of a row, for search. Its stamp is made of what names the content of its file, as the row has it and as it is
 * on disk, of its folder, and of how rows are made: nothing else is in a document.
 * @param textPath gives the absolute path of the text of a row
 */
export function rowArticle(row: CatalogRow, textPath: TextPath): SearchArticle {
  return new RowArticle(row, textPath)
}

/** A class, because there is one for each article of a library. */
class RowArticle implements SearchArticle {
  readonly #row: CatalogRow
  readonly #textPath: TextPath

  constructor(row: CatalogRow, textPath: TextPath) {
    this.#row = row
    this.#textPath = textPath
  }

  get id(): string {
    return this.#row.id
  }

  get stamp(): string {
    const { revision, folder, file } = this.#row
    return `${CATALOG_FORMAT}-${revision}-${file.sha256.slice(0, DIGITS)}-${hashOf(folder)}`
  }

  get tags(): readonly string[] {
    return [...new Set([...this.#row.tags, ...this.#row.highlightTags.flat()])]
  }

  document(): SearchDocument {
    const row = wholeRow(this.#row)
    return {
      id: row.id,
      title: row.title,
      site: [...new Set([row.kicker, row.publisher, row.siteName])].filter((name) => name !== null).join('\n'),
      language: row.language,
      address: row.url ?? '',
      tags: this.tags,
      notes: notesOf(row),
      highlights: row.marks.map(({ exact }) => exact).filter((exact) => exact !== ''),
      textFile: this.#textPath(row),
      textHash: row.textHash,
      date: row.publishedAt ?? row.capturedAt,
      stamp: this.stamp,
    }
  }

  isLike(former: SearchArticle): boolean {
    if (!(former instanceof RowArticle)) return false
    const [before, now] = [former.#row, this.#row]
    const sameBrief = before.url === now.url && before.capturedAt === now.capturedAt && before.folder === now.folder
    // Thousands of rows that a batch has changed need not be read for this.
    return sameBrief && (sharesRest(before, now) || restOf(former) === restOf(this))
  }
}

/** Hexadecimal digits of a hash that is one of several in a stamp. */
const DIGITS = 16

function restOf(article: SearchArticle): string {
  const { stamp: _, tags: __, ...rest } = article.document()
  return JSON.stringify(rest)
}

/** FNV-1a of 32 bits: a folder is seldom another one, and SHA-256 of fifty thousand takes a fifth of a second. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
