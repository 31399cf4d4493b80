import { flushSync } from 'react-dom'
import type { ArticleView } from '#shared/views.ts'
import { useCommands } from '../commands/registry.ts'
import { useDrafts } from '../data/drafts.ts'
import { openAddress } from '../data/open-address.ts'
import { useChange } from '../data/use-change.ts'
import { useView } from '../data/view.ts'

/** What can be done with the article as a whole, by keys and buttons alike. */
export function useArticleCommands({ id, url, state, note }: ArticleView): void {
  const change = useChange()
  const setTagging = useView((view) => view.tag)
  const edit = useDrafts((drafts) => drafts.edit)
  useCommands({
    // At once: the next letter typed belongs in the field.
    tag: () => flushSync(() => setTagging(true)),
    star: () => void change('state', { ids: [id], starred: !state.starred }),
    archive: () => void change('state', { ids: [id], archived: !state.archived }),
    read: () => void change('state', { ids: [id], read: !state.read }),
    trash: () => void change(state.trashedAt === null ? 'trash' : 'restore', { ids: [id] }),
    'article-note': () => flushSync(() => edit({ article: id, highlight: null }, note)),
    original: url === null ? undefined : () => void openAddress(url),
  })
}
