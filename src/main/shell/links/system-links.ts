import { app } from 'electron'
import { Refusal } from '#shared/failure.ts'
import { LINK_SCHEME } from '#shared/links/link.ts'
import type { Log } from '../../log.ts'
import { launcherCommand } from './launcher-command.ts'
import type { LinkOpener } from './link-opener.ts'
import { linuxLinks } from './linux-links.ts'
import { notRegistered } from './sentences.ts'

interface Parts {
  readonly replaceFile: (path: string, text: string) => Promise<void>
  readonly log: Log
}

/** The opener of links of this system: desktop entries on Linux, what Electron does elsewhere. */
export function createLinkOpener({ replaceFile, log }: Parts): LinkOpener {
  const command = ownCommand(process.env)
  if (process.platform === 'linux') return linuxLinks({ env: process.env, command, replaceFile, log })
  const [program = process.execPath, ...words] = command
  // After `--` nothing is an option, whatever the link looks like.
  const options = [...words, '--']
  return {
    isOn: async () => app.isDefaultProtocolClient(LINK_SCHEME, program, options),
    async set(on) {
      const isDone = on
        ? app.setAsDefaultProtocolClient(LINK_SCHEME, program, options)
        : app.removeAsDefaultProtocolClient(LINK_SCHEME, program, options)
      if (!isDone) throw new Refusal('not-allowed', notRegistered)
    },
  }
}

/** How this copy is started: a package by itself, a clone as `npm start` does if it was started so. */
function ownCommand(env: NodeJS.ProcessEnv): readonly string[] {
  // An AppImage is mounted elsewhere at each start.
  if (app.isPackaged) return [env.APPIMAGE || process.execPath]
  const root = app.getAppPath()
  return launcherCommand(env, root) ?? [process.execPath, root]
}
