import { randomBytes } from 'node:crypto'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readRegularFile } from '../read-file.ts'
import type { Log } from '../store/types.ts'
import { SettingsContent, type SettingsFile } from './types.ts'

/** Far more than any settings have, in bytes. */
const LARGEST = 4 * 1024 * 1024

/**
 * Opens `<folder>/settings.json`. A missing file gives the defaults, and a damaged one too, which is first set aside:
 * settings are worth less than a start.
 */
export async function openSettings(folder: string, log: Log): Promise<SettingsFile> {
  const path = join(folder, 'settings.json')
  let content = SettingsContent.parse({ run: {}, settings: {}, view: {}, ...(await read(path, log)) })
  let last: Promise<boolean> = Promise.resolve(true)
  const listeners = new Set<Parameters<SettingsFile['on']>[0]>()
  return {
    get: () => content,
    set(change) {
      const before = content
      content = SettingsContent.parse({ ...content, ...change })
      const text = `${JSON.stringify(content, null, 2)}\n`
      last = last
        .then(() => replace(folder, path, text))
        .then(
          () => true,
          (thrown) => {
            log.error('settings.json could not be written', thrown)
            return false
          },
        )
      for (const listener of listeners) listener(content, before)
      return last
    },
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function read(path: string, log: Log): Promise<object> {
  let reason: unknown = 'it holds no object'
  try {
    const found: unknown = JSON.parse(Buffer.from(await readRegularFile(path, LARGEST)).toString('utf8'))
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found
  } catch (thrown) {
    // A link that leads nowhere is there all the same.
    if ((await lstat(path).catch(() => null)) === null) return {}
    reason = thrown
  }
  log.warn('settings.json is damaged or cannot be read, and was set aside', { path, reason })
  await setAside(path).catch((thrown) => log.error('settings.json could not be set aside', thrown))
  return {}
}

/** Whatever it is, it is kept; what was set aside before is kept too. */
async function setAside(path: string): Promise<void> {
  const aside = `${path}.damaged`
  const taken = await lstat(aside).catch(() => null)
  await rename(path, taken === null ? aside : `${aside}-${randomBytes(4).toString('hex')}`)
}

/** By a new name, synced, then renamed: a reader sees the old file or the new one. */
async function replace(folder: string, path: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(text)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (thrown) {
    await rm(temporary, { force: true })
    throw thrown
  }
}
