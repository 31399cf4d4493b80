import { join } from 'node:path'
import type { z } from 'zod'
import { type Article, FORMAT, Receipt, RelatedFile } from '#shared/model.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { rowOf } from '../catalog/row-of.ts'
import { Damaged, LARGEST_JSON, Newer, parseJson, sha256 } from '../disk/durable.ts'
import type { FileStat } from '../disk/file-system.ts'
import { ARTICLE_FILE, ASSETS, versionFolder } from '../names/layout.ts'
import { ArticleFile } from './article-file.ts'
import { countLeftOut, type RowParts } from './article-rows.ts'

/** An article whose file is as the scan saw it. */
interface Read {
  readonly folder: string
  readonly article: Article
  readonly stamp: CatalogRow['file']
}

/**
 * Makes the rows of articles of which nothing else is under way, from files that are as they should be. Many at once: the
 * files of one article have to be opened one by one, and a promise for each takes longer than to read them all.
 * @param files of a few dozen articles: their content is parsed in one turn
 * @returns null for an article whose files need a closer look, in the order of the files
 */
export async function readManyRows(
  parts: RowParts,
  files: readonly (readonly [folder: string, file: FileStat | null])[],
): Promise<readonly (CatalogRow | null)[]> {
  const { fileSystem, folder: library } = parts
  const contents = await fileSystem.reads(
    files.map(([folder]) => join(library, folder, ARTICLE_FILE)),
    LARGEST_JSON,
  )
  const read = files.flatMap(([folder, file], at) => readArticle(parts, folder, file, contents[at] ?? null) ?? [])
  const version = ({ folder, article }: Read) => join(library, versionFolder(folder, article.current))
  const [receipts, related, assets] = await Promise.all([
    fileSystem.reads(
      read.map((each) => join(version(each), 'receipt.json')),
      LARGEST_JSON,
    ),
    fileSystem.reads(
      read.map((each) => join(version(each), 'related.json')),
      LARGEST_JSON,
    ),
    fileSystem.lists(read.map(({ folder }) => join(library, folder, ASSETS))),
  ])
  const rows = new Map<string, CatalogRow>()
  for (const [at, { folder, article, stamp }] of read.entries()) {
    const leftOut = parseOrNull(receipts[at], Receipt)
    const stories = parseOrNull(related[at], RelatedFile)
    const entries = assets[at] ?? null
    // A change of many articles may have come meanwhile.
    if (leftOut === null || stories === null || entries === null || parts.applyOverlay(article) !== article) continue
    const counts = { leftOut: countLeftOut(leftOut), related: stories.stories.length }
    rows.set(
      folder,
      rowOf(article, { folder, stamp, ...counts, pictured: entries.some(({ kind }) => kind === 'file') }),
    )
  }
  return files.map(([folder]) => rows.get(folder) ?? null)
}

function readArticle(
  { applyOverlay }: RowParts,
  folder: string,
  file: FileStat | null,
  bytes: Uint8Array | null,
): Read | null {
  if (file?.kind !== 'file' || bytes?.length !== file.size) return null
  const article = parseOrNull(bytes, ArticleFile)
  if (article === null || applyOverlay(article) !== article) return null
  return { folder, article, stamp: { size: file.size, mtimeMs: file.mtimeMs, sha256: sha256(bytes) } }
}

/** What a file says; null where it is not there, not readable, damaged, or of a newer program. */
function parseOrNull<T>(bytes: Uint8Array | null | undefined, schema: z.ZodType<T>): T | null {
  if (bytes === null || bytes === undefined) return null
  try {
    return parseJson('', bytes, schema, FORMAT)
  } catch (thrown) {
    if (!(thrown instanceof Damaged || thrown instanceof Newer)) throw thrown
    return null
  }
}
