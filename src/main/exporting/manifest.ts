import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { type Id, Id as IdSchema, Sha256 } from '#shared/model.ts'
import { nameKey } from './file-name.ts'
import { manifestNotWritten, manifestUnreadable } from './sentences.ts'
import { FileBlocked, type Target } from './target.ts'

/** In every folder of an export: which files we wrote, with their hashes. */
export const MANIFEST = '.commonplace-export.json'

const FORMAT = 1

/** A plain name: the list may come from others, and must not point out of the folder. */
const Name = z
  .string()
  .regex(/^[^/\\\p{Cc}]+$/u)
  .refine((name) => name !== '.' && name !== '..' && name !== MANIFEST)
const ManifestFile = z.object({
  format: z.literal(FORMAT),
  files: z.record(Name, z.object({ id: IdSchema, format: z.string(), sha256: Sha256 })),
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
  set(entry: ManifestEntry): void
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
    byName.set(nameKey(entry.name), entry)
    byArticle.set(key(entry.id, entry.format), entry)
  }
  for (const entry of await read(target, force)) remember(entry)
  let changed = false
  return {
    of: (id, format) => byArticle.get(key(id, format)),
    named: (name) => byName.get(nameKey(name)),
    set(entry) {
      const former = byName.get(nameKey(entry.name))
      changed ||= former?.sha256 !== entry.sha256 || former.id !== entry.id || former.format !== entry.format
      remember(entry)
    },
    async save() {
      if (!changed) return
      const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
      const files = Object.fromEntries(sorted.map(({ name, ...rest }) => [name, rest]))
      const text = `${JSON.stringify({ format: FORMAT, files }, null, 2)}\n`
      await target.put(MANIFEST, Buffer.from(text)).catch((thrown) => {
        if (!(thrown instanceof FileBlocked)) throw thrown
        throw new Refusal('read-only', manifestNotWritten(target.path(MANIFEST)))
      })
      await target.sync()
      changed = false
    },
  }
}

async function read(target: Target, force: boolean): Promise<readonly ManifestEntry[]> {
  const kind = await target.look(MANIFEST)
  if (kind === 'nothing') return []
  const text = kind === 'file' ? Buffer.from(await target.read(MANIFEST)).toString('utf8') : ''
  const parsed = ManifestFile.safeParse(json(text))
  if (parsed.success) return Object.entries(parsed.data.files).map(([name, rest]) => ({ name, ...rest }))
  if (force) return []
  throw new Refusal('unreadable-file', manifestUnreadable(target.path(MANIFEST)), { path: target.path(MANIFEST) })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
