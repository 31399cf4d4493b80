import { join } from 'node:path'
import type { z } from 'zod'
import { Article, FORMAT } from '#shared/model.ts'
import { isSystemError } from '../../errno.ts'
import type { Log } from '../../log.ts'
import { Damaged, LARGEST_JSON, Newer, parseJson } from '../disk/durable.ts'
import type { Entry, FileSystem } from '../disk/file-system.ts'
import type { Notices } from '../disk/notices.ts'
import type { Mender } from '../disk/repair.ts'
import { asideSentence, stagingReplaced } from '../disk/sentences.ts'
import type { Staging } from '../disk/staging.ts'
import { ARTICLE_FILE, ARTICLES, STAGING } from '../names/layout.ts'
import { moveVersionAside, PLAN_FILE, VersionPlan } from './version-plan.ts'

interface Parts {
  readonly fileSystem: FileSystem
  readonly staging: Staging
  /** The library's. */
  readonly folder: string
  readonly mender: Pick<Mender, 'moveAside'>
  readonly notices: Notices
  readonly log: Log
}

/** Removes what an interrupted run has left in the staging folder. @returns how many leftovers there were */
export async function sweepStaging(parts: Parts): Promise<number> {
  const { fileSystem, staging, log } = parts
  const leftovers = await listLeftovers(parts)
  if (leftovers === null) {
    await clearWay(parts)
    return 0
  }
  for (const { name, kind } of leftovers) {
    const leftover = join(staging.folder, name)
    try {
      if (kind === 'folder') await undoVersion(parts, leftover)
      await fileSystem.remove(leftover)
    } catch (thrown) {
      if (!isSystemError(thrown)) throw thrown
      log.warn('a leftover of an interrupted run could not be cleared away', { leftover, thrown })
    }
  }
  return leftovers.length
}

/** Null where the staging folder is no folder or cannot be read. */
async function listLeftovers({ fileSystem, staging, log }: Parts): Promise<readonly Entry[] | null> {
  const stat = await fileSystem.stat(staging.folder)
  if (stat === null) return []
  if (stat.kind !== 'folder') return null
  try {
    return await fileSystem.list(staging.folder)
  } catch (thrown) {
    if (!isSystemError(thrown)) throw thrown
    log.warn('the folder of unfinished files cannot be read', thrown)
    return null
  }
}

/** Moves what is in the place of the staging folder to where nothing is lost. */
async function clearWay({ staging, mender, notices }: Parts): Promise<void> {
  const aside = await mender.moveAside(staging.folder)
  if (aside === null) return
  const kept = asideSentence(aside)
  await notices.add(
    {
      id: `${STAGING}:${aside}`,
      kind: 'restored',
      articleId: null,
      message: stagingReplaced(kept),
    },
    { path: STAGING, kept, healed: true },
  )
}

/** Takes out of an article the version whose addition was interrupted, unless the article names it. */
async function undoVersion({ fileSystem, staging, folder: library }: Parts, leftover: string): Promise<void> {
  const plan = await readOrNull(fileSystem, join(leftover, PLAN_FILE), VersionPlan)
  // The library may come from others: a plan that leads out of it is ignored.
  if (plan === null || !new RegExp(`^${ARTICLES}/[^/\\\\]+/[^/\\\\.][^/\\\\]*$`).test(plan.folder)) return
  const article = await readOrNull(fileSystem, join(library, plan.folder, ARTICLE_FILE), Article)
  if (article?.id !== plan.id || article.versions.some(({ n }) => n === plan.version)) return
  // Its addition was never confirmed, and the plan says that it is ours, so it may go.
  const aside = staging.path()
  await moveVersionAside(fileSystem, library, plan.folder, plan.version, aside)
  await fileSystem.remove(aside)
}

/** Null where a file is not there, or not as it should be. */
async function readOrNull<T>(fileSystem: FileSystem, path: string, schema: z.ZodType<T>): Promise<T | null> {
  if ((await fileSystem.stat(path)) === null) return null
  try {
    return parseJson(path, await fileSystem.read(path, LARGEST_JSON), schema, FORMAT)
  } catch (thrown) {
    if (thrown instanceof Damaged || thrown instanceof Newer || isSystemError(thrown)) return null
    throw thrown
  }
}
