import { create } from 'zustand'
import type { Bridge } from '#shared/contract.ts'
import type { OpenedLink } from '#shared/links/link.ts'
import { askShell } from '../data/bridge.ts'
import { useToasts } from '../data/toasts.ts'
import { modalOf } from '../ui/focus-targets.ts'
import { tooManyLinks, UNREADABLE_LINK } from './sentences.ts'
import { showArticle } from './show-article.ts'

export type ClipLink = OpenedLink & { readonly kind: 'clip' }

/** The addresses that links ask to clip, the oldest first. The main process has them until they are answered. */
export const useLinks = create<{ readonly clips: readonly ClipLink[] }>(() => ({ clips: [] }))

/** Deals with the links that other programs opened: before this window was there, and from now on. */
export function followLinks(bridge: Bridge): void {
  let turn: Promise<unknown> = Promise.resolve()
  const next = () => {
    // One after the other, so that none is dealt with twice.
    turn = turn.then(dealWithLinks).catch(() => undefined)
  }
  bridge.on(({ type }) => {
    if (type === 'links') next()
  })
  next()
}

/** Says that a link is dealt with, and takes it from those that are shown. */
export async function finishLink(key: number): Promise<void> {
  useLinks.setState(({ clips }) => ({ clips: clips.filter((each) => each.key !== key) }))
  await askShell('link-done', { key })
}

async function dealWithLinks(): Promise<void> {
  showClips((await askShell('opened-links', {})).links)
  await dialogsClosed()
  // Meanwhile another link to an article may have taken the place of the first.
  const { links } = await askShell('opened-links', {})
  showClips(links)
  for (const link of links) {
    if (link.kind === 'clip') continue
    if (link.kind === 'article') await showArticle(link)
    else useToasts.getState().say(link.kind === 'unreadable' ? UNREADABLE_LINK : tooManyLinks(countClips(links)))
    await finishLink(link.key)
  }
}

const isClip = (link: OpenedLink): link is ClipLink => link.kind === 'clip'
const countClips = (links: readonly OpenedLink[]): number => links.filter(isClip).length
const showClips = (links: readonly OpenedLink[]): void => useLinks.setState({ clips: links.filter(isClip) })

/** Resolves once no dialog or menu is open: what is under one cannot be seen. */
function dialogsClosed(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (modalOf() !== null) return
      watch.disconnect()
      resolve()
    }
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    look()
  })
}
