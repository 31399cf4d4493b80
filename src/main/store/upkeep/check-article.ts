import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Article, FORMAT, type Id, Receipt, RelatedFile, type Version } from '#shared/model.ts'
import type { Problem } from '#shared/views.ts'
import { hasCode, isSystemError } from '../../errno.ts'
import { Damaged, parseJson, sha256 } from '../disk/durable.ts'
import type { Entry, FileSystem } from '../disk/file-system.ts'
import { retryWhileLocked } from '../disk/retry-while-locked.ts'
import { ARTICLE_FILE, ASSETS, lastGood, VERSIONS, versionFolder } from '../names/layout.ts'
import { leftAsItIs, notOurs } from './sentences.ts'

const FILES = [ARTICLE_FILE, lastGood(ARTICLE_FILE)]
const unpacked = promisify(gunzip)
/** Pages that we accept are far smaller, so what unpacks to more was not packed by us. */
const LARGEST_SOURCE = 256 * 1024 * 1024

/** What the checks of one article share. They add to `problems` and `counted`. */
export interface CheckContext {
  readonly fileSystem: FileSystem
  readonly library: string
  readonly problems: Problem[]
  readonly counted: { files: number }
}

/** Compares everything in an article's folder with what its article.json says, and reads every byte of it. */
export async function checkArticle(checking: CheckContext, folder: string, article: Article): Promise<void> {
  const { id } = article
  for (const { name, kind } of await entries(checking, folder)) {
    // A folder in the place of article.json is listed already.
    const ourNames = kind === 'folder' ? [VERSIONS, ASSETS, ...FILES] : FILES
    if (!ourNames.includes(name)) stray(checking, `${folder}/${name}`, id)
  }
  const assets = await checkAssets(checking, folder, id)
  const numbers = new Set(article.versions.map(({ n }) => String(n)))
  for (const { name } of await entries(checking, `${folder}/${VERSIONS}`)) {
    if (!numbers.has(name)) stray(checking, `${folder}/${VERSIONS}/${name}`, id)
  }
  for (const version of article.versions) await checkVersion(checking, folder, id, version, assets)
}

async function checkAssets(checking: CheckContext, folder: string, id: Id): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>()
  for (const { name, kind } of await entries(checking, `${folder}/${ASSETS}`)) {
    const path = `${folder}/${ASSETS}/${name}`
    const hash = /^([0-9a-f]{32})\.[0-9a-z]+$/.exec(name)?.[1]
    if (hash === undefined) {
      stray(checking, path, id)
      continue
    }
    if (kind === 'folder') {
      hashes.add(unreadable(checking, path, id, hash))
      continue
    }
    const bytes = await readFile(checking, path)
    // A file that cannot be read is listed for that alone.
    if (bytes === 'unreadable') hashes.add(unreadable(checking, path, id, hash))
    else if (bytes !== 'missing' && sha256(bytes).startsWith(hash)) hashes.add(hash)
    else wrongHash(checking, path, id)
  }
  return hashes
}

async function checkVersion(
  checking: CheckContext,
  folder: string,
  id: Id,
  version: Version,
  assets: ReadonlySet<string>,
): Promise<void> {
  const place = versionFolder(folder, version.n)
  const isNamed = (name: string) => Object.hasOwn(version.files, name)
  for (const name of await filesBelow(checking, place, isNamed)) {
    if (version.files[name] === undefined) stray(checking, `${place}/${name}`, id)
  }
  const intact = new Map<string, Uint8Array>()
  for (const [name, hash] of Object.entries(version.files)) {
    const path = `${place}/${name}`
    const bytes = await readFile(checking, path)
    if (bytes === 'missing') missing(checking, path, id)
    else if (bytes === 'unreadable') unreadable(checking, path, id, null)
    else if (sha256(bytes) !== hash) wrongHash(checking, path, id)
    else intact.set(name, bytes)
  }
  for (const [name, schema] of [
    ['receipt.json', Receipt],
    ['related.json', RelatedFile],
  ] as const) {
    const bytes = intact.get(name)
    if (bytes !== undefined && !isValid(() => parseJson<unknown>(name, bytes, schema, FORMAT))) {
      checking.problems.push({ kind: 'damaged', path: `${place}/${name}`, id, kept: leftAsItIs })
    }
  }
  for (const { file, sha256: promised } of version.sources) {
    const bytes = file === null ? undefined : intact.get(file)
    if (bytes !== undefined && (await sourceHash(`${file}`, bytes)) !== promised) {
      wrongHash(checking, `${place}/${file}`, id)
    }
  }
  const usedAssets = new Set<string>()
  const html = Buffer.from(intact.get('article.html') ?? []).toString('utf8')
  for (const [, hash] of html.matchAll(new RegExp(`asset://${id}/([0-9a-f]{32})`, 'g'))) usedAssets.add(`${hash}`)
  if (version.facts.leadImage !== null) usedAssets.add(version.facts.leadImage)
  for (const hash of usedAssets) {
    const path = `${folder}/${ASSETS}/${hash}`
    // Two versions may have the same image.
    if (!assets.has(hash) && !checking.problems.some((problem) => problem.path.startsWith(path))) {
      missing(checking, path, id)
    }
  }
}

