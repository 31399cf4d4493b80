import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { FileSystem } from '../disk/file-system.ts'
import { retryWhileLocked } from '../disk/retry-while-locked.ts'
import { versionFolder } from '../names/layout.ts'

/** Lies in a staged folder: which version is being added to which article. */
export const VersionPlan = z.object({
  format: z.number(),
  id: z.string(),
  folder: z.string(),
  version: z.number().int(),
})
export type VersionPlan = z.infer<typeof VersionPlan>

export const PLAN_FILE = 'plan.json'

/** Moves a version that its article does not name out of the article's folder. */
export async function moveVersionAside(
  fileSystem: FileSystem,
  library: string,
  folder: string,
  n: number,
  aside: string,
): Promise<void> {
  const version = join(library, versionFolder(folder, n))
  if ((await fileSystem.stat(version)) === null) return
  await retryWhileLocked(() => fileSystem.rename(version, aside))
  await fileSystem.syncFolder(dirname(version))
}
