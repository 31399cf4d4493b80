import type { Locator } from '@playwright/test'
import { allCommands, type CommandId, menuLabel } from '#shared/commands.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { expectFocusIn, type FocusPlace, focusPlace } from './pages/focus.ts'
import { makeGates, sentenceOf, titleOf } from './web/gates.ts'
import { blank, noArticle } from './web/pages/no-article.ts'
import { weir } from './web/pages/weir.ts'
import type { Web } from './web/server.ts'
import { sites } from './web/sites.ts'

/** After every command, by key and by mouse, the focus is at a place that is named here. */

/** What has to be there for a command to do something. */
type Given =
  | 'highlight'
  | 'passage'
  | 'topic'
  | 'search'
  | 'trash'
  | 'history'
  | 'weir'
  | 'refused'
  | 'message'
  | 'pair'

interface Entry {
  /** `stays`: where it was before. */
  readonly to: FocusPlace | 'stays'
  readonly given?: Given
}

const stays: Entry = { to: 'stays' }
const given = (given: Given, to: Entry['to'] = 'stays'): Entry => ({ to, given })
const goes = (to: FocusPlace): Entry => ({ to })

/** Where the focus is after each command. One without an entry fails the types and the first test. */
const table: Readonly<Record<CommandId, Entry>> = {
  clip: goes('search box'),
  'clip-anyway': given('refused'),
  export: goes('dialog'),
  'choose-library': stays,
  'show-library': stays,
  undo: stays,
  redo: stays,
  'select-all': stays,
  search: goes('search box'),
  'search-everything': goes('search box'),
  settings: goes('dialog'),
  palette: goes('dialog'),
  shelf: stays,
  theme: stays,
  help: goes('dialog'),
  'show-log': stays,
  'go-message': given('message', 'message'),
  releases: stays,
  about: goes('dialog'),
  quit: stays,

  'next-article': stays,
  'previous-article': stays,
  back: goes('list'),
  choose: stays,
  'choose-next': stays,
  'choose-previous': stays,
  'choose-all': goes('list'),
  'sort-list': goes('menu'),
  'group-list': stays,
  'reverse-list': stays,
  'wide-list': goes('list'),
  'list-columns': goes('menu'),
  density: stays,
  comfortable: stays,
  cosy: stays,
  compact: stays,
  'save-search': given('search', 'dialog'),
  'new-topic': goes('dialog'),
  'rename-topic': given('topic', 'dialog'),
  'empty-trash': given('trash', 'dialog'),
  'go-inbox': stays,
  'go-all': stays,
  'go-starred': stays,
  'go-highlights': stays,
  'go-archive': stays,
  'go-trash': stays,

  tag: goes('tag field'),
  star: stays,
  archive: stays,
  read: stays,
  trash: stays,
  'article-note': goes('note editor'),
  facts: goes('facts'),
  versions: goes('menu'),
  'left-out': given('weir', 'receipt'),
  'leave-out': given('passage'),
  'begin-story': given('passage'),
  encoding: goes('dialog'),
  stories: given('weir', 'stories'),
  // Nothing in that library is near.
  'see-also': stays,
  original: stays,
  'copy-article-link': stays,
  print: stays,

  'find-in-page': goes('find field'),
  outline: goes('menu'),
  'history-back': given('history'),
  'history-forward': given('history'),
  margin: stays,
  'text-larger': stays,
  'text-smaller': stays,
  'reading-settings': goes('panel'),
  'page-down': stays,
  'page-up': stays,
  'text-begin': stays,
  'text-end': stays,
  'next-passage': stays,
  'previous-passage': stays,
  'select-word': stays,
  'unselect-word': stays,
  'select-sentence': stays,
  'unselect-sentence': stays,
  'start-later': stays,
  'start-earlier': stays,
  dismiss: stays,

  'pair-open': stays,
  'pair-other': given('pair', 'text'),
  'pair-quote': given('pair'),
  'pair-swap': given('pair'),
  'pair-close': given('pair'),

  highlight: given('passage'),
  'colour-1': given('highlight'),
  'colour-2': given('highlight'),
  'colour-3': given('highlight'),
  'colour-4': given('highlight'),
  'colour-5': given('highlight'),
  note: given('highlight', 'note editor'),
  copy: given('highlight'),
  'copy-link': given('highlight'),
  'list-highlights': given('highlight', 'margin'),
  'next-highlight': given('highlight'),
  'previous-highlight': given('highlight'),
  'remove-highlight': given('highlight'),
}

