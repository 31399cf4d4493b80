import type { Bridge } from '#shared/contract.ts'
import { askShell } from '../bridge.ts'
import { useToasts } from '../toasts.ts'
import { useCrash } from './crash.ts'
import { type Draft, useDrafts } from './drafts.ts'
import { useView } from './view.ts'

/**
 * Keeps what is being written where it outlives this window, and saves it when the window is to close. What a window
 * that is gone was writing is taken up again: its article is opened, and its field. After a crash the article stays closed,
 * for it may be what the window broke over: its field is open once the article is.
 */
export async function followDraft(bridge: Bridge): Promise<void> {
  const { draft } = await askShell('kept-draft', {}).catch(() => ({ draft: null }))
  if (draft !== null) {
    const { article, highlight, ...written } = draft
    useDrafts.setState({ open: { of: { article, highlight }, ...written } })
    if (useCrash.getState().crash !== null) return watch(bridge)
    useView.getState().open(article)
    useView.getState().choose(highlight)
    useToasts.getState().say('The window had to be opened again. Your note is here as you left it.')
  }
  watch(bridge)
}

function watch(bridge: Bridge): void {
  useDrafts.subscribe(({ open }, before) => {
    if (open === before.open) return
    void askShell('keep-draft', { draft: open === null ? null : flat(open) }).catch(() => undefined)
  })
  bridge.on((event) => {
    if (event.type !== 'closing') return
    void useDrafts
      .getState()
      .save()
      .finally(() => askShell('ready-to-close', {}))
      .catch(() => undefined)
  })
}

const flat = ({ of, ...written }: Draft) => ({ ...of, ...written })
