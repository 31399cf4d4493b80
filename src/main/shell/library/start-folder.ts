import { dirname } from 'node:path'

/** What a folder is asked for: each kind remembers its own last folder. */
export type FolderKind = 'library' | 'move' | 'export'

interface Surroundings {
  readonly documents: string
  readonly isFolder: (path: string) => Promise<boolean>
}

/**
 * Where a dialog that asks for a folder opens: exports go where the last one went; a library is looked for next to the
 * last one. Where that folder is gone, in the nearest one above it that is there.
 * @param last the last folder of this kind; null for none
 */
export async function startFolder(
  kind: FolderKind,
  last: string | null,
  { documents, isFolder }: Surroundings,
): Promise<string> {
  if (last === null) return documents
  let folder = kind === 'export' ? last : dirname(last)
  while (!(await isFolder(folder))) {
    const above = dirname(folder)
    if (above === folder) return documents
    folder = above
  }
  return folder
}
