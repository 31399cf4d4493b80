import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

interface Options {
  /** Of each folder that is made; as the system has it where nothing is said. */
  readonly mode?: number
  /** A folder that has to be there: neither it nor those above it are made. */
  readonly within?: string
}

/**
 * Makes a folder and those above it; one that is there is fine. Node's own recursive `mkdir` asks for ever on file
 * systems that answer “no such thing” where they take no folder (Linux: `/proc/x`; Windows: a drive that is not there).
 * @throws node's errors: `EEXIST` or `ENOTDIR` where a file stands, `ENOENT` where what it is to be within is not there
 */
export async function makeFolder(path: string, options: Options = {}): Promise<void> {
  const make = () => mkdir(path, options.mode === undefined ? {} : { mode: options.mode })
  try {
    await make()
  } catch (thrown) {
    if (await isFolder(path)) return
    const above = dirname(path)
    const isMissing = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT'
    if (!isMissing || above === path || above === options.within) throw thrown
    // Another may have made the one above meanwhile, and may make this one.
    await makeFolder(above, options)
    await make().catch(async (again) => {
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
