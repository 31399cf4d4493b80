import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  ARTICLE_FILE,
  ARTICLES,
  articleFolder,
  BACKUPS,
  LIBRARY_FILE,
  lastGood,
  QUEUE_FILE,
} from '#main/store/names/layout.ts'
import { FORMAT, type LibraryFile } from '#shared/model.ts'
import { makeArticle } from './article.ts'
import { picturesOf } from './picture.ts'
import type { Wanted } from './plan.ts'
import { idFrom, streamOf } from './random.ts'
import { coloured, colourNames, savedSearches } from './topics.ts'

export interface MakeLibrary {
  /** Not there yet, or empty. */
  readonly folder: string
  readonly articles: number
  readonly seed?: number
  /** Everything is dated before it; a fixed afternoon unless told. The real now lets lists say "Today". */
  readonly now?: Date
  /** See `Wanted`; false unless told, because few tests need it and it takes room. */
  readonly natural?: boolean
  readonly onProgress?: (done: number) => void
}

export interface MadeLibrary {
  readonly folder: string
  /** Newest first. */
  readonly ids: readonly string[]
  /** Of article.txt, all together. */
  readonly bytesOfText: number
}

/** The present of a library that was given none. */
export const NOW = new Date('2026-11-24T16:40:00Z')
const SEED = 1
const PICTURES = 40

/**
 * Makes a library that a reader could have: invented, in the real format, the same bytes for the same wishes. Not synced:
 * it can be made again.
 * @throws Error when the folder holds something
 */
export function makeLibrary({
  folder,
  articles,
  seed = SEED,
  now = NOW,
  natural = false,
  onProgress,
}: MakeLibrary): MadeLibrary {
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty, so no library was made in it.`)
  for (const name of [ARTICLES, BACKUPS]) mkdirSync(join(folder, name))
  const wanted: Wanted = { articles, seed, now, natural }
  writeJson(folder, QUEUE_FILE, { format: FORMAT, items: [] })
  writeJson(folder, LIBRARY_FILE, libraryOf(wanted))
  const pictures = picturesOf(seed, PICTURES)
  const ids: string[] = []
  let bytesOfText = 0
  for (let at = 0; at < articles; at++) {
    const { article, files } = makeArticle(wanted, pictures, at)
    const place = join(folder, articleFolder(article))
    const folders = new Set([...files.keys()].map((name) => dirname(join(place, name))))
    for (const each of folders) mkdirSync(each, { recursive: true })
    for (const [name, bytes] of files) {
      if (name.endsWith('.txt')) bytesOfText += bytes.length
      writeFileSync(join(place, name), bytes)
    }
    writeJson(place, ARTICLE_FILE, article)
    ids.push(article.id)
    onProgress?.(at + 1)
  }
  return { folder, ids, bytesOfText }
}

function libraryOf({ seed, now }: Wanted): LibraryFile {
  const random = streamOf(seed, 0, 2)
  return {
    format: FORMAT,
    id: idFrom(random),
    createdAt: new Date(now.getTime() - 2_300 * 86_400_000).toISOString(),
    revision: idFrom(random),
    tags: Object.entries(coloured).map(([name, colour], order) => ({ name, colour, order })),
    highlightColours: { ...colourNames },
    savedSearches: savedSearches.map((search) => ({ id: idFrom(random), ...search })),
    intents: [],
  }
}

/** With its last good copy, as the store leaves it. */
function writeJson(folder: string, name: string, value: unknown): void {
  const bytes = `${JSON.stringify(value, null, 2)}\n`
  writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, lastGood(name)), bytes)
}
