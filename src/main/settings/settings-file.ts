import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../store/types.ts'
import { SettingsContent, type SettingsFile } from './types.ts'

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
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return {}
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found === 'object' && found !== null && !Array.isArray(found)) return found
  } catch {
    // Told below, with whatever else is no object.
  }
  log.warn('settings.json is damaged and was set aside', path)
  await rename(path, `${path}.damaged`).catch((thrown) => log.error('settings.json could not be set aside', thrown))
  return {}
}

/** By a new name, synced, then renamed: a reader sees the old file or the new one. */
async function replace(folder: string, path: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    const file = await open(temporary, 'wx')
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
