import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

const USUAL = { appData: '.config', documents: 'Documents' } as const

/**
 * The system's folder for the data of applications or the user's documents. Electron throws if the home is not a folder of
 * the user's: then its usual place in it. Whatever first needs a folder there refuses with a sentence.
 */
export function systemFolder(name: keyof typeof USUAL): string {
  try {
    return app.getPath(name)
  } catch {
    return join(homedir(), USUAL[name])
  }
}