export function stray({ problems }: CheckContext, path: string, id: Id | null): void {
  problems.push({ kind: 'stray', path, id, kept: notOurs })
}

function missing({ problems }: CheckContext, path: string, id: Id): void {
  problems.push({ kind: 'missing', path, id, kept: null })
}

/** Lists what is there and cannot be read. @returns the given value, which stands in for what could not be read */
export function unreadable<T>({ problems }: CheckContext, path: string, id: Id | null, value: T): T {
  problems.push({ kind: 'unreadable', path, id, kept: leftAsItIs })
  return value
}

function wrongHash({ problems }: CheckContext, path: string, id: Id): void {
  problems.push({ kind: 'hash', path, id, kept: leftAsItIs })
}

/**
 * What is in a folder, except the hidden files of systems and sync tools. Empty when the folder is not there, or when it
 * cannot be read, which is listed as a problem.
 */
export async function entries(checking: CheckContext, folder: string): Promise<readonly Entry[]> {
  const { fileSystem, library } = checking
  try {
    return (await fileSystem.list(join(library, folder)))
      .filter(({ name }) => !name.startsWith('.') && name !== 'desktop.ini' && name !== 'Thumbs.db')
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') && (await fileSystem.stat(join(library, folder))) === null) return []
    if (!isSystemError(thrown)) throw thrown
    return unreadable(checking, folder, null, [])
  }
}

/** The bytes of a file; otherwise whether it is missing, or is there and cannot be read. */
export async function readFile(checking: CheckContext, path: string): Promise<Uint8Array | 'missing' | 'unreadable'> {
  const absolute = join(checking.library, path)
  try {
    const bytes = await retryWhileLocked(() => checking.fileSystem.read(absolute))
    checking.counted.files += 1
    return bytes
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') && (await checking.fileSystem.stat(absolute)) === null) return 'missing'
    if (!isSystemError(thrown)) throw thrown
    return hasCode(thrown, 'ENOTDIR') ? 'missing' : 'unreadable'
  }
}

async function filesBelow(
  checking: CheckContext,
  folder: string,
  isNamed: (name: string) => boolean,
  prefix = '',
): Promise<string[]> {
  const names: string[] = []
  for (const { name, kind } of await entries(checking, folder)) {
    // A folder in the place of a file that the version names is listed with that file.
    if (kind === 'folder' && isNamed(`${prefix}${name}`)) names.push(`${prefix}${name}`)
    else if (kind === 'folder')
      names.push(...(await filesBelow(checking, `${folder}/${name}`, isNamed, `${prefix}${name}/`)))
    else names.push(`${prefix}${name}`)
  }
  return names
}

/** The hash of the bytes as they were received: packed files are unpacked first. */
async function sourceHash(name: string, bytes: Uint8Array): Promise<string | null> {
  if (!name.endsWith('.gz')) return sha256(bytes)
  try {
    const received = await unpacked(bytes, { maxOutputLength: LARGEST_SOURCE })
    return createHash('sha256').update(received).digest('hex')
  } catch {
    return null
  }
}

export function isValid(parse: () => unknown): boolean {
  try {
    parse()
    return true
  } catch (thrown) {
    if (thrown instanceof Damaged) return false
    throw thrown
  }
}
