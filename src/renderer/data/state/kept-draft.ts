import type { Bridge } from '#shared/contract.ts'
import { askShell } from '../bridge.ts'
import { DRAFT_RESTORED } from '../sentences.ts'
import { useToasts } from '../toasts.ts'
import { useCrash } from './crash.ts'
import { type Draft, useDrafts } from './drafts.ts'
import { otherName } from './pages/page.ts'
import { useView } from './view.ts'

/**
 * Keeps a copy of the open draft in the main process, where it outlives this window, and saves the draft before the
 * window closes. A draft of an earlier window is opened again with its article. After a crash the article stays closed,
 * because it may have caused the crash; the draft opens with the article.
 */
export async function followDraft(bridge: Bridge): Promise<void> {
  const { draft } = await askShell('kept-draft', {}).catch(() => ({ draft: null }))
  if (draft !== null) {
    const { article, highlight, ...written } = draft
    useDrafts.setState({ open: { of: { article, highlight }, ...written } })
    if (useCrash.getState().crash !== null) return watch(bridge)
    const view = useView.getState()
    if (view.other?.article === article) view.activate(otherName(view.active))
    else if (view.article !== article) view.open(article)
    view.choose(highlight)
    useToasts.getState().say(DRAFT_RESTORED)
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
