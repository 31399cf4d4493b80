import { join } from 'node:path'
import type { z } from 'zod'
import { type Article, FORMAT, Receipt, RelatedFile } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import type { CatalogRow } from '../catalog/catalog-row.ts'
import { rowOf } from '../catalog/row-of.ts'
import type { CatalogRows } from '../catalog/rows.ts'
import { LARGEST_JSON, parseJson, type Stamp } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { ASSETS, versionFolder } from '../names/layout.ts'

export interface RowParts {
  readonly fileSystem: FileSystem
  /** The library's. */
  readonly folder: string
  readonly rows: CatalogRows
  /** Adds to an article what its file does not have yet. */
  readonly applyOverlay: (article: Article) => Article
  readonly log: Log
}

/**
 * Makes the row of an article and puts it.
 * @param stamp how its file was read or written; null where there is none
 */
export async function putRow(
  parts: RowParts,
  folder: string,
  article: Article,
  stamp: Stamp | null,
  put: (row: CatalogRow) => void,
): Promise<void> {
  const counts = await countsOf(parts, folder, parts.applyOverlay(article))
  // The overlay may change at any time while we wait, so it is applied once more in the tick in which the row is put.
  put(
    rowOf(parts.applyOverlay(article), {
      folder,
      stamp: stamp ?? { size: -1, mtimeMs: 0, sha256: '' },
      leftOut: counts.leftOut,
      related: counts.related,
      pictured: counts.pictured,
    }),
  )
}

async function countsOf(
  parts: RowParts,
  folder: string,
  { id, current }: Article,
): Promise<Pick<CatalogRow, 'leftOut' | 'related' | 'pictured'>> {
  const former = parts.rows.byFolder.get(folder)
  if (former?.id === id && former.current === current) return former
  const version = join(parts.folder, versionFolder(folder, current))
  return {
    leftOut: await count(parts, join(version, 'receipt.json'), Receipt, countLeftOut),
    related: await count(parts, join(version, 'related.json'), RelatedFile, ({ stories }) => stories.length),
    pictured: await hasFiles(parts.fileSystem, join(parts.folder, folder, ASSETS)),
  }
}

/** Whether a folder is there and has files. */
async function hasFiles(fileSystem: FileSystem, folder: string): Promise<boolean> {
  const entries = await fileSystem.list(folder).catch(() => [])
  return entries.some(({ kind }) => kind === 'file')
}

/** Lists need only the length of a version's side files. One that cannot be read is reported by `check`. */
async function count<T>(
  { fileSystem, log }: RowParts,
  path: string,
  schema: z.ZodType<T>,
  length: (value: T) => number,
): Promise<number> {
  try {
    return length(parseJson(path, await fileSystem.read(path, LARGEST_JSON), schema, FORMAT))
  } catch (thrown) {
    log.info('a side file of a version could not be counted', { path, thrown })
    return 0
  }
}

/** How many blocks are left out for the reader: neither those brought back nor those given to a story or the article. */
export function countLeftOut({ blocks, choices }: Receipt): number {
  const used = new Set(choices.filter((choice) => choice.do !== 'remove').map(({ id }) => id))
  return blocks.filter(({ id }) => !used.has(id)).length
}
