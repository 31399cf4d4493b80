import { createHash } from 'node:crypto'
import { type Article, FORMAT, type Id, type Version } from '#shared/model.ts'
import type { Log } from '../../log.ts'
import { testArticle } from '../../testing/test-article.ts'
import type { NewFiles } from '../articles/atomic-folders.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Environment } from '../environment.ts'
import { newId } from '../names/ids.ts'
import { openStore } from '../store.ts'
import type { OpenStore, Store } from '../types.ts'

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** An environment for a store on a disk of the test's own, which no other process uses. */
export function environment(fileSystem: FileSystem, changed: Partial<Environment> = {}): Environment {
  return {
    fileSystem,
    hold: async () => ({ answer: () => undefined, release: async () => undefined }),
    me: { host: 'desk', user: 'ada' },
    migrations: [],
    // No time passes, however slow the machine is.
    elapsed: () => 0,
    ...changed,
  }
}

export function openOn(
  fileSystem: FileSystem,
  changed: Partial<OpenStore> = {},
  other: Partial<Environment> = {},
): Promise<Store> {
  return openStore(
    {
      folder: '/library',
      cache: '/cache',
      sockets: '/sockets',
      now: () => new Date('2026-03-04T05:06:07Z'),
      log: silent,
      create: true,
      ...changed,
    },
    environment(fileSystem, other),
  )
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** A version with its files, correct hashes, and one image of its own. */
export function testVersion(n: number, text: string): { readonly version: Version; readonly files: NewFiles } {
  const image = `an image of ${text}`
  const texts: Record<string, string> = {
    'article.html': `<p>${text}</p>`,
    'article.txt': text,
    'receipt.json': JSON.stringify({ format: FORMAT, blocks: [], choices: [] }),
    'related.json': JSON.stringify({ format: FORMAT, stories: [] }),
    'parts/0': `a part of ${text}`,
  }
  const [first] = testArticle().versions
  if (first === undefined) throw new Error('an article without a version')
  const version: Version = {
    ...first,
    n,
    from: n === 1 ? null : n - 1,
    facts: { ...first.facts, leadImage: hash(image).slice(0, 32) },
    files: Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, hash(content)])),
  }
  const bytes = (content: string) => Buffer.from(content, 'utf8')
  return {
    version,
    files: {
      version: new Map(Object.entries(texts).map(([name, content]) => [name, bytes(content)])),
      assets: new Map([[`${hash(image).slice(0, 32)}.png`, bytes(image)]]),
    },
  }
}

export function testClip(
  text: string,
  changed: Partial<Article> = {},
): { readonly article: Article; readonly files: NewFiles } {
  const { version, files } = testVersion(1, text)
  return { article: testArticle({ id: newId(), versions: [version], ...changed }), files }
}

/** Keeps a new article. @returns its id */
export async function keepOne(store: Store, text = 'The weir holds.', changed: Partial<Article> = {}): Promise<Id> {
  const { article, files } = testClip(text, changed)
  await store.keep(article, files)
  return article.id
}

export function noted(note: string) {
  return (article: Article): Article => ({ ...article, note, revision: newId() })
}

/** Random whole numbers from a seed, so that a failing run can be repeated. */
export function randomFrom(seed: number): (most: number) => number {
  let state = seed >>> 0
  return (most) => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (most + 1))
  }
}
