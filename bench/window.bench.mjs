import { row, single } from './figures.mjs'
import { scrolling } from './frames.mjs'
import { libraryOf } from './libraries.mjs'
import { launch, makePlace, pressUntil } from './notebook.mjs'
import { memoryRows, searchRows } from './window-search.mjs'

const CHANGES = 30
/** No list takes longer to come, with every file to be read. */
const LONGEST_MS = 300_000
/** Paragraphs of the page beside which the list is scrolled: plain, all there, nothing to do but to paint. */
const PLAIN = 4_000

export const title = ({ articles }) => `The window, ${articles.toLocaleString('en')} articles`

export async function measure({ articles }) {
  const place = makePlace(await libraryOf(articles))
  try {
    const first = await openToList(place)
    await first.notebook.call('search', { query: 'zzzz', texts: 'all' })
    await first.notebook.close()
    const { notebook, ms } = await openToList(place)
    const { window } = notebook
    const opening = [
      single('the first list, nothing cached', first.ms, 'ms'),
      single('the first list, catalog at hand', ms, 'ms'),
      ...(await memoryRows(notebook, 'at the first list')),
      ...(await searchRows(notebook)),
    ]
    await window.keyboard.press('Control+2')
    await window.getByRole('heading', { level: 2, name: 'All articles' }).waitFor()
    await window.locator('[role=listbox] [role=option] h3').first().waitFor()
    const rows = [
      ...opening,
      row('the list: a frame while it is scrolled', await scrolling(window, '[role=listbox]')),
      row('a plain page in the same window: a frame', await plainPage(notebook.app)),
    ]
    await window.locator('[role=listbox]').evaluate((list) => list.scrollTo(0, 0))
    await window.locator('[role=listbox] [role=option] h3').first().waitFor()
    // A letter would go on in the search box.
    await window.locator('[role=listbox]').focus()
    await pressUntil(window, 'j', () => document.querySelector('[role=option][aria-selected=true]') !== null)
    await window.locator('iframe').first().waitFor()
    rows.push(row('read or unread by a key: until its row shows it', await showing(window, 'm', '[role=option]')))
    rows.push(row('starred by a key: until the window shows it', await showing(window, 's', 'body')))
    rows.push(row('starred: the reply alone', await starring(notebook)))
    rows.push(single('memory afterwards: all processes', await notebook.memory(), 'MB'))
    await notebook.close()
    return rows
  } finally {
    place.dispose()
  }
}

/** Starts the notebook. @returns it with the time until its list has rows, in ms: that of the program's start is in it */
async function openToList(place) {
  const from = performance.now()
  const notebook = await launch(place)
  await notebook.window.locator('[role=listbox] [role=option] h3').first().waitFor({ timeout: LONGEST_MS })
  return { notebook, ms: performance.now() - from }
}

async function plainPage(app) {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }, count) =>
      new BrowserWindow({ width: 1280, height: 800 }).loadURL(
        `data:text/html,<title>Plain</title><script>for (let at = 0; at < ${count}; at++) document.write('<p>' + 'A plain paragraph, number ' + at)</script>`,
      ),
    PLAIN,
  )
  const page = await opened
  await page.locator('p').first().waitFor()
  const frames = await scrolling(page, 'html')
  await page.close()
  return frames
}

/** From a key to the frame in which something under a selector is otherwise, in ms. */
async function showing(page, key, selector) {
  const times = []
  for (let change = 0; change < CHANGES; change++) {
    // A key that goes to the article's frame is not heard in the page, where the clock is.
    await page.locator('[role=listbox]').focus()
    // First, and waited for: a key is let in before what was asked of the page.
    await page.evaluate((selector) => {
      let pressed = null
      addEventListener('keydown', () => (pressed ??= performance.now()), { capture: true, once: true })
      const within = (node) => (node instanceof Element ? node : node.parentElement)?.closest(selector) != null
      window.shownOfBench = new Promise((resolve) => {
        const observer = new MutationObserver((changes) => {
          if (pressed === null || !changes.some(({ target }) => within(target))) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
      })
    }, selector)
    await page.keyboard.press(key)
    times.push(await page.evaluate(() => window.shownOfBench))
  }
  return times
}

async function starring(notebook) {
  const { value } = await notebook.call('list', { query: '', count: 1 })
  const ids = [value.rows[0].id]
  const times = []
  for (let change = 0; change < CHANGES; change++) {
    times.push((await notebook.call('state', { ids, starred: change % 2 === 0 })).ms)
  }
  return times
}
