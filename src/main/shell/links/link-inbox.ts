import type { Link, OpenedLink } from '#shared/links/link.ts'
import { parseLink } from './parse-link.ts'

/** The addresses that the user can be asked about at a time. Any page can open links, so there must be an end. */
const MOST_CLIPS = 20

/**
 * The links that were opened and that the window has not dealt with. It is kept here and not in the window, because links
 * come before there is a window, while it is loaded again, and while another library is being opened.
 */
export interface LinkInbox {
  /** Adds what a program passed as a link, whatever it is. */
  add(address: string): void
  /** The oldest first. At most one shows an article: the last. */
  readonly pending: () => readonly OpenedLink[]
  /** Call it when the window has dealt with one. */
  remove(key: number): void
  /** Calls after each addition. */
  onAdd(listener: () => void): void
}

export function createLinkInbox(): LinkInbox {
  const listeners: (() => void)[] = []
  let links: readonly OpenedLink[] = []
  let last = 0

  function put(link: Unkeyed): void {
    last += 1
    links = [...links.filter((each) => !isReplaced(each, link)), { ...link, key: last }]
  }

  return {
    add(address) {
      const link = parseLink(address) ?? ({ kind: 'unreadable' } as const)
      const clips = links.filter(({ kind }) => kind === 'clip')
      // The same address again changes nothing: the text on a card must not change under the pointer.
      const isKnown = link.kind === 'clip' && clips.some((each) => isSameClip(each, link))
      if (!isKnown) put(link.kind === 'clip' && clips.length >= MOST_CLIPS ? { kind: 'too-many' } : link)
      for (const listener of listeners) listener()
    },
    pending: () => links,
    remove(key) {
      links = links.filter((each) => each.key !== key)
    },
    onAdd: (listener) => void listeners.push(listener),
  }
}

type Unkeyed = Link | { readonly kind: 'unreadable' | 'too-many' }

/** Of everything but addresses to clip only the last one counts. */
const isReplaced = (former: OpenedLink, next: Unkeyed): boolean => former.kind === next.kind && next.kind !== 'clip'

const isSameClip = (former: OpenedLink, next: Link): boolean =>
  former.kind === 'clip' && next.kind === 'clip' && former.url === next.url
