import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { expectFocusIn, focusPlace } from './pages/focus.ts'
import { headingOf, makeGates, sentenceOf, titleOf } from './web/gates.ts'
import type { Web } from './web/server.ts'

/** What is in hand stays in hand: clips that end, the cursor, the focus, Escape and Enter. */

test.describe.configure({ mode: 'serial' })

const gates = makeGates()
let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: { web: { sites: gates.sites } } })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await notebook.resize(1280, 860)
})

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await desk.page.keyboard.press(key)
}
const type = (text: string) => desk.page.keyboard.type(text)
const heading = (name: string) => desk.page.getByRole('heading', { level: 1, name: titleOf(name) })
const scroller = () => desk.page.getByRole('region', { name: 'Text and margin' })
const scrolled = () => scroller().evaluate((element) => element.scrollTop)
const rowOf = (name: string) => desk.rows.filter({ hasText: titleOf(name) })
/** The message about what was just done, not the one about what came. */
const actionToast = () => desk.said.locator('[data-of="action"]')
const focusIn = (...places: string[]) => expectFocusIn(desk.page, places)
const sentence = (name: string, at: number) => sentenceOf(name, at)

async function keep(...names: readonly string[]) {
  const outcome = await notebook.call('clip', {
    sources: names.map((name) => ({ url: web.url(gates.openPath(name)) })),
    tags: [],
    again: false,
    related: false,
    by: 'hand',
  })
  expect(outcome).toMatchObject({ ok: true })
}
async function rowsInLibrary() {
  const listed = await notebook.call('list', { query: '' })
  if (!listed.ok) throw new Error(listed.error.message)
  return listed.value.rows
}
async function articleOf(name: string) {
  const id = (await rowsInLibrary()).find(({ title }) => title === titleOf(name))?.id ?? ''
  const outcome = await notebook.call('article', { id })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
const highlightsOf = async (name: string) =>
  (await articleOf(name)).highlights.map(({ quote, colour, note }) => ({ text: quote.exact, colour, note }))
async function startClip(name: string) {
  await desk.box.fill(web.url(gates.path(name)))
  await desk.box.press('Enter')
  await expect.poll(() => gates.waiting()).toBe(1)
}
const endClip = async (name: string) => {
  gates.open(name)
  await expect(desk.said).toContainText(`Clipped “${titleOf(name)}”.`)
}
async function read(name: string) {
  await rowOf(name).click()
  await expect(heading(name)).toBeVisible()
  await desk.text.ready()
  await focusIn('text')
}
/** Marks a passage, which then is what the keys act on. */
async function mark(words: string) {
  await desk.text.drag(words)
  await expect.poll(() => desk.text.selection()).not.toBe('')
  await press('h')
  await expect(desk.page.getByRole('toolbar', { name: 'Highlight', exact: true })).toBeVisible()
}

test.describe('a clip that ends', () => {
  test('in an empty notebook leaves the words that are being typed where they go on', async () => {
    await expect(desk.box).toBeFocused()
    await type('https://exam')
    await keep('Anna')
    await expect(
      rowOf('Anna')
        .or(desk.page.getByRole('listbox', { name: 'Found' }))
        .or(desk.page.getByText('No matches'))
        .first(),
    ).toBeVisible()
    await focusIn('search box')
    await type('ple.org/')
    await expect(desk.box).toHaveValue('https://example.org/')
    await press('Escape')
    await keep('Berta', 'Clara')
    await expect(rowOf('Clara')).toBeVisible()
  })

  test('leaves the page, the place in it, what is selected and the focus; its word has a way to it', async () => {
    await read('Anna')
    await startClip('Dora')
    await desk.text.focus()
    await desk.text.drag(sentence('Anna', 12))
    const [words, top] = [await desk.text.selection(), await scrolled()]
    await endClip('Dora')
    await expect(rowOf('Dora')).toBeVisible()
    await expect(heading('Anna')).toBeVisible()
    expect(await desk.text.selection()).toBe(words)
    expect(await scrolled()).toBe(top)
    await focusIn('text')
    await desk.said.getByRole('button', { name: 'Open' }).click()
    await expect(heading('Dora')).toBeVisible()
    await focusIn('text')
  })

  test('lets a sentence be written to its end, and does nothing else', async () => {
    await read('Berta')
    await desk.box.fill(web.url(gates.path('Emil')))
    await desk.box.press('Enter')
    await expect.poll(() => gates.waiting()).toBe(1)
    await desk.text.drag(sentence('Berta', 3))
    await press('n')
    await type('The rest of this senten')
    await endClip('Emil')
    await expect(rowOf('Emil')).toBeVisible()
    await focusIn('note editor')
    await type('ce, with e, s, t, # and u, is a note.')
    await press('Control+Enter')
    await expect(desk.notes).toContainText('The rest of this sentence, with e, s, t, # and u, is a note.')
    await expect(heading('Berta')).toBeVisible()
    for (const name of ['Emil', 'Berta', 'Anna']) {
      const { state, tags } = await articleOf(name)
      expect(state).toMatchObject({ starred: false, archived: false, trashedAt: null })
      expect(tags).toEqual([])
    }
  })

  test('opens where nothing was done since, and is unread until it is scrolled', async () => {
    await startClip('Fritz')
    await endClip('Fritz')
    await expect(heading('Fritz')).toBeVisible()
    await desk.text.ready()
    await focusIn('search box', 'text')
    expect((await articleOf('Fritz')).state.read).toBe(false)
    await desk.text.focus()
    await press('End')
    await expect.poll(async () => (await articleOf('Fritz')).state.read).toBe(true)
  })

  test('moves no row and no card under the pointer, and takes no place of the message before', async () => {
    await read('Anna')
    await rowOf('Anna').hover()
    const box = () => rowOf('Anna').boundingBox()
    const before = await box()
    await desk.box.evaluate((field) => field.focus())
    await startClip('Gerda')
    expect(await box()).toEqual(before)
    await desk.text.focus()
    await press('s')
    await expect(actionToast().getByRole('button', { name: 'Undo' })).toHaveCount(1)
    await endClip('Gerda')
    await expect(desk.said).toContainText('Star')
    await expect(desk.said.getByRole('button', { name: 'Open' })).toBeVisible()
    await expect.poll(async () => (await rowsInLibrary())[0]?.title).toBe(titleOf('Gerda'))
    await expect.poll(box).toEqual(before)
    await press('s')
  })

  test('of the article that is read keeps its place, what is selected and what is being typed', async () => {
    await read('Clara')
    await desk.text.drag(sentence('Clara', 15))
    const [words, top] = [await desk.text.selection(), await desk.text.topOf(sentence('Clara', 15))]
    expect(words).not.toBe('')
    gates.change('Clara')
    await notebook.call('clip', {
      sources: [{ url: web.url(gates.openPath('Clara')) }],
      tags: [],
      again: true,
      related: false,
      by: 'hand',
    })
    await expect.poll(() => desk.text.read()).toContain('the ferryman has added a line')
    await desk.text.ready()
    await expect.poll(() => desk.text.selection()).toBe(words)
    await expect.poll(async () => Math.abs((await desk.text.topOf(sentence('Clara', 15))) - top)).toBeLessThan(3)
    await focusIn('text')
  })
})

test.describe('the cursor', () => {
  const cursor = () => desk.page.locator('[data-cursor]')
  /** Whether the cursor's mark stands at a sentence. */
  const isAt = async (words: string) => {
    const box = await cursor().boundingBox()
    const top = await desk.text.topOf(words)
    return box !== null && top + 30 > box.y && top < box.y + box.height
  }

  test('is what the keys act on, after a highlight was made and gone on from', async () => {
    await read('Dora')
    await desk.text.click(sentence('Dora', 1))
    expect(await isAt(sentence('Dora', 1))).toBe(true)
    await press('h')
    await expect.poll(() => highlightsOf('Dora')).toHaveLength(1)
    await expect(desk.page.getByRole('toolbar', { name: 'Highlight', exact: true })).toBeVisible()
    expect(await isAt(sentence('Dora', 1))).toBe(true)
    await press('ArrowDown')
    expect(await isAt(sentence('Dora', 2))).toBe(true)
    await press('Backspace')
    await press('3')
    await expect.poll(() => highlightsOf('Dora')).toHaveLength(2)
    expect(await highlightsOf('Dora')).toMatchObject([
      { text: expect.stringContaining(sentence('Dora', 1)), colour: 1 },
      { text: expect.stringContaining(sentence('Dora', 2)), colour: 3 },
    ])
    await press('ArrowDown', 'n')
    await type('On the third.')
    await press('Control+Enter')
    await expect
      .poll(() => highlightsOf('Dora'))
      .toMatchObject([
        { note: '' },
        { note: '' },
        { text: expect.stringContaining(sentence('Dora', 3)), note: 'On the third.' },
      ])
    // Up again to what is just one highlight: that is what is meant.
    await press('ArrowUp', 'Backspace')
    await expect
      .poll(async () => (await highlightsOf('Dora')).map(({ text }) => text.slice(0, 11)))
      .toEqual(['Paragraph 1', 'Paragraph 3'])
  })

  test('does not act on a former highlight while an answer is still to come', async () => {
    await read('Emil')
    await desk.text.click(sentence('Emil', 1))
    await press('h', 'ArrowDown', '3', 'ArrowDown', '4')
    await expect.poll(() => highlightsOf('Emil')).toHaveLength(3)
    expect((await highlightsOf('Emil')).map(({ colour }) => colour)).toEqual([1, 3, 4])
    expect(await isAt(sentence('Emil', 3))).toBe(true)
  })

  test('goes along with the outline, a click, the margin, what is found and what was searched', async () => {
    await read('Emil')
    await desk.text.click(sentence('Emil', 2))
    await expect(desk.page.getByRole('toolbar', { name: 'Highlight', exact: true })).toBeVisible()
    await desk.tool('Outline').click()
    await desk.page
      .getByRole('menuitem', { name: headingOf('Emil', 3) })
      .or(desk.page.getByRole('menuitemradio', { name: headingOf('Emil', 3) }))
      .click()
    await focusIn('text')
    expect(await isAt(headingOf('Emil', 3))).toBe(true)
    await press('Backspace')

    await desk.text.click(sentence('Emil', 1))
    await desk.text.click(sentence('Emil', 14))
    expect(await isAt(sentence('Emil', 14))).toBe(true)
    await press('Backspace')

    await desk.text.click(sentence('Emil', 3))
    await press('Control+f')
    await type('Paragraph 20 of')
    await press('Enter', 'Escape')
    await focusIn('text')
    expect(await isAt(sentence('Emil', 20))).toBe(true)
    await press('Backspace')

    await press(']')
    await press('Shift+h')
    await focusIn('margin')
    await press('Home', 'ArrowDown', '5')
    await expect.poll(async () => (await highlightsOf('Emil')).map(({ colour }) => colour)).toEqual([1, 5, 4])
    expect(await isAt(sentence('Emil', 2))).toBe(true)

    await desk.search('"Paragraph 9 of Emil"')
    await press('Enter')
    await focusIn('text')
    await expect.poll(() => isAt(sentence('Emil', 9))).toBe(true)
    await press('Backspace')
    await press('2')
    await expect.poll(async () => (await highlightsOf('Emil')).map(({ colour }) => colour)).toEqual([1, 5, 4, 2])
    await desk.box.fill('')
  })

  test('is scrolled to before what is out of view goes or changes', async () => {
    for (const [key, colours] of [
      ['3', [1, 3, 4, 2]],
      ['Backspace', [1, 4, 2]],
    ] as const) {
      await read('Emil')
      await desk.text.click(sentence('Emil', 2))
      await scroller().evaluate((element) => element.scrollTo(0, element.scrollHeight))
      expect(await desk.text.isSeen(sentence('Emil', 2))).toBe(false)
      await press(key)
      await expect.poll(async () => (await highlightsOf('Emil')).map(({ colour }) => colour)).toEqual(colours)
      expect(await desk.text.isSeen(sentence('Emil', 2))).toBe(true)
    }
    await expect(desk.said).toContainText('Undo')
  })
})

test.describe('the focus', () => {
  test('is in the text or the list after a click anywhere', async () => {
    const { page } = desk
    await read('Anna')
    const clicks: readonly (readonly [what: string, click: () => Promise<void>, ...places: string[]])[] = [
      ['a row', () => rowOf('Berta').click(), 'text'],
      ['another row', () => rowOf('Anna').click(), 'text'],
      ['the head of the list', () => page.getByRole('heading', { level: 2, name: 'Inbox' }).click(), 'list'],
      [
        'the bar of the article',
        () =>
          page
            .getByText(/\d min|At the end/)
            .first()
            .click(),
        'text',
      ],
      ['the title', () => heading('Anna').click(), 'text'],
      ['a button of the bar', () => desk.tool('Star').click(), 'text'],
      ['a message', () => actionToast().getByText('Star').click(), 'text'],
      ['the way back in it', () => actionToast().getByRole('button', { name: 'Undo' }).click(), 'text'],
      [
        'the cross of a message',
        () => desk.said.getByRole('button', { name: 'Close this message' }).first().click(),
        'text',
      ],
      ['a place of the shelf', () => desk.goTo('All articles'), 'list'],
      ['an empty place', () => desk.goTo('Starred'), 'list'],
      ['and back', () => desk.goTo('Inbox'), 'list'],
      [
        'the empty part of the shelf',
        () => page.getByRole('navigation', { name: 'Shelf' }).click({ position: { x: 60, y: 700 } }),
        'list',
        'shelf',
      ],
      [
        'below the text',
        () =>
          scroller()
            .locator('footer')
            .click({ position: { x: 5, y: 5 } }),
        'text',
      ],
    ]
    for (const [what, click, ...places] of clicks) {
      await click()
      await expectFocusIn(page, places, what)
    }
  })

  test('is in the list or the text after a row was put in the trash, and after undo', async () => {
    await desk.goTo('Inbox')
    await read('Gerda')
    for (const from of ['text', 'list'] as const) {
      if (from === 'list') await press('u')
      await focusIn(from)
      await press('#')
      await expect(rowOf('Gerda')).toHaveCount(0)
      await focusIn('text', 'list')
      await press('Control+z')
      await expect(rowOf('Gerda')).toHaveCount(1)
      await focusIn('text', 'list')
      await read('Gerda')
    }
    await notebook.call('trash', { ids: (await rowsInLibrary()).map(({ id }) => id) })
    await expect(desk.rows).toHaveCount(0)
    await focusIn('text', 'list')
    await notebook.call('undo', {})
    await expect(desk.rows).not.toHaveCount(0)
    await focusIn('text', 'list')
  })

  test('lets Space, Page Down, Home and End scroll the text, from the text and from the list', async () => {
    await read('Anna')
    for (const [key, test] of [
      ['PageDown', (top: number, before: number) => top > before],
      ['Space', (top: number, before: number) => top > before],
      ['Shift+Space', (top: number, before: number) => top < before],
      ['PageUp', (top: number, before: number) => top < before],
      ['End', (top: number, before: number) => top > before + 400],
      ['Home', (top: number) => top === 0],
    ] as const) {
      const before = await scrolled()
      await press(key)
      await expect.poll(async () => test(await scrolled(), before), { message: key }).toBe(true)
      await focusIn('text')
    }
    await press('u')
    await focusIn('list')
    await press('Space')
    await expect.poll(scrolled).toBeGreaterThan(100)
    await press('Shift+Space')
    await expect.poll(scrolled).toBe(0)
    await press('End')
    await expect(desk.rows.last()).toHaveAttribute('aria-selected', 'true')
    await press('Home')
    await expect(desk.rows.first()).toHaveAttribute('aria-selected', 'true')
    await focusIn('list')
  })

  test('decides what Control+A selects: the text, the rows, a field, and never the window', async () => {
    const selectedOutside = () => desk.page.evaluate(() => document.getSelection()?.toString() ?? '')
    await read('Anna')
    await press('Control+a')
    await expect.poll(() => desk.text.selection()).toContain(sentence('Anna', 23))
    await press('Escape')
    await desk.tool('Star').focus()
    await press('Control+a')
    expect(await selectedOutside()).toBe('')
    await desk.text.focus()
    await press('Escape', 'u', 'Control+a')
    await expect(desk.page.getByText(`${(await rowsInLibrary()).length} selected`)).toBeVisible()
    expect(await selectedOutside()).toBe('')
    await press('Escape')
    await desk.box.fill('anna')
    await desk.box.focus()
    await press('Control+a', 'b')
    await expect(desk.box).toHaveValue('b')
    await press('Escape', 'Escape')
    await focusIn('list')
    await press('?')
    await focusIn('dialog')
    await press('Control+a')
    expect(await selectedOutside()).not.toContain('Inbox\n')
    await press('Escape')
    await focusIn('text', 'list', 'search box')
  })
})

test.describe('Escape', () => {
  test('adds no tag, of an article and of a highlight', async () => {
    await read('Anna')
    await press('t')
    await focusIn('tag field')
    await type('never')
    await press('Escape')
    await focusIn('text')
    await expect(desk.page.getByLabel('Topics, separated by commas')).toHaveCount(0)
    await mark(sentence('Anna', 2))
    await press('t')
    await focusIn('tag field')
    await type('nor this')
    await press('Escape')
    await focusIn('text')
    const { tags, highlights } = await articleOf('Anna')
    expect(tags).toEqual([])
    expect(highlights.map(({ quote, tags }) => [quote.exact.slice(0, 11), tags])).toEqual([['Paragraph 2', []]])
    expect((await notebook.call('topics', {})) as unknown).toMatchObject({ value: { topics: [] } })
  })

  test('leaves a note as it was, and undo brings back what was written', async () => {
    await read('Anna')
    await desk.text.click(sentence('Anna', 2))
    await press('n')
    await type('Kept.')
    await press('Control+Enter')
    await expect.poll(() => highlightsOf('Anna')).toMatchObject([{ note: 'Kept.' }])
    await press('n')
    await type(' And more')
    // Long enough that a pause has saved it.
    await expect.poll(() => highlightsOf('Anna')).toMatchObject([{ note: 'Kept. And more' }])
    await type(', much more')
    await press('Escape')
    await focusIn('text')
    await expect.poll(() => highlightsOf('Anna')).toMatchObject([{ note: 'Kept.' }])
    await expect(desk.said).toContainText('Undo brings back what you wrote')
    await press('Control+z')
    await expect.poll(() => highlightsOf('Anna')).toMatchObject([{ note: 'Kept. And more, much more' }])
  })

  test('restores a fact, then closes the facts, then lets go of a selection, then of the cursor', async () => {
    await read('Anna')
    await desk.text.drag(sentence('Anna', 4))
    await press('i')
    await focusIn('facts')
    const title = desk.page.getByRole('region', { name: 'Facts of the article' }).getByLabel('Title')
    await title.fill('Another title')
    await press('Escape')
    await expect(title).toHaveValue(titleOf('Anna'))
    await press('Escape')
    await expect(title).toHaveCount(0)
    await focusIn('text')
    await expect(heading('Anna')).toBeVisible()
    expect(await desk.text.selection()).not.toBe('')
    await press('Escape')
    await expect.poll(() => desk.text.selection()).toBe('')
    await expect(desk.page.locator('[data-cursor]')).toBeVisible()
    await press('Escape')
    await expect(desk.page.locator('[data-cursor]')).toHaveCount(0)
  })
})

test.describe('Enter in the search box', () => {
  test('opens the first that is found for what was typed, whatever was found before', async () => {
    await read('Anna')
    for (const [words, name] of [
      ['berta', 'Berta'],
      ['clara', 'Clara'],
      ['"tale of Dora"', 'Dora'],
      ['fritz', 'Fritz'],
    ] as const) {
      await desk.box.fill('')
      await desk.box.fill(words)
      await desk.box.press('Enter')
      await expect(heading(name)).toBeVisible()
      await focusIn('text')
    }
    // After the way back, and with the answer long there.
    await press('Alt+ArrowLeft')
    await expect(heading('Dora')).toBeVisible()
    await expect(desk.rows).not.toHaveCount(0)
    await desk.box.focus()
    await press('Enter')
    await expect(heading('Fritz')).toBeVisible()
    await focusIn('text')
    await desk.box.fill('qqxzv wvvxq')
    await desk.box.press('Enter')
    await expect(desk.page.getByText('No matches')).toBeVisible()
    await focusIn('search box')
    await press('Escape')
  })
})

test('the tag field, the facts, the note and the margin neither scroll nor shift the page', async () => {
  for (const [width, height] of [
    [1280, 860],
    [900, 650],
  ] as const) {
    await notebook.resize(width, height)
    await read('Berta')
    const field = desk.page.locator(
      'textarea, [aria-label^="Topics,"], [aria-label="Facts of the article"]:not(button)',
    )
    for (const scrollTo of [0, 900]) {
      await scroller().evaluate((element, top) => element.scrollTo(0, top), scrollTo)
      const at = scrollTo === 0 ? 1 : 10
      const top = await desk.text.topOf(sentence('Berta', at))
      for (const key of ['t', 'i', 'Shift+n']) {
        await press(key)
        await expect(field).toBeVisible()
        expect(Math.abs((await desk.text.topOf(sentence('Berta', at))) - top), `${key} at ${width}`).toBeLessThan(2)
        await press('Escape')
        await expect(field).toHaveCount(0)
        await focusIn('text')
        expect(Math.abs((await desk.text.topOf(sentence('Berta', at))) - top), `${key} at ${width}`).toBeLessThan(2)
      }
      // At its beginning a text has nothing above it that could make room.
      if (scrollTo === 0) continue
      // Quickly, and with the window drawn between any two: each way a text could drift.
      for (const drawn of [false, true])
        for (let times = 0; times < 6; times++) {
          await press('Control+Shift+m')
          if (drawn) await desk.page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
        }
      await expect
        .poll(async () => Math.abs((await desk.text.topOf(sentence('Berta', at))) - top), {
          message: `margin at ${width}`,
        })
        .toBeLessThan(3)
    }
  }
  await notebook.resize(1280, 860)
  expect(await focusPlace(desk.page)).toBe('text')
})
