import { basename, dirname, join } from 'node:path'
import { isSystemError } from '../../errno.ts'
import type { Log } from '../../log.ts'
import { ARTICLE_FILE, ARTICLES, BACKUPS, LIBRARY_FILE, lastGood, QUEUE_FILE, TOPICS } from '../names/layout.ts'
import { jsonBytes, LARGEST_JSON, replaceLibraryFile } from './durable.ts'
import type { FileSystem } from './file-system.ts'
import type { Staging } from './staging.ts'

type Json = Readonly<Record<string, unknown>>

/** One step from a format to the next: a file `migrations/000N-*.ts` exports it as `migration`. */
export interface Migration {
  /** The format it leads to, from the one before. */
  readonly to: number
  /** What changes, as a sentence for the log. */
  readonly says: string
  readonly library?: (library: Json) => Json
  readonly article?: (article: Json) => Json
  readonly queue?: (queue: Json) => Json
  readonly topic?: (topic: Json) => Json
}

type Kind = 'library' | 'article' | 'queue' | 'topic'

/** The registry is the folder: a new file there is a new migration. */
export const registeredMigrations: readonly Migration[] = Object.values(
  import.meta.glob<Migration>(['./migrations/*.ts', '!./migrations/*.test.ts'], { eager: true, import: 'migration' }),
)

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  readonly folder: string
  readonly migrations: readonly Migration[]
  readonly format: number
  readonly log: Log
}

/**
 * Brings a library of an older format to `format`. Each file says which format it has, and library.json comes last, so
 * an interrupted migration goes on where it stopped. The former content of each file is kept under `backups`.
 */
export async function migrate(parts: Parts): Promise<void> {
  const { fileSystem, folder, format, log } = parts
  const library = await readJson(fileSystem, join(folder, LIBRARY_FILE))
  if (library === null || formatOf(library) >= format) return
  const articles = await articleFiles(fileSystem, folder)
  log.info('the library is migrated', { from: formatOf(library), to: format, articles: articles.length })
  for (const path of articles) await migrateFile(parts, path, 'article')
  for (const name of await names(fileSystem, join(folder, TOPICS))) {
    if (name.endsWith('.json')) await migrateFile(parts, join(folder, TOPICS, name), 'topic')
  }
  await migrateFile(parts, join(folder, QUEUE_FILE), 'queue')
  await migrateFile(parts, join(folder, LIBRARY_FILE), 'library')
}

async function migrateFile(parts: Parts, path: string, kind: Kind): Promise<void> {
  const { fileSystem, staging, folder, migrations, format } = parts
  const before = await readJson(fileSystem, path)
  // A damaged file is repaired later, when all files have one format.
  if (before === null || formatOf(before) >= format) return
  const from = formatOf(before)
  const steps = migrations.filter(({ to }) => to > from && to <= format).toSorted((a, b) => a.to - b.to)
  if (steps.length !== format - from) throw new Error(`no migration from format ${from} to ${format}`)
  const after = { ...steps.reduce<Json>((json, step) => step[kind]?.(json) ?? json, before), format }

  const backup = join(folder, BACKUPS, `format-${from}`)
  await fileSystem.makeFolder(backup)
  const owner = kind === 'article' ? `${basename(dirname(path))}-` : ''
  await replaceLibraryFile(fileSystem, staging, join(backup, `${owner}${basename(path)}`), jsonBytes(before))
  await replaceLibraryFile(fileSystem, staging, path, jsonBytes(after))
  await replaceLibraryFile(fileSystem, staging, lastGood(path), jsonBytes(after))
}

async function articleFiles(fileSystem: FileSystem, folder: string): Promise<string[]> {
  const files: string[] = []
  for (const year of await names(fileSystem, join(folder, ARTICLES))) {
    for (const name of await names(fileSystem, join(folder, ARTICLES, year))) {
      files.push(join(folder, ARTICLES, year, name, ARTICLE_FILE))
    }
  }
  return files
}

async function names(fileSystem: FileSystem, folder: string): Promise<string[]> {
  try {
    return (await fileSystem.list(folder)).map(({ name }) => name)
  } catch (thrown) {
    if (isSystemError(thrown)) return []
    throw thrown
  }
}

async function readJson(fileSystem: FileSystem, path: string): Promise<Json | null> {
  if ((await fileSystem.stat(path)) === null) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(await fileSystem.read(path, LARGEST_JSON)).toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
  } catch (thrown) {
    if (thrown instanceof SyntaxError || isSystemError(thrown)) return null
    throw thrown
  }
}

function formatOf(json: Json): number {
  return typeof json.format === 'number' ? json.format : Number.NaN
}
