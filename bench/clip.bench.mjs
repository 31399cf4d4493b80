import { row, single, timed } from './figures.mjs'
import { launch, makePlace } from './notebook.mjs'
import { servePages } from './pages.mjs'

export const title = () => 'A clip, page by page: load, extract, keep; pages and images on loopback, everything synced'

/** Beside each set of pages, the same pages merely fetched: what the network is here. */
export async function measure() {
  const pages = await servePages()
  const place = makePlace()
  try {
    const notebook = await launch(place)
    await notebook.window.waitForLoadState()
    const [first] = pages.sets[0].pages
    const cold = await notebook.call('clip', { sources: [{ url: first.url }] })
    const rows = [single('the first of a session: the extractor starts too', cold.ms, 'ms')]
    for (const { name, pages: list } of pages.sets) {
      const clipped = []
      const fetched = []
      let refused = 0
      for (const { url } of list) {
        fetched.push((await timed(async () => (await fetch(url)).arrayBuffer())).ms)
        const { ok, value, ms } = await notebook.call('clip', { sources: [{ url }] })
        if (ok && value.clips[0].status === 'added') clipped.push(ms)
        else refused += 1
      }
      rows.push(row(`${name}: clipped`, clipped), row(`${name}: fetched alone`, fetched))
      if (refused > 0) rows.push(single(`${name}: no article, or known already`, refused, 'pages'))
    }
    rows.push(single('memory afterwards, all processes', await notebook.memory(), 'MB'))
    await notebook.close()
    return rows
  } finally {
    pages.close()
    place.dispose()
  }
}
