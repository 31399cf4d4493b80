import { expect, test } from '@playwright/test'
import { makePlace, type Place } from './command-line.ts'
import { endAfterAll, launch, type Notebook } from './fixtures.ts'
import { type Desk, deskOf } from './pages/desk.ts'
import { expectFocusIn } from './pages/focus.ts'
import { rounds } from './rounds.ts'
import { makeGates, sentenceOf, titleOf } from './web/gates.ts'
import { startWeb, type Web } from './web/server.ts'

/**
 * Ten minutes of work by a script, while clips end all the time: between any two keys a page may come. Every letter is
 * where it was meant, and nothing else has changed: what the library has in the end is what the script meant.
 */

/** What the script meant an article to have. */
interface Meant {
  highlights: { text: string; colour: number; note: string }[]
  tags: string[]
  starred: boolean
  archived: boolean
  trashed: boolean
  note: string
}

/** Articles that are worked in; those that are only clipped must stay as they came. */
const WORKED = ['Anna', 'Berta', 'Clara'] as const
const SEED = 15_2026
/** Passages of an article, each marked once. */
const PASSAGES = 24

/** Numbers that look drawn by lot and are the same each time (mulberry32). */
function drawnFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

const gates = makeGates()
let web: Web
let place: Place
let notebook: Notebook
let desk: Desk
const meant = new Map<string, Meant>()
const draw = drawnFrom(SEED)

test.beforeAll(async () => {
  web = await startWeb({ sites: gates.sites })
  place = await makePlace()
  notebook = await launch(place)
  desk = deskOf(notebook.window)
  for (const name of WORKED) {
    await notebook.call('clip', clipOf(gates.openPath(name)))
    meant.set(name, asItCame())
  }
  await expect(desk.rows).toHaveCount(WORKED.length)
})
endAfterAll(() => [notebook, web, place])

const clipOf = (path: string) => ({
  sources: [{ url: web.url(path) }],
  tags: [],
  again: false,
  related: false,
  by: 'hand' as const,
})
const asItCame = (): Meant => ({ highlights: [], tags: [], starred: false, archived: false, trashed: false, note: '' })
const of = (name: string): Meant => {
  const found = meant.get(name)
  if (found === undefined) throw new Error(`no article ${name}`)
  return found
}

/** Clips that are under way, in the order they were begun; each is let go between two keys. */
const underWay: string[] = []
let begun = 0

/** Begins one, as the command line or another window would: the hands are elsewhere. */
function beginClip(): void {
  begun += 1
  const name = `Guest-${begun}`
  underWay.push(name)
  meant.set(name, asItCame())
  const url = web.url(gates.path(name))
  // The window's own store is asked, so that it announces what comes as it does for a paste.
  void desk.page
    .evaluate((url) => {
      const data = new DataTransfer()
      data.setData('text/uri-list', url)
      data.setData('text/plain', url)
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('[data-region="list"]')?.dispatchEvent(paste)
    }, url)
    .catch(() => undefined)
}

/** Between two keys: now and then one is begun, and one that waits is answered. */
function meanwhile(): void {
  if (underWay.length < 2 && draw(6) === 0) beginClip()
  const first = underWay[0]
  if (first !== undefined && gates.waiting() > 0 && draw(4) === 0) {
    underWay.shift()
    gates.open(first)
  }
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    meanwhile()
    await desk.page.keyboard.press(key)
  }
}
async function type(text: string): Promise<void> {
  for (const sign of text) {
    meanwhile()
    await desk.page.keyboard.type(sign)
  }
}
const focusIn = (place: string) => expectFocusIn(desk.page, [place])

async function read(name: string): Promise<void> {
  // By its words: rows come above it all the time.
  await desk.box.focus()
  await desk.page.keyboard.press('Control+a')
  await type(`"tale of ${name}"`)
  await press('Enter')
  await expect(desk.page.getByRole('heading', { level: 1, name: titleOf(name) })).toBeVisible()
  await desk.text.ready()
  await focusIn('text')
}

/** A passage of an article that has no highlight yet. */
function freePassage(name: string): number | null {
  const free = Array.from({ length: PASSAGES }, (_, at) => at).filter(
    (at) => !of(name).highlights.some(({ text }) => text.startsWith(sentenceOf(name, at))),
  )
  return free.length === 0 ? null : (free[draw(free.length)] ?? null)
}

