import { join } from 'node:path'
import { z } from 'zod'
import { replaceLibraryFile, sha256 } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Staging } from '../disk/staging.ts'
import { CATALOG_FORMAT } from './catalog-row.ts'

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  /** The library's own cache folder. */
  readonly folder: string
  /** The path of the catalog that the answers were made from. */
  readonly catalog: string
}

/** The first line. Its hash proves that this program wrote the second, so that need not be checked. */
const Seal = z.object({
  format: z.literal(CATALOG_FORMAT),
  /** The catalog as it was: with another one, or none, the answers are worth nothing. */
  catalog: z.object({ size: z.number(), mtimeMs: z.number() }),
  sha256: z.string(),
})

/** The answers to what a window asks first, next to the catalog that they were made from. */
export function firstAnswersFile({ fileSystem, staging, folder, catalog }: Parts) {
  const path = join(folder, 'first-answers.jsonl')
  /** The second line as it is on the disk, as far as is known. */
  let written: string | null = null

  return {
    /** @returns null where there are none, or none that belong to the catalog */
    async read(): Promise<unknown> {
      const [saved, now] = await fileSystem.stats([path, catalog])
      if (saved == null || now == null) return null
      const [first = '', second = ''] = Buffer.from(await fileSystem.read(path))
        .toString('utf8')
        .split('\n')
      const seal = Seal.parse(JSON.parse(first))
      if (seal.catalog.size !== now.size || seal.catalog.mtimeMs !== now.mtimeMs) return null
      if (sha256(Buffer.from(second)) !== seal.sha256) throw new Error('the first answers are torn')
      written = second
      return JSON.parse(second)
    },

    /** To be called after the catalog was saved, or while it is as it was saved. */
    async write(answers: unknown, isCatalogNew: boolean): Promise<void> {
      const second = JSON.stringify(answers)
      if (second === written && !isCatalogNew) return
      const now = await fileSystem.stat(catalog)
      if (now === null) return
      const { size, mtimeMs } = now
      const seal = { format: CATALOG_FORMAT, catalog: { size, mtimeMs }, sha256: sha256(Buffer.from(second)) }
      await replaceLibraryFile(fileSystem, staging, path, Buffer.from(`${JSON.stringify(seal)}\n${second}\n`))
      written = second
    },
  }
}
