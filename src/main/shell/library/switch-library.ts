import { realpath } from 'node:fs/promises'
import type { Answer, LibraryEvent } from '#shared/contract.ts'
import { failureOf, type Outcome, Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Library } from '../../library.ts'
import type { Log } from '../../log.ts'
import type { SettingsFile } from '../../settings/types.ts'
import type { ShellParts } from '../start.ts'
import type { HeldLibrary } from './current-library.ts'

interface SwitchingParts extends Pick<ShellParts, 'copyLibrary' | 'checkTarget' | 'removeCopy'> {
  readonly held: HeldLibrary
  readonly settings: SettingsFile
  readonly log: Log
  open(folder: string, create: boolean): Promise<Library>
  /**
   * Opens a library again that was closed to be moved to `copy`, or another that its user chooses when that fails.
   * @returns null when the program is about to quit instead
   */
  reopen(from: string, copy: string): Promise<Library | null>
  /** Lets the window write what is being written. @returns whether it has */
  save(): Promise<boolean>
  /** Opens the window anew, for another library, and says something in it. */
  showAnew(sentence: string): void
  tell(event: LibraryEvent): void
  trashItem(path: string): Promise<void>
  /** The folder that the environment names, which the next start will look in whatever is set; null when it names none. */
  readonly named: string | null
}

export interface Switching {
  /** Opens another library in place of the one that is open, which stays when the other refuses. */
  open(folder: string): Promise<void>
  /**
   * Looks for the library that went away: in its own folder (null), or in the one it was moved to, where it is opened
   * again. @returns the folder it is in @throws Refusal when it is not there
   */
  find(folder: string | null): Promise<string>
  /** Moves the library that is open into an empty folder; the original goes to the system's trash. */
  move(folder: string, job: string): Promise<void>
  /** Stops a move that is under way; the library stays where it was. */
  cancel(): boolean
  /** Stops a move that can still be stopped, and resolves once no library is being moved or exchanged any more. */
  over(): Promise<void>
}

const NAMED =
  ' The environment variable COMMONPLACE_LIBRARY still names its former folder: change it before the next start.'

const STAYS = 'The library was not moved: it is where it was.'

/** @throws Refusal what the library says */
async function idOf(library: Library): Promise<Id> {
  const outcome = (await library.handle('library', {}, 'socket')) as Outcome<Answer<'library'>>
  if (!outcome.ok) throw new Refusal(outcome.error.code, outcome.error.message)
  return outcome.value.id
}

