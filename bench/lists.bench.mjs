import { row, single } from './figures.mjs'
import { painting, scrolling } from './frames.mjs'
import { libraryOf } from './libraries.mjs'
import { launch, makePlace } from './notebook.mjs'

/** Times that each header is clicked: each time the other way round. */
const CLICKS = 4
const HEADERS = ['Title', 'Outlet', 'Author', 'Published', 'Highlights', 'Length', 'Captured']
/** Words of the library that highlights are filtered by. */
const WORDS = ['harbour', 'council', 'train', 'budget', 'minister']
const ROUNDS = 3
/** An empty field shows all highlights again after so long, in ms. */
const PAUSE_MS = 400

const LIST = '[data-place=list]'

export const title = ({ articles }) =>
  `Densities, columns, orders and all highlights, ${articles.toLocaleString('en')} articles`

export async function measure({ articles }) {
  const place = makePlace(await libraryOf(articles))
  try {
    const notebook = await launch(place)
    const rows = [...(await articleRows(notebook)), ...(await highlightRows(notebook))]
    await notebook.close()
    return rows
  } finally {
    place.dispose()
  }
}

async function articleRows(notebook) {
  const { window, call, app } = notebook
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1600, 1000))
  await window.locator('[role=listbox] [role=option] h3').first().waitFor()
  await window.keyboard.press('Control+2')
  await window.getByRole('heading', { level: 2, name: 'All articles' }).waitFor()
  await window.locator('[role=listbox] [role=option] h3').first().waitFor()
  const rows = []
  for (const density of ['cosy', 'compact']) {
    await call('set-settings', { set: { density } })
    await window.locator(`[data-density=${density}]`).first().waitFor()
    rows.push(row(`the ${density} list: a frame while it is scrolled`, await scrolling(window, '[role=listbox]')))
  }
  await window.locator('[role=listbox]').focus()
  const densities = []
  for (let at = 0; at < 6; at++) densities.push(await painting(window, LIST, () => window.keyboard.press('Shift+D')))
  rows.push(row('another density by a key: until it is painted', painted(densities)))
  await window.keyboard.press('Shift+W')
  await window.locator('[role=grid] [role=gridcell]').first().waitFor()
  rows.push(row('the compact table: a frame while it is scrolled', await scrolling(window, '[role=grid]')))
  await window.locator('[role=grid]').evaluate((list) => list.scrollTo(0, 0))
  await window.mouse.move(0, 0)
  const all = []
  for (const name of HEADERS) {
    const button = window.getByRole('columnheader', { name, exact: true }).getByRole('button')
    const times = []
    for (let at = 0; at < CLICKS; at++) times.push(await painting(window, LIST, () => button.click()))
    rows.push(row(`sorted by ${name.toLowerCase()}: from the click until it is painted`, painted(times)))
    all.push(...times)
  }
  rows.push(row('sorted by any header: from the click until it is painted', painted(all)))
  const places = []
  for (const key of ['Control+3', 'Control+4', 'Control+1', 'Control+2'])
    for (let at = 0; at < 2; at++) {
      places.push(await painting(window, LIST, () => window.keyboard.press(key)))
      await window.keyboard.press('Control+5')
      await window.getByRole('heading', { level: 2, name: 'Trash' }).waitFor()
    }
  rows.push(row('another place of the shelf: until its list is painted', painted(places)))
  await window.keyboard.press('Shift+W')
  return rows
}

const painted = (times) => times.filter((ms) => ms !== null)

async function highlightRows(notebook) {
  const { window, call } = notebook
  await window.keyboard.press('Control+6')
  const list = '[role=listbox]'
  await window.locator(`${list} blockquote`).first().waitFor()
  const { value } = await call('highlights', { count: 1 })
  const rows = [single('all highlights: how many', value.highlights, '')]
  for (const density of ['comfortable', 'compact']) {
    await call('set-settings', { set: { density } })
    await window.locator(`[data-density=${density}]`).first().waitFor()
    rows.push(row(`all highlights, ${density}: a frame while they are scrolled`, await scrolling(window, list)))
    await window.locator(list).evaluate((element) => element.scrollTo(0, 0))
  }
  const field = window.getByLabel(/^Filter: words/)
  const times = []
  for (let round = 0; round < ROUNDS; round++)
    for (const word of WORDS) {
      times.push(await painting(window, LIST, () => field.fill(word)))
      await field.fill('')
      await window.waitForTimeout(PAUSE_MS)
    }
  rows.push(row('highlights filtered by a word: until they are painted', painted(times)))
  const colours = []
  const group = window.getByRole('group', { name: 'Colours' }).getByRole('button')
  for (let at = 0; at < 10; at++) colours.push(await painting(window, LIST, () => group.nth(at % 5).click()))
  rows.push(row('highlights filtered by a colour: until they are painted', painted(colours)))
  return rows
}
