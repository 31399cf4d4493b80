import type { ShellHandlers } from '../ipc.ts'
import type { LinkInbox } from './link-inbox.ts'
import type { LinkOpener } from './link-opener.ts'

interface Parts {
  readonly links: LinkInbox
  readonly linkOpener: LinkOpener
}

type Name = 'opened-links' | 'link-done' | 'opens-links' | 'open-links'

/** Answers which links were opened, and whether this copy opens them. */
export function linkHandlers({ links, linkOpener }: Parts): Pick<ShellHandlers, Name> {
  return {
    'opened-links': async () => ({ links: links.pending() }),
    async 'link-done'({ key }) {
      links.remove(key)
      return { heard: true }
    },
    'opens-links': async () => ({ on: await linkOpener.isOn() }),
    async 'open-links'({ on }) {
      await linkOpener.set(on)
      return { on: await linkOpener.isOn() }
    },
  }
}
