import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it; one that is there is fine. Node's own recursive `mkdir` asks for ever on file
 * systems that answer “no such thing” where they take no folder (Linux: `/proc/x`; Windows: a drive that is not there).
 * @throws node's errors: `EEXIST` or `ENOTDIR` where a file stands
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (thrown) {
    if (await isFolder(path)) return
    const above = dirname(path)
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    if (!isMissing || above === path) throw thrown
    // Another may have made the one above meanwhile, and may make this one.
    await makeFolder(above)
    await mkdir(path).catch(async (again) => {
      if (!(await isFolder(path))) throw again
    })
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
