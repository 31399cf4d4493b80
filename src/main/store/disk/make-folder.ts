import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { hasCode } from '../../errno.ts'

interface Options {
  /** The mode of each new folder; without it the system's. */
  readonly mode?: number
  /** A folder that has to be there: neither it nor its parents are made. */
  readonly within?: string
}

/**
 * Makes a folder and its parents; one that is there is fine. Node's own recursive `mkdir` never ends on file systems that
 * answer “no such file” where no folder can be made (Linux: `/proc/x`; Windows: a drive that is not there).
 * @throws Node's errors: `EEXIST` or `ENOTDIR` where there is a file, `ENOENT` where `within` is not there
 */
export async function makeFolder(path: string, options: Options = {}): Promise<void> {
  const make = () => mkdir(path, options.mode === undefined ? {} : { mode: options.mode })
  try {
    await make()
  } catch (thrown) {
    if (await isFolder(path)) return
    const above = dirname(path)
    if (!hasCode(thrown, 'ENOENT') || above === path || above === options.within) throw thrown
    // Another process may have made the parent meanwhile, and may make this folder.
    await makeFolder(above, options)
    await make().catch(async (again) => {
      if (!(await isFolder(path))) throw again
    })
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}
