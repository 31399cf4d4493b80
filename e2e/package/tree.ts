import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

/** Every file under a folder, as `mode mtime hash path`, in order: two trees are the same bit for bit if these are. */
export async function describeTree(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name)
      const { mode, mtimeMs } = await lstat(file)
      return `${mode.toString(8)} ${mtimeMs} ${await hashOf(file)} ${name}`
    }),
  )
}

async function hashOf(file: string): Promise<string> {
  const stat = await lstat(file)
  if (stat.isDirectory()) return 'folder'
  if (stat.isSymbolicLink()) return await readlink(file)
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
}
