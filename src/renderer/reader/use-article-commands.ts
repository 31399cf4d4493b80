import { flushSync } from 'react-dom'
import { articleLink } from '#shared/links/link.ts'
import type { ArticleView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { copyText } from '../data/copy.ts'
import { fileAway } from '../data/filing/filed.ts'
import { useChange } from '../data/mutate.ts'
import { openAddress } from '../data/open-address.ts'
import { usePage, usePageName } from '../data/page/use-page.ts'
import { useSetSettings, useSettings } from '../data/settings.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useRemembered } from '../data/state/remembered.ts'
import { useToasts } from '../data/toasts.ts'
import { useHistory } from './history.ts'
import { sentences } from './sentences.ts'
import { nextStep } from './typography/type-steps.ts'

/** Commands that act on the whole article. */
export function useArticleCommands({ id, url, state, note }: ArticleView): void {
  const change = useChange()
  const { editTopics } = usePage()
  const edit = useDrafts((drafts) => drafts.edit)
  const { size, openNext } = useSettings()
  const set = useSetSettings()
  const { view, remember } = useRemembered()
  const say = useToasts((toasts) => toasts.say)
  const page = usePageName() ?? 'first'
  const { [page]: steps, back, forward } = useHistory()
  const resize = (by: 1 | -1) => () => {
    const next = nextStep('size', size, by)
    if (next === size) return say(by === 1 ? sentences.largest : sentences.smallest)
    void set({ size: next })
  }
  const setArchived = async (archived: boolean) => (await change('state', { ids: [id], archived })) !== null
  const move = async (to: 'trash' | 'restore') => (await change(to, { ids: [id] })) !== null
  const file = (filing: () => Promise<boolean>) => fileAway([id], openNext ? 'next' : 'list', filing)
  useCommands({
    // Immediately: the next letter typed belongs in the field.
    tag: () => flushSync(() => editTopics(true)),
    star: () => void change('state', { ids: [id], starred: !state.starred }),
    archive: () => void (state.archived ? setArchived(false) : file(() => setArchived(true))),
    read: () => void change('state', { ids: [id], read: !state.read }),
    trash: () => void (state.trashedAt === null ? file(() => move('trash')) : move('restore')),
    'article-note': () => flushSync(() => edit({ article: id, highlight: null }, note)),
    original: url === null ? undefined : () => void openAddress(url),
    'copy-article-link': () => void copyText(articleLink(id), sentences.copiedArticleLink),
    margin: () => remember({ margin: !view.margin }),
    'text-larger': resize(1),
    'text-smaller': resize(-1),
    'history-back': steps.past.length === 0 ? undefined : () => back(page),
    'history-forward': steps.future.length === 0 ? undefined : () => forward(page),
  })
}
