import { ask } from './bridge.ts'
import { placeFrom } from './place.ts'
import { useRemembered } from './remembered.ts'
import { useView } from './view.ts'

/** How long changes are gathered: going through a list must not write a file for every article. */
const GATHER_MS = 500

/** Puts the window back at the place and the article it was left at, and keeps both from now on. */
export async function followPlace(): Promise<void> {
  const { view } = useRemembered.getState()
  const place = placeFrom(view.place)
  // An article may be gone since: by another program, or from the trash.
  const article = view.article === null ? null : await ask('article', { id: view.article }).catch(() => null)
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
