import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '#shared/failure.ts'
import type { Log } from '../../log.ts'
import { desktopEntry, ENTRY_NAME, formerEntry, isEntryName, isWritable, SCHEME_TYPE } from './desktop-entry.ts'
import type { LinkOpener } from './link-opener.ts'
import { withDefault, withoutEntry } from './mime-apps.ts'
import { entryNotWritten, pathNotWritable } from './sentences.ts'

/** The helpers of a desktop answer at once; one that hangs must not keep the user waiting. In milliseconds. */
const HELPER_MS = 10_000

export interface LinuxParts {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The program and its arguments, without the link. */
  readonly command: readonly string[]
  /** Replaces a file, all or nothing, and makes its folder. */
  readonly replaceFile: (path: string, text: string) => Promise<void>
  readonly log: Log
}

/** Makes this copy open links by a desktop entry of the user's own, without rights to install anything. */
export function linuxLinks({ env, command, replaceFile, log }: LinuxParts): LinkOpener {
  const home = env.HOME || homedir()
  const folder = join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'applications')
  const entry = join(folder, ENTRY_NAME)
  const lists = [join(env.XDG_CONFIG_HOME || join(home, '.config'), 'mimeapps.list'), join(folder, 'mimeapps.list')]

  /** @returns what it printed; null when there is no such helper, or it failed */
  const help = (program: string, ...words: readonly string[]): Promise<string | null> =>
    new Promise((resolve) => {
      execFile(program, words, { env: { ...env }, timeout: HELPER_MS }, (failure, printed) => {
        if (failure !== null) log.info(`${program} did not help`, failure)
        resolve(failure === null ? printed.trim() : null)
      })
    })

  async function makeDefault(name: string): Promise<void> {
    if ((await help('xdg-mime', 'default', name, SCHEME_TYPE)) !== null) return
    const [list = ''] = lists
    await replaceFile(list, withDefault((await textOf(list)) ?? '', SCHEME_TYPE, name))
  }

  /** The entry that opens links now, if it is not ours and somebody knows. */
  async function otherDefault(): Promise<string | null> {
    const asked = await help('xdg-mime', 'query', 'default', SCHEME_TYPE)
    return asked !== null && isEntryName(asked) && asked !== ENTRY_NAME ? asked : null
  }

  async function turnOn(): Promise<void> {
    if (!command.every(isWritable)) throw new Refusal('not-allowed', pathNotWritable)
    const present = await textOf(entry)
    const other = await otherDefault()
    try {
      await replaceFile(entry, desktopEntry(command, other ?? (present === null ? null : formerEntry(present))))
      await makeDefault(ENTRY_NAME)
    } catch (thrown) {
      log.warn('the desktop entry was not written', thrown)
      throw new Refusal('not-allowed', entryNotWritten(entry))
    }
  }

  async function turnOff(): Promise<void> {
    const former = formerEntry((await textOf(entry)) ?? '')
    // Whatever was chosen since then stays.
    const chosen = former === null ? null : await otherDefault()
    try {
      await rm(entry, { force: true })
      for (const list of lists) {
        const text = await textOf(list)
        const rest = text === null ? null : withoutEntry(text, SCHEME_TYPE, ENTRY_NAME)
        if (rest !== null && rest !== text) await replaceFile(list, rest)
      }
      if (former !== null && chosen === null) await makeDefault(former)
    } catch (thrown) {
      log.warn('the desktop entry was not removed', thrown)
      throw new Refusal('not-allowed', entryNotWritten(entry))
    }
  }

  return {
    /** The entry may be of another copy, which then opens the links. */
    async isOn() {
      const text = await textOf(entry)
      return text !== null && text === desktopEntry(command, formerEntry(text))
    },
    async set(on) {
      await (on ? turnOn() : turnOff())
      await help('update-desktop-database', folder)
    },
  }
}

const textOf = (path: string): Promise<string | null> => readFile(path, 'utf8').catch(() => null)
