import { randomBytes } from 'node:crypto'
import { lstat, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createMutex } from '../async.ts'
import type { Log } from '../log.ts'
import { readRegularFile } from '../store/disk/read-file.ts'
import { replaceText } from '../store/disk/replace-file.ts'
import { SettingsContent, type SettingsFile } from './types.ts'

/** In bytes; far more than any settings need. */
const LARGEST = 4 * 1024 * 1024

/**
 * Opens `<folder>/settings.json`. A missing file gives the defaults. So does a damaged one, which is set aside: the
 * program must start in any case.
 */
export async function openSettings(folder: string, log: Log): Promise<SettingsFile> {
  const path = join(folder, 'settings.json')
  let content = SettingsContent.parse({ run: {}, settings: {}, view: {}, ...(await read(path, log)) })
  const writes = createMutex()
  const listeners = new Set<Parameters<SettingsFile['on']>[0]>()
  return {
    get: () => content,
    set(change) {
      const before = content
      content = SettingsContent.parse({ ...content, ...change })
      const text = `${JSON.stringify(content, null, 2)}\n`
      const written = writes
        .run(() => replaceText(path, text))
        .then(
          () => true,
          (thrown) => {
            log.error('settings.json could not be written', thrown)
            return false
          },
        )
      for (const listener of listeners) listener(content, before)
      return written
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function read(path: string, log: Log): Promise<object> {
  let reason: unknown = 'it is not a JSON object'
  try {
    const content: unknown = JSON.parse(Buffer.from(await readRegularFile(path, LARGEST)).toString('utf8'))
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content
  } catch (thrown) {
    // A link to a missing file exists, and is set aside too.
    if ((await lstat(path).catch(() => null)) === null) return {}
    reason = thrown
  }
  log.warn('settings.json is damaged or cannot be read, and was set aside', { path, reason })
  await setAside(path).catch((thrown) => log.error('settings.json could not be set aside', thrown))
  return {}
}

/** Renames it, whatever it is, without replacing what was set aside before. */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.damaged`
  const former = await lstat(aside).catch(() => null)
  await rename(path, former === null ? aside : `${aside}-${randomBytes(4).toString('hex')}`)
}
