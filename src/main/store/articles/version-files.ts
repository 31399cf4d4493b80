import { join } from 'node:path'
import type { z } from 'zod'
import { type Article, AssetHash, FORMAT, Receipt, RelatedFile } from '#shared/model.ts'
import { isSystemError } from '../../errno.ts'
import { Damaged, parseJson, sha256 } from '../disk/durable.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Notices } from '../disk/notices.ts'
import { ASSETS, inside, versionFolder } from '../names/layout.ts'
import { alteredVersionSentence, damagedVersionFile, noSuchVersion, unreadableVersionFile } from './sentences.ts'

export type VersionFile = 'article.html' | 'article.txt'

/** The files of a version. They never change, so they are read each time they are asked for. */
export interface VersionFiles {
  /** @throws Refusal `not-found`, `unreadable-file` */
  text(article: Article, folder: string, n: number, name: VersionFile): Promise<string>
  /** Any file of a version, as it is on disk. */
  bytes(article: Article, folder: string, n: number, name: string): Promise<Uint8Array>
  receipt(article: Article, folder: string, n: number): Promise<Receipt>
  related(article: Article, folder: string, n: number): Promise<RelatedFile>
  asset(folder: string, hash: string): Promise<Uint8Array | null>
}

export function createVersionFiles(fileSystem: FileSystem, library: string, notices: Notices): VersionFiles {
  async function bytesOf(article: Article, folder: string, n: number, name: string): Promise<Uint8Array> {
    const version = article.versions.find((each) => each.n === n)
    if (version === undefined) throw noSuchVersion(n)
    const path = inside(join(library, versionFolder(folder, n)), name)
    const bytes = await readOrRefuse(path, `${versionFolder(folder, n)}/${name}`)
    const expected = version.files[name]
    if (expected !== undefined && expected !== sha256(bytes)) {
      // Returned all the same: a damaged text is worth more to its reader than none.
      await notices.add(
        {
          id: `hash:${folder}/${n}/${name}`,
          kind: 'damaged',
          articleId: article.id,
          message: alteredVersionSentence(name, version.facts.title),
        },
        { path: `${versionFolder(folder, n)}/${name}`, kept: null, healed: false },
      )
    }
    return bytes
  }

  async function readOrRefuse(path: string, name: string): Promise<Uint8Array> {
    try {
      return await fileSystem.read(path)
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown
      throw unreadableVersionFile(name)
    }
  }

  async function json<T>(article: Article, folder: string, n: number, name: string, schema: z.ZodType<T>): Promise<T> {
    const bytes = await bytesOf(article, folder, n, name)
    try {
      return parseJson(name, bytes, schema, FORMAT)
    } catch (thrown) {
      if (!(thrown instanceof Damaged)) throw thrown
      throw damagedVersionFile(`${versionFolder(folder, n)}/${name}`)
    }
  }

  return {
    async text(article, folder, n, name) {
      return Buffer.from(await bytesOf(article, folder, n, name)).toString('utf8')
    },
    bytes: bytesOf,
    receipt: (article, folder, n) => json(article, folder, n, 'receipt.json', Receipt),
    related: (article, folder, n) => json(article, folder, n, 'related.json', RelatedFile),

    async asset(folder, hash) {
      if (!AssetHash.safeParse(hash).success) return null
      const assets = join(library, folder, ASSETS)
      if ((await fileSystem.stat(assets))?.kind !== 'folder') return null
      const entry = (await fileSystem.list(assets)).find(
        ({ name, kind }) => kind === 'file' && name.startsWith(`${hash}.`),
      )
      if (entry === undefined) return null
      return fileSystem.read(join(assets, entry.name)).catch((thrown) => {
        if (!isSystemError(thrown)) throw thrown
        return null
      })
    },
  }
}
