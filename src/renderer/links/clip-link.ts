import { ask } from '../data/bridge.ts'
import { useClips } from '../data/clips/clips.ts'
import { sayRefusal } from '../data/missing-notice.ts'
import { useToasts } from '../data/toasts.ts'
import { findPassage } from './find-passage.ts'
import { type ClipLink, finishLink } from './follow-links.ts'
import { PASSAGE_NOT_FOUND, PASSAGE_NOT_KEPT } from './sentences.ts'

/** Clips the address of a link, under the rules for addresses that came so, and highlights the passage that it brought. */
export async function clipLink({ key, url, selection }: ClipLink): Promise<void> {
  await finishLink(key)
  await useClips.getState().clip(url, 'once', 'link')
  if (selection === null) return
  try {
    const { id } = await ask('known', { url })
    // A page that was refused, or that waits for the network, has no article, and no passage waits for one.
    if (id === null) {
      useToasts.getState().say(PASSAGE_NOT_KEPT)
      return
    }
    const { text } = await ask('text', { id })
    const passage = findPassage(text, selection)
    if (passage === null) useToasts.getState().say(PASSAGE_NOT_FOUND)
    else await ask('highlight', { id, ...passage })
  } catch (thrown) {
    sayRefusal(thrown)
  }
}
