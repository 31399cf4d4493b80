import type { QueryClient } from '@tanstack/react-query'
import { fetchArticle, prefetchList } from '../cache/queries.ts'
import { useCrash } from './crash.ts'
import { sortOf } from './list-order.ts'
import { placeFrom, queryOf } from './place.ts'
import { useRemembered } from './remembered.ts'
import { useView } from './view.ts'

/** How long changes are gathered: going through a list must not write a file for every article. */
const GATHER_MS = 500

/**
 * Puts the window back at the place and the article it was left at, with what they show, and keeps both from now on. After
 * a crash no article is opened.
 */
export async function followPlace(client: QueryClient): Promise<void> {
  const { view } = useRemembered.getState()
  const place = placeFrom(view.place)
  const isAfterCrash = useCrash.getState().crash !== null
  // The window may have said so once more before it broke down.
  if (isAfterCrash) useRemembered.getState().remember({ article: null })
  // An article may be gone since: by another program, or from the trash.
  const asked = view.article === null || isAfterCrash ? null : fetchArticle(client, view.article).catch(() => null)
  const shown = place ?? useView.getState().place
  // What a saved search finds may be a while in coming; the queue is no list of articles.
  if (shown.kind !== 'search' && shown.kind !== 'queue') await prefetchList(client, queryOf(shown), sortOf(view, shown))
  const article = await asked
  useView.setState({ ...(place === null ? {} : { place }), article: article?.id ?? null })

  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    const { place, article } = useView.getState()
    useRemembered.getState().remember({ place, article })
  }
  useView.subscribe((now, before) => {
    if (now.place === before.place && now.article === before.article) return
    clearTimeout(timer)
    timer = setTimeout(keep, GATHER_MS)
  })
  window.addEventListener('pagehide', keep)
}
