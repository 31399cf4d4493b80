import type { QueryClient } from '@tanstack/react-query'
import type { Id } from '#shared/model.ts'
import type { RememberedView } from '#shared/settings.ts'
import type { ArticleView } from '#shared/views.ts'
import { fetchArticle, prefetchList } from '../cache/queries.ts'
import { useCrash } from './crash.ts'
import { orderOf } from './list-order.ts'
import { emptyPage, type Page, type Pages } from './pages/page.ts'
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
  if (isAfterCrash) useRemembered.getState().remember({ article: null, pair: null })
  // The article may be gone: removed by another program, or from the trash.
  const load = async (id: Id | null | undefined) =>
    id === null || id === undefined || isAfterCrash ? null : fetchArticle(client, id).catch(() => null)
  const loading = Promise.all([load(view.article), load(view.pair?.article)])
  const current = place ?? useView.getState().place
  // A saved search may take a while; the queue is no list of articles.
  if (current.kind !== 'search' && current.kind !== 'queue')
    await prefetchList(client, queryOf(current), orderOf(view, current))
  const [article, second] = await loading
  useView.setState({
    ...(place === null ? {} : { place }),
    ...(view.pair === null || article === null || second === null
      ? { article: article?.id ?? second?.id ?? null }
      : pairFrom(view.pair, article, second)),
  })

  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    const now = useView.getState()
    useRemembered.getState().remember({ place: now.place, article: now.article, pair: pairOf(now) })
  }
  useView.subscribe((now, before) => {
    const isSame = now.place === before.place && now.article === before.article && isSamePair(now, before)
    if (isSame) return
    clearTimeout(timer)
    timer = setTimeout(keep, GATHER_MS)
  })
  window.addEventListener('pagehide', keep)
}

type Pair = NonNullable<RememberedView['pair']>

/** What is remembered of two articles side by side, besides the article of the active page. */
function pairOf({ active, other, version, trailing }: Pages): Pair | null {
  if (other?.article == null) return null
  return { article: other.article, version: other.version, firstVersion: version, trailing: trailing !== active }
}

const isSamePair = (now: Pages, before: Pages): boolean =>
  now.trailing === before.trailing &&
  now.active === before.active &&
  now.other?.article === before.other?.article &&
  now.other?.version === before.other?.version &&
  (now.other === null || now.version === before.version)

/** The two pages as they were; a version that is gone is the current one again. */
function pairFrom(pair: Pair, article: ArticleView, second: ArticleView): Pages {
  const page = (of: ArticleView, version: number | null): Page => ({
    ...emptyPage,
    article: of.id,
    version: of.versions.some(({ n }) => n === version) ? version : null,
  })
  return {
    ...page(article, pair.firstVersion),
    active: 'first',
    other: page(second, pair.version),
    trailing: pair.trailing ? 'second' : 'first',
  }
}
