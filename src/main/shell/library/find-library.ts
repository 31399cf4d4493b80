import { realpath } from 'node:fs/promises'
import type { Answer } from '#shared/contract.ts'
import { failureOf, type Outcome, Refusal } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import type { Library } from '../../library.ts'
import { anotherLibrary, noLibraryIn } from '../sentences.ts'
import { closeQuietly, type SwitchParts } from './switch-parts.ts'

/**
 * Looks for the library that went missing: in its own folder (null), or in the one it was moved to, and opens it there.
 * @returns the folder it is in @throws Refusal when it is not there
 */
export async function findLibrary(parts: SwitchParts, chosenFolder: string | null): Promise<string> {
  const { current, settings, log } = parts
  const former = current.get()
  const folder = chosenFolder === null ? former.folder : await realpath(chosenFolder)
  if (folder === former.folder) {
    await former.confirm()
    return folder
  }
  const id = await idOf(former)
  const next = await parts.open(folder, false).catch((thrown) => {
    if (failureOf(thrown)?.code !== 'library-missing') throw thrown
    throw new Refusal('library-missing', noLibraryIn(folder))
  })
  if ((await idOf(next)) !== id) {
    await next.close()
    throw new Refusal('not-allowed', anotherLibrary(folder))
  }
  if (!(await settings.set({ library: next.folder }))) log.warn('the settings do not name the found library')
  current.replace(next)
  // The window goes on with what is being written in it, and asks again for everything it shows.
  parts.tell({ type: 'changed', rev: 0, articles: 'many', touches: [] })
  await closeQuietly(parts, former)
  return next.folder
}

/** @throws Refusal from the library */
async function idOf(library: Library): Promise<Id> {
  const outcome = (await library.handle('library', {}, 'socket')) as Outcome<Answer<'library'>>
  if (!outcome.ok) throw new Refusal(outcome.error.code, outcome.error.message)
  return outcome.value.id
}
