import { realpath } from 'node:fs/promises'
import { Refusal } from '#shared/failure.ts'
import type { Library } from '../../library.ts'
import { libraryOpen, openAlready, replacedInPlace } from '../sentences.ts'
import { closeQuietly, rememberLibrary, type SwitchParts, saveDraftOrRefuse, showLibrary } from './switch-parts.ts'

/** Opens another library in place of the current one. The current one stays when the other refuses. */
export async function openOtherLibrary(parts: SwitchParts, folder: string): Promise<void> {
  const current = parts.current.get()
  if ((await realpath(folder)) === current.folder) throw await refusalForSameFolder(current)
  await saveDraftOrRefuse(parts)
  const next = await parts.open(folder, true)
  try {
    // What was typed while the other library was being opened belongs to the current one.
    await saveDraftOrRefuse(parts)
  } catch (thrown) {
    await next.close()
    throw thrown
  }
  await rememberLibrary(parts, next)
  const former = showLibrary(parts, next, libraryOpen(next.folder))
  await closeQuietly(parts, former)
}

function refusalForSameFolder(current: Library): Promise<Refusal> {
  return current.confirm().then(
    () => new Refusal('not-allowed', openAlready),
    () => new Refusal('not-allowed', replacedInPlace),
  )
}
