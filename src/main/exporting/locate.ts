import { createHash } from 'node:crypto'
import type { Id } from '#shared/model.ts'
import type { ExportFormat } from './export-format.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import type { Naming } from './naming.ts'
import type { Target } from './target.ts'

/** Where the file of an article is, or will be. */
export interface FilePlace {
  readonly name: string
  readonly kind: Awaited<ReturnType<Target['look']>>
  /** Of the file that is there; null where there is none. */
  readonly sha256: string | null
  /** What we wrote for the article the last time, wherever it is now. */
  readonly entry: ManifestEntry | undefined
}

export interface Locator {
  /**
   * Finds the file of an article: where it was written, or where the user moved it, which its id tells. An article
   * without a file gets a new name.
   * @throws FileBlocked
   */
  locate(id: Id, title: string): Promise<FilePlace>
  /** Whether an article has a file here that we wrote. */
  hasFile(id: Id): Promise<boolean>
}

interface Parts {
  readonly target: Target
  readonly manifest: Manifest
  readonly format: ExportFormat
  readonly naming: Naming
}

export function createLocator({ target, manifest, format, naming }: Parts): Locator {
  /** The names of files by the id that they contain. Reads all files once, when the first of ours is missing. */
  let index: Promise<ReadonlyMap<Id, readonly string[]>> | null = null
  const namesById = () => {
    index ??= indexOf(target, format)
    return index
  }

  async function placeAt(name: string, entry: ManifestEntry | undefined): Promise<FilePlace & { id: Id | null }> {
    const kind = await target.look(name)
    const bytes = kind === 'file' ? await target.read(name) : null
    return {
      name,
      kind,
      sha256: bytes === null ? null : sha256Of(bytes),
      entry,
      id: bytes === null ? null : format.idIn(Buffer.from(bytes).toString('utf8')),
    }
  }

  /** Of copies, the one that is as we wrote it; else one that has kept its name. */
  async function movedTo(id: Id, entry: ManifestEntry | undefined): Promise<FilePlace | null> {
    const names = (await namesById()).get(id) ?? []
    const places: FilePlace[] = []
    for (const name of names) {
      const place = await placeAt(name, entry)
      if (place.id === id) places.push(place)
    }
    const hasName = ({ name }: FilePlace) => lastPart(name) === lastPart(entry?.name ?? '')
    return places.find(({ sha256 }) => sha256 === entry?.sha256) ?? places.find(hasName) ?? places[0] ?? null
  }

  return {
    async locate(id, title) {
      const entry = manifest.of(id, format.id)
      if (entry === undefined) {
        const moved = await movedTo(id, undefined)
        if (moved !== null) return moved
      } else {
        const place = await placeAt(target.existingName(entry.name), entry)
        if (place.id === id || (place.sha256 !== null && place.sha256 === entry.sha256)) return place
        const moved = await movedTo(id, entry)
        if (moved !== null) return moved
        // A folder that was deleted is not made again.
        if (place.kind !== 'nothing' || (await target.hasFolderOf(entry.name))) return place
      }
      return placeAt(target.existingName(naming.nameFor(title, format.extension)), entry)
    },
    async hasFile(id) {
      const entry = manifest.of(id, format.id)
      if (entry === undefined) return false
      return (await target.look(target.existingName(entry.name))) === 'file' || (await movedTo(id, entry)) !== null
    },
  }
}

async function indexOf(target: Target, format: ExportFormat): Promise<ReadonlyMap<Id, readonly string[]>> {
  const index = new Map<Id, string[]>()
  for (const name of await target.files(format.extension)) {
    const id = format.idIn(await target.readStart(name))
    if (id !== null) index.set(id, [...(index.get(id) ?? []), name])
  }
  return index
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
