import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { type Id, Id as IdSchema, Sha256 } from '#shared/model.ts'
import { nameKey } from './file-name.ts'
import { manifestNotWritten, manifestUnreadable } from './sentences.ts'
import { FileBlocked, type Target } from './target.ts'

/** In every folder of an export: which files we wrote, with their hashes. */
export const MANIFEST = '.commonplace-export.json'

const FORMAT = 1

/** Plain names with `/` between them: the list may come from others, and must not point out of the folder. */
const Name = z
  .string()
  .max(4_096)
  .regex(/^[^\\\p{Cc}]+$/u)
  .refine((name) => name !== MANIFEST && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))
const ManifestFile = z.object({
  format: z.literal(FORMAT),
  files: z.record(Name, z.object({ id: IdSchema, format: z.string(), sha256: Sha256 })),
  /** The topic of each tag that is written in another way. */
  topics: z.record(z.string(), z.string()).default({}),
})

/** A file that we wrote. */
export interface ManifestEntry {
  readonly name: string
  readonly id: Id
  readonly format: string
  readonly sha256: string
}

/** The files that we wrote in a folder. Names that some file system treats as the same are the same here. */
export interface Manifest {
  of(id: Id, format: string): ManifestEntry | undefined
  named(name: string): ManifestEntry | undefined
  /** Records a file. One that had another name before has this one now. */
  set(entry: ManifestEntry): void
  /** Forgets a file. */
  remove(name: string): void
  /** Records which topic a tag stands for. */
  setTopic(tag: string, topic: string): void
  /** Writes the list to disk if it has changed. */
  save(): Promise<void>
}

/**
 * Reads the list of a folder, or begins an empty one.
 * @throws Refusal `unreadable-file` when it is damaged, unless forced: nothing says then which files are ours
 */
export async function readManifest(target: Target, { force }: { readonly force: boolean }): Promise<Manifest> {
  const byName = new Map<string, ManifestEntry>()
  const byArticle = new Map<string, ManifestEntry>()
  const key = (id: Id, format: string): string => `${id} ${format}`
  const remember = (entry: ManifestEntry): void => {
    byName.set(pathKey(entry.name), entry)
    byArticle.set(key(entry.id, entry.format), entry)
  }
  const forget = (entry: ManifestEntry | undefined): void => {
    // After files have changed their names with one another, another file may be recorded under this one's name.
    if (entry !== undefined && byName.get(pathKey(entry.name)) === entry) byName.delete(pathKey(entry.name))
  }
  const stored = await read(target, force)
  for (const entry of stored.files) remember(entry)
  const topics = new Map(Object.entries(stored.topics))
  let changed = false
  return {
    of: (id, format) => byArticle.get(key(id, format)),
    named: (name) => byName.get(pathKey(name)),
    set(entry) {
      const former = byArticle.get(key(entry.id, entry.format))
      if (isDeepStrictEqual(former, entry) && byName.get(pathKey(entry.name)) === former) return
      changed = true
      forget(former)
      remember(entry)
    },
    remove(name) {
      const entry = byName.get(pathKey(name))
      if (entry === undefined) return
      changed = true
      forget(entry)
      if (byArticle.get(key(entry.id, entry.format)) === entry) byArticle.delete(key(entry.id, entry.format))
    },
    setTopic(tag, topic) {
      changed ||= topics.get(tag) !== topic
      topics.set(tag, topic)
    },
    async save() {
      if (!changed) return
      const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
      const files = Object.fromEntries(sorted.map(({ name, ...rest }) => [name, rest]))
      const tags = Object.fromEntries([...topics].sort(([a], [b]) => (a < b ? -1 : 1)))
      const text = `${JSON.stringify({ format: FORMAT, files, ...(topics.size === 0 ? {} : { topics: tags }) }, null, 2)}\n`
      await target.put(MANIFEST, Buffer.from(text)).catch((thrown) => {
        if (!(thrown instanceof FileBlocked)) throw thrown
        throw new Refusal('read-only', manifestNotWritten(target.path(MANIFEST)))
      })
      await target.sync()
      changed = false
    },
  }
}

/** As `nameKey`, for each part of a path. */
function pathKey(name: string): string {
  return name
    .split('/')
    .map((part) => nameKey(part).replaceAll('/', '\0'))
    .join('/')
}

interface Stored {
  readonly files: readonly ManifestEntry[]
  readonly topics: Readonly<Record<string, string>>
}

async function read(target: Target, force: boolean): Promise<Stored> {
  const nothing = { files: [], topics: {} }
  const kind = await target.look(MANIFEST)
  if (kind === 'nothing') return nothing
  const text = kind === 'file' ? Buffer.from(await target.read(MANIFEST)).toString('utf8') : ''
  const parsed = ManifestFile.safeParse(json(text))
  if (parsed.success) {
    const files = Object.entries(parsed.data.files).map(([name, rest]) => ({ name, ...rest }))
    return { files, topics: parsed.data.topics }
  }
  if (force) return nothing
  throw new Refusal('unreadable-file', manifestUnreadable(target.path(MANIFEST)), { path: target.path(MANIFEST) })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
