import type { ExportDisk } from './disk.ts'

/** A folder of notes is not deeper; a user who exports into a home folder waits for no more than this. */
const DEEPEST = 16
const MOST_ENTRIES = 50_000

/**
 * The regular files of an extension in the folders below a folder, with `/` between the parts of each path, in a fixed
 * order, nearest first. Follows no links, and enters no hidden folder: those belong to programs. Where the folder is too
 * large the list ends; what is missing from it is only not known as a moved file.
 */
export async function listFiles(disk: ExportDisk, folder: string, extension: string): Promise<readonly string[]> {
  const files: string[] = []
  let entries = 0
  let level: readonly string[] = ['']
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth += 1) {
    const next: string[] = []
    for (const path of level) {
      const names = await disk.list(path === '' ? folder : `${folder}/${path}`).catch(() => [])
      entries += names.length
      if (entries > MOST_ENTRIES) return files
      for (const { name, kind } of [...names].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const inner = path === '' ? name : `${path}/${name}`
        if (name.startsWith('.')) continue
        if (kind === 'folder') next.push(inner)
        else if (kind === 'file' && name.toLowerCase().endsWith(`.${extension}`)) files.push(inner)
      }
    }
    level = next
  }
  return files
}