/** From the list alone, keys of its own: there they move in the rows, or are of what is chosen there. */
const inList: Partial<Record<CommandId, FocusPlace>> = { tag: 'tag field' }

const gates = makeGates()
let web: Web
let notebook: Notebook
let desk: Desk
const ids = new Map<string, string>()

test.use({ setup: { web: { sites: { ...sites, ...noArticle, ...gates.sites } } } })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await notebook.resize(1280, 860)
  await notebook.app.evaluate(({ app, dialog, shell }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    shell.openExternal = async () => undefined
    shell.openPath = async () => ''
    shell.showItemInFolder = () => undefined
    app.on('web-contents-created', (_, contents) => {
      contents.print = (_options, done) => done?.(true, '')
    })
  })
  const clip = (url: string, again = false) =>
    notebook.call('clip', { sources: [{ url }], tags: [], again, related: false, by: 'hand' })
  for (const name of ['Anna', 'Berta', 'Clara']) await clip(web.url(gates.openPath(name)))
  gates.change('Anna')
  await clip(web.url(gates.openPath('Anna')), true)
  await clip(web.url(weir.path))
  const listed = await notebook.call('list', {})
  for (const { id, title } of listed.ok ? listed.value.rows : []) ids.set(title, id)
  await notebook.call('tag', { ids: [idOf('Berta')], add: ['river'] })
  // Another story of its page, as its reader cut it off.
  const ofWeir = await notebook.call('text', { id: idOf(weir.title) })
  const start = ofWeir.ok ? ofWeir.value.text.indexOf(weir.paragraphs[3]) : -1
  const cut = await notebook.call('cut', { id: idOf(weir.title), version: 1, cut: { do: 'story', start } })
  expect(cut).toMatchObject({ ok: true })
  const text = await notebook.call('text', { id: idOf('Anna') })
  const all = text.ok ? text.value.text : ''
  for (const at of [2, 8]) {
    const start = all.indexOf(sentenceOf('Anna', at))
    await notebook.call('highlight', { id: idOf('Anna'), start, end: start + sentenceOf('Anna', at).length })
  }
})

const idOf = (name: string) => ids.get(titleOf(name)) ?? ids.get(name) ?? ''
const press = (key: string) => desk.page.keyboard.press(key)
const rowOf = (title: string) => desk.rows.filter({ hasText: title })
const isModal = () => desk.page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]').count()

