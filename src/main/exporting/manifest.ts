import { z } from 'zod'
import { Refusal } from '#shared/failure.ts'
import { type Id, Id as IdSchema, Sha256 } from '#shared/model.ts'
import { nameKey } from './file-name.ts'
import { FileHeld, type Target } from './target.ts'

/** In every folder exported into: which files are ours, and what they were when we wrote them. */
export const MANIFEST = '.commonplace-export.json'

const FORMAT = 1

/** A plain name: the list may come from others, and must not lead out of the folder. */
const Name = z
  .string()
  .regex(/^[^/\\\p{Cc}]+$/u)
  .refine((name) => name !== '.' && name !== '..' && name !== MANIFEST)
const ManifestFile = z.object({
  format: z.literal(FORMAT),
  files: z.record(Name, z.object({ id: IdSchema, format: z.string(), sha256: Sha256 })),
})

/** One file of ours. */
export interface Written {
  readonly name: string
  readonly id: Id
  readonly format: string
  readonly sha256: string
}

/** The files of ours in a folder; names that some file system takes for one are one. */
export interface Manifest {
  of(id: Id, format: string): Written | undefined
  named(name: string): Written | undefined
  set(written: Written): void
  /** Puts the list on disk when it has changed. */
  save(): Promise<void>
}

/**
 * Reads the list of a folder; an empty one where there is none.
 * @throws Refusal `unreadable-file` when it is damaged, and nothing says which files are ours
 */
export async function readManifest(target: Target, { force }: { readonly force: boolean }): Promise<Manifest> {
  const byName = new Map<string, Written>()
  const byArticle = new Map<string, Written>()
  const key = (id: Id, format: string): string => `${id} ${format}`
  const remember = (written: Written): void => {
    byName.set(nameKey(written.name), written)
    byArticle.set(key(written.id, written.format), written)
  }
  for (const written of await read(target, force)) remember(written)
  let changed = false
  return {
    of: (id, format) => byArticle.get(key(id, format)),
    named: (name) => byName.get(nameKey(name)),
    set(written) {
      const former = byName.get(nameKey(written.name))
      changed ||= former?.sha256 !== written.sha256 || former.id !== written.id || former.format !== written.format
      remember(written)
    },
    async save() {
      if (!changed) return
      const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
      const files = Object.fromEntries(sorted.map(({ name, ...rest }) => [name, rest]))
      const text = `${JSON.stringify({ format: FORMAT, files }, null, 2)}\n`
      await target.put(MANIFEST, Buffer.from(text)).catch((thrown) => {
        if (!(thrown instanceof FileHeld)) throw thrown
        throw new Refusal('read-only', `${target.path(MANIFEST)} cannot be written. The files themselves are complete.`)
      })
      await target.settle()
      changed = false
    },
  }
}

async function read(target: Target, force: boolean): Promise<readonly Written[]> {
  const found = await target.look(MANIFEST)
  if (found === 'nothing') return []
  const text = found === 'file' ? Buffer.from(await target.read(MANIFEST)).toString('utf8') : ''
  const parsed = ManifestFile.safeParse(json(text))
  if (parsed.success) return Object.entries(parsed.data.files).map(([name, rest]) => ({ name, ...rest }))
  if (force) return []
  throw new Refusal(
    'unreadable-file',
    `${target.path(MANIFEST)} should say which files here were exported, and cannot be read. Nothing was written; move it away, or export into another folder.`,
    { path: target.path(MANIFEST) },
  )
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