const deeds: readonly (readonly [what: string, run: (name: string, round: number) => Promise<void>])[] = [
  [
    'highlights a passage and writes a note',
    async (name, round) => {
      const at = freePassage(name)
      if (at === null) return
      await desk.text.click(sentenceOf(name, at))
      const colour = 1 + draw(5)
      await press(String(colour), 'n')
      const note = `Note ${round}: nothing else is to be starred, tagged, trashed or # undone.`
      await type(note)
      await press('Control+Enter')
      await focusIn('text')
      of(name).highlights.push({ text: sentenceOf(name, at), colour, note })
    },
  ],
  [
    'begins a note and leaves it',
    async (name) => {
      const marked = of(name).highlights[0]
      if (marked === undefined) return
      await desk.text.click(marked.text.slice(0, 40))
      await press('n')
      await focusIn('note editor')
      await type(' never kept')
      await press('Escape')
      await focusIn('text')
    },
  ],
  [
    'recolours one highlight and removes another',
    async (name) => {
      const [first, second, third] = of(name).highlights
      if (first === undefined || second === undefined || third === undefined) return
      await desk.text.click(first.text.slice(0, 40))
      first.colour = 1 + (first.colour % 5)
      await press(String(first.colour))
      await desk.text.click(third.text.slice(0, 40))
      await press('Backspace')
      of(name).highlights.splice(2, 1)
    },
  ],
  [
    'files it under a topic, and leaves another out',
    async (name, round) => {
      await press('t')
      await focusIn('tag field')
      await type(`topic ${round}`)
      await press('Enter')
      await type('not this one')
      await press('Escape')
      await focusIn('text')
      of(name).tags.push(`topic ${round}`)
    },
  ],
  [
    'stars it and takes that back',
    async (name) => {
      await press('s')
      await expect.poll(async () => (await articleOf(name)).state.starred).toBe(true)
      await press('Control+z')
      // What came meanwhile stays.
      await expect.poll(async () => (await articleOf(name)).state.starred).toBe(false)
    },
  ],
  [
    'reads on, by keys',
    async () => {
      await press('Space', 'PageDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Shift+Space', 'Home', 'End', 'Escape')
      await focusIn('text')
    },
  ],
  [
    'writes a note on the whole',
    async (name, round) => {
      await press('Shift+n')
      await focusIn('note editor')
      const more = `Whole ${round}. `
      await press('Control+End')
      await type(more)
      await press('Control+Enter')
      await focusIn('text')
      of(name).note += more
    },
  ],
]

async function articleOf(name: string) {
  const listed = await notebook.call('list', { query: '', count: 200 })
  const trashed = await notebook.call('list', { query: 'in:trash', count: 200 })
  const rows = [...(listed.ok ? listed.value.rows : []), ...(trashed.ok ? trashed.value.rows : [])]
  const id = rows.find(({ title }) => title === titleOf(name))?.id ?? ''
  const outcome = await notebook.call('article', { id })
  if (!outcome.ok) throw new Error(`${name}: ${outcome.error.message}`)
  return outcome.value
}

async function kept(name: string): Promise<Meant> {
  const { highlights, tags, state, note } = await articleOf(name)
  return {
    highlights: highlights.map(({ quote, colour, note }) => ({
      // The passage goes on with a sentence that all have.
      text: quote.exact.split(' Nobody')[0] ?? '',
      colour,
      note,
    })),
    tags: [...tags],
    starred: state.starred,
    archived: state.archived,
    trashed: state.trashedAt !== null,
    note,
  }
}

test('a scripted ten minutes, with clips that end all the time', async () => {
  const turns = rounds(24, 240)
  test.setTimeout(turns * 15_000)
  for (let round = 0; round < turns; round++) {
    const name = WORKED[draw(WORKED.length)] ?? WORKED[0]
    await read(name)
    const [what, run] = deeds[round % deeds.length] ?? deeds[0] ?? []
    await test.step(`${round}: ${what} (${name})`, async () => run?.(name, round))
  }
  for (const name of underWay) gates.open(name)
  await expect
    .poll(async () => (await notebook.call('list', { query: '', count: 0 })) as unknown)
    .toMatchObject({
      value: { total: meant.size },
    })
  expect(begun).toBeGreaterThan(turns / 4)
  for (const [name, what] of meant) {
    const inOrder = [...what.highlights].sort((a, b) => paragraphIn(a.text) - paragraphIn(b.text))
    await expect
      .poll(() => kept(name), { message: name })
      .toEqual({ ...what, note: what.note.trim() === '' ? '' : what.note, highlights: inOrder })
  }
})

const paragraphIn = (text: string) => Number(/^Paragraph (\d+)/.exec(text)?.[1])