/** The same window each time: the inbox, an article open and the focus in its text. */
async function begin(from: 'text' | 'list', what?: Given): Promise<void> {
  for (let presses = 0; presses < 6; presses++) {
    const at = await focusPlace(desk.page)
    if ((at === 'text' || at === 'list') && (await isModal()) === 0) break
    await press('Escape')
  }
  const { page } = desk
  expect(await isModal()).toBe(0)
  const titles = page.getByRole('navigation', { name: 'Articles side by side' })
  if ((await titles.count()) > 0) await press('Control+Shift+w')
  await desk.box.fill('')
  if (await page.getByRole('grid').isVisible()) {
    await page.getByRole('grid').focus()
    await press('Shift+W')
  }
  // Articles selected in the list are deselected there.
  const rows = page.getByRole('listbox').first()
  if ((await rows.count()) > 0) {
    await rows.focus()
    await press('Escape')
  }
  const all = [...ids.values()]
  await notebook.call('restore', { ids: all })
  await notebook.call('state', { ids: all, starred: false, archived: false, read: true })
  if (!(await page.getByRole('navigation', { name: 'Shelf' }).isVisible())) await press('Control+b')
  await press('Control+1')
  await desk.goTo('Inbox')
  const title = what === 'weir' ? weir.title : titleOf('Anna')
  await expect(rowOf(title)).toHaveCount(1)
  // A plain click clears the selection; the article before is one to go back to.
  if (what === 'history') await rowOf(titleOf('Berta')).click()
  await rowOf(title).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await desk.text.ready()
  await expectFocusIn(page, ['text'])
  if (what === 'history') {
    await press('Alt+ArrowLeft')
    await press('Alt+ArrowRight')
    await rowOf(titleOf('Berta')).click()
    await rowOf(title).click()
    await desk.text.ready()
    await press('Alt+ArrowLeft')
    await desk.text.ready()
  }
  // What stood beside it comes a moment after its text.
  if (what === 'weir') await expect(page.locator('footer [data-stop]').last()).toBeVisible()
  // It shows nothing, so that it is refused each time.
  const cards = page.getByRole('list', { name: 'Clips' })
  if (what === 'refused') {
    await desk.box.fill(web.url(blank.path))
    await desk.box.press('Enter')
    await expect(cards.getByRole('button', { name: 'Clip it anyway' })).toBeVisible()
  } else if ((await cards.count()) > 0) await cards.getByRole('button', { name: 'Close' }).click()
  if (what === 'topic') await page.locator('[data-tag="river"]').click()
  if (what === 'message') {
    await press('s')
    await expect(desk.said.locator('[data-of="action"]')).toContainText('Star')
  }
  if (what === 'search') await desk.box.fill('ferry')
  if (what === 'trash') {
    await notebook.call('trash', { ids: [idOf('Clara')] })
    await desk.goTo('Trash')
    await expect(desk.rows).toHaveCount(1)
  }
  if (what === 'highlight' || what === 'passage') {
    await desk.text.click(sentenceOf('Anna', what === 'highlight' ? 2 : 5))
    await expect(page.locator('[data-cursor]')).toBeVisible()
  }
  if (what === 'pair') {
    await press('Control+Enter')
    await expect(titles).toBeVisible()
    await desk.text.ready()
  }
  if (from === 'text') await desk.text.focus()
  else {
    await expect(desk.rows).not.toHaveCount(0)
    await page.getByRole('listbox').first().focus()
  }
  await expectFocusIn(page, [from])
}

/** Those that take away what the next command needs are taken back. */
const LOSES: readonly CommandId[] = ['leave-out', 'begin-story', 'remove-highlight']

async function annaNow(): Promise<string> {
  const outcome = await notebook.call('article', { id: idOf('Anna') })
  return outcome.ok ? JSON.stringify([outcome.value.current, outcome.value.highlights.length]) : ''
}

async function expectAfter(id: CommandId, from: 'text' | 'list', how: string, before: string): Promise<void> {
  const { to } = table[id]
  const place = (from === 'list' ? inList[id] : undefined) ?? (to === 'stays' ? from : to)
  await expectFocusIn(desk.page, [place], `${id}, ${how}, from the ${from}`)
  if (!LOSES.includes(id)) return
  // At once, as fast as fingers are: what was asked for last is what is taken back, though it be not answered yet.
  await press('Control+z')
  await expect(desk.said).toContainText(/Undone: (Left a block out|Split off a story|Removed a highlight)/)
  await expect.poll(annaNow).toBe(before)
  await desk.said.getByRole('button', { name: 'Close this message' }).first().click()
}

test('every command has its entry', () => {
  expect(Object.keys(table).sort()).toEqual(allCommands.map(({ id }) => id).sort())
})