/** What puts another library, or the same in another place, where one is open. */
export function createSwitching(parts: SwitchingParts): Switching {
  const { held, settings, log } = parts
  let underWay: AbortController | null = null
  let last: Promise<unknown> = Promise.resolve()

  /** One at a time: a library that is being moved is not exchanged meanwhile. */
  async function alone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (underWay !== null) throw new Refusal('library-busy', 'The library is just being moved; wait until it is done.')
    underWay = new AbortController()
    const working = work(underWay.signal)
    last = working.catch(() => undefined)
    try {
      return await working
    } finally {
      underWay = null
    }
  }

  async function saved(): Promise<void> {
    if (!(await parts.save()))
      throw new Refusal('cancelled', 'The library stays as it is: the note being written could not be saved in it.')
  }

  /** Has the next start open it too. @returns whether it will */
  async function setDown(next: Library): Promise<boolean> {
    const { view } = settings.get()
    // The place and the article are of the other library.
    return settings.set({ library: next.folder, view: { ...view, place: null, article: null } })
  }

  /** @returns the one that was open before, open still */
  function put(next: Library, sentence: string): Library {
    const before = held.replace(next)
    parts.showAnew(sentence)
    return before
  }

  /**
   * Opens the library anew that was closed to be moved and was not.
   * @returns whether it is open again; where it is not, its copy is the last that is known to be readable
   */
  async function back(from: string, copy: string, why: string): Promise<boolean> {
    const library = await parts.reopen(from, copy)
    if (library === null) return false
    if (library.folder === from) {
      put(library, why)
      return true
    }
    await setDown(library)
    put(library, `The library in ${library.folder} is open. The one in ${from} was not moved and could not be opened.`)
    return false
  }

  return {
    open: (folder) =>
      alone(async () => {
        if ((await realpath(folder)) === held.current().folder)
          throw await held
            .current()
            .confirm()
            .then(
              () => new Refusal('not-allowed', 'This library is open already.'),
              () =>
                new Refusal(
                  'not-allowed',
                  'Another library is in this folder now, in place of the one that is open. To open it, quit and start Commonplace again.',
                ),
            )
        await saved()
        const next = await parts.open(folder, true)
        try {
          // What was typed while it was being opened belongs to the one before.
          await saved()
        } catch (thrown) {
          await next.close()
          throw thrown
        }
        await setDown(next)
        const before = put(next, `The library in ${next.folder} is open.`)
        await before.close().catch((thrown) => log.error('the library was not closed well', thrown))
      }),

    find: (chosen) =>
      alone(async () => {
        const former = held.current()
        const folder = chosen === null ? former.folder : await realpath(chosen)
        if (folder === former.folder) {
          await former.confirm()
          return folder
        }
        const id = await idOf(former)
        const next = await parts.open(folder, false).catch((thrown) => {
          if (failureOf(thrown)?.code !== 'library-missing') throw thrown
          throw new Refusal(
            'library-missing',
            `There is no library in ${folder}. The right folder has a file library.json in it.`,
          )
        })
        if ((await idOf(next)) !== id) {
          await next.close()
          throw new Refusal(
            'not-allowed',
            `The library in ${folder} is another one, so it was not opened in place of yours. To switch to it, open it in the settings.`,
          )
        }
        if (!(await settings.set({ library: next.folder }))) log.warn('the settings do not name the found library')
        held.replace(next)
        // The window goes on as it is, with what is being written in it; all it shows is asked for again.
        parts.tell({ type: 'changed', rev: 0, articles: 'many', touches: [] })
        await former.close().catch((thrown) => log.error('the library was not closed well', thrown))
        return next.folder
      }),

    move: (chosen, job) =>
      alone(async (signal) => {
        const from = held.current().folder
        await held.current().confirm()
        const folder = await realpath(chosen)
        await parts.checkTarget(from, folder)
        const tell = (state: 'running' | 'done' | 'failed' | 'cancelled', done: number, total: number) =>
          parts.tell({ type: 'job', id: job, kind: 'move', label: folder, done, total, state })
        const progress = (done: number, total: number) => tell('running', done, total)
        const { library, view } = settings.get()
        let closed = false
        let next: Library | null = null
        try {
          tell('running', 0, 0)
          // Most of it while the library is still in use; what changes meanwhile is brought over once it is closed.
          const known = await parts.copyLibrary({ from, to: folder, signal, progress })
          await saved()
          if (signal.aborted) throw new Refusal('cancelled', STAYS)
          closed = true
          await held.current().close()
          await parts.copyLibrary({ from, to: folder, known, signal: new AbortController().signal, progress: () => {} })
          next = await parts.open(folder, false)
          // Before the original goes: whatever happens from here on, the next start finds the library.
          if (!(await setDown(next)))
            throw new Refusal(
              'read-only',
              'The settings cannot be written, so the next start would not find the library: it was not moved.',
            )
          const left = await parts.trashItem(from).then(
            () => null,
            (thrown: unknown) => {
              log.warn('the former folder of the library could not be put in the trash', thrown)
              return from
            },
          )
          const moved = `The library is now in ${next.folder}.${parts.named === null ? '' : NAMED}`
          put(next, left === null ? moved : `${moved} Its former folder could not be put in the trash: ${left}`)
          tell('done', 1, 1)
        } catch (thrown) {
          tell(signal.aborted ? 'cancelled' : 'failed', 0, 1)
          if (next !== null) {
            await next.close().catch((why) => log.error('the moved library was not closed well', why))
            await settings.set({ library, view })
          }
          if (!closed || (await back(from, folder, failureOf(thrown)?.message ?? STAYS)))
            await parts
              .removeCopy(folder, from)
              .catch((why) => log.warn('an unfinished copy could not be removed', why))
          throw thrown
        }
      }),

    cancel() {
      underWay?.abort()
      return underWay !== null
    },
    async over() {
      underWay?.abort()
      await last
    },
  }
}
