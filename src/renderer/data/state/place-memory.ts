import type { QueryClient } from '@tanstack/react-query'
import { fetchArticle, prefetchList } from '../cache/queries.ts'
import { useCrash } from './crash.ts'
import { orderOf } from './list-order.ts'
import { placeFrom, queryOf } from './place.ts'
import { useRemembered } from './remembered.ts'
import { useView } from './view.ts'

/** How long changes are collected, in milliseconds: going through a list must not write a file for every article. */
const GATHER_MS = 500

/**
 * Opens the place and the article that the window had last, and remembers both from now on. After a crash no article is
 * opened.
 */
export async function followPlace(client: QueryClient): Promise<void> {
  const { view } = useRemembered.getState()
  const place = placeFrom(view.place)
  const isAfterCrash = useCrash.getState().crash !== null
  // The window may have remembered the article once more before it crashed.
  if (isAfterCrash) useRemembered.getState().remember({ article: null })
  // The article may be gone: removed by another program, or from the trash.
  const loading = view.article === null || isAfterCrash ? null : fetchArticle(client, view.article).catch(() => null)
  const current = place ?? useView.getState().place
  // A saved search may take a while; the queue is no list of articles.
  if (current.kind !== 'search' && current.kind !== 'queue')
    await prefetchList(client, queryOf(current), orderOf(view, current))
  const article = await loading
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