const groups = [...new Set(allCommands.map(({ group }) => group))]
for (const group of groups) {
  const ofGroup = allCommands.filter((command) => command.group === group)

  test(`${group}: by key, from the text and from the list`, async () => {
    test.setTimeout(300_000)
    for (const { id, keys, where } of ofGroup) {
      const [key] = keys
      if (key === undefined) continue
      for (const from of where === 'article' ? (['text'] as const) : (['text', 'list'] as const)) {
        await begin(from, table[id].given)
        const before = await annaNow()
        await press(key.replace('$mod', 'Control').replace('BracketLeft', '['))
        await expectAfter(id, from, `by ${key}`, before)
      }
    }
  })

  test(`${group}: by the menus of the system and by the palette`, async () => {
    test.setTimeout(300_000)
    for (const { id, menu } of ofGroup) {
      if (menu === null) continue
      await begin('text', table[id].given)
      const before = await annaNow()
      await expect
        .poll(() =>
          notebook.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id),
        )
        .toBe(true)
      await notebook.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id)
      await expectAfter(id, 'text', 'by the menu', before)
      // The palette does not offer itself.
      if (id === 'palette') continue
      await begin('text', table[id].given)
      await press('Control+k')
      await expectFocusIn(desk.page, ['dialog'])
      const command = ofGroup.find((each) => each.id === id)
      if (command === undefined) continue
      await desk.page.keyboard.type(command.label)
      await desk.page.locator(`#palette-${id}`).click()
      await expectAfter(id, 'text', `by the palette, as “${menuLabel(command)}”`, before)
    }
  })
}

test('by every button of the article, of the shelf and of what is chosen', async () => {
  test.setTimeout(300_000)
  const { page } = desk
  const shelf = page.getByRole('navigation', { name: 'Shelf' })
  const bar = page.getByRole('toolbar', { name: 'Highlight', exact: true })
  const buttons: readonly (readonly [id: CommandId, button: Locator])[] = [
    ['back', desk.tool('Back to the list')],
    ['outline', desk.tool('Outline')],
    ['highlight', desk.tool('Highlight')],
    ['tag', desk.tool('Topics')],
    ['star', desk.tool('Star')],
    ['archive', desk.tool('Archive')],
    ['versions', desk.tool('Versions')],
    ['original', desk.tool('Open the original page')],
    ['reading-settings', desk.tool('Text appearance')],
    ['margin', desk.tool('Hide the margin')],
    ['margin', desk.tool('Show the margin')],
    ['colour-4', bar.getByRole('button', { name: 'Red' })],
    ['note', bar.getByRole('button', { name: 'Note' })],
    ['copy', bar.getByRole('button', { name: 'Cite' })],
    ['clip', shelf.getByRole('button', { name: 'Clip an address' })],
    ['export', shelf.getByRole('button', { name: 'Export' })],
    ['settings', shelf.getByRole('button', { name: 'Settings' })],
    ['help', shelf.getByRole('button', { name: 'Keyboard shortcuts' })],
  ]
  for (const [id, button] of buttons) {
    await begin('text', table[id].given)
    await button.click()
    await expectAfter(id, 'text', 'by its button', '')
  }
})

test('by every line of the menu of a row, of the text and of the article', async () => {
  test.setTimeout(300_000)
  const { page } = desk
  const menus: readonly (readonly [open: () => Promise<void>, label: RegExp, ...places: FocusPlace[]])[] = [
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Open(?! the)/, 'text', 'list'],
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Star/, 'list', 'text'],
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Mark as/, 'list', 'text'],
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Archive/, 'list', 'text'],
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Move to Trash/, 'list', 'text'],
    [() => rowOf(titleOf('Anna')).click({ button: 'right' }), /^Move to Trash/, 'list', 'text'],
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Edit topics/, 'tag field'],
    [() => rowOf(titleOf('Berta')).click({ button: 'right' }), /^Export/, 'dialog'],
    [() => desk.tool('More for this article').click(), /^Move to Trash/, 'text'],
    [() => desk.tool('More for this article').click(), /^Note on the whole/, 'note editor'],
    [() => desk.tool('More for this article').click(), /details/i, 'facts'],
    [() => desk.tool('More for this article').click(), /^Find in this/, 'find field'],
    [() => desk.tool('Outline').click(), /Part 2/, 'text'],
    [() => desk.tool('Versions').click(), /^Version 1/, 'text'],
    [() => page.getByRole('button', { name: /^Sorted by/ }).click(), /^Title/, 'text'],
    [() => page.getByRole('button', { name: /^Sorted by/ }).click(), /^Captured/, 'text'],
  ]
  for (const [open, label, ...places] of menus) {
    await begin('text')
    await open()
    await expectFocusIn(page, ['menu'])
    await page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: label }).first().click()
    await expectFocusIn(page, places, String(label))
  }
})
