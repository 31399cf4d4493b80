import { type ArticleFiles, type ArticleOnDisk, articleFilesIn, libraryFile } from './article-files.ts'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { expectFocusIn } from './pages/focus.ts'
import { rounds } from './rounds.ts'
import { makeGates, sentenceOf, titleOf } from './web/gates.ts'
import type { Web } from './web/server.ts'

/**
 * Ten minutes of work by a script, while clips end all the time: between any two keys a page may come. Every letter is
 * where it was meant, and nothing else has changed: the files of the library are in the end what the script meant.
 */

/** What the script meant an article to have. */
interface Meant {
  highlights: { text: string; colour: number; note: string }[]
  tags: string[]
  starred: boolean
  archived: boolean
  trashed: boolean
  note: string
  /** Whether it was on the page, which keeps how far it is read. */
  opened: boolean
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
let files: ArticleFiles
const meant = new Map<string, Meant>()
const draw = drawnFrom(SEED)

test.use({ setup: { web: { sites: gates.sites } } })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook, desk } = session)
  files = articleFilesIn(place)
  for (const name of WORKED) {
    await notebook.call('clip', clipOf(gates.openPath(name)))
    meant.set(name, { ...asItCame(), opened: true })
  }
  await expect(desk.rows).toHaveCount(WORKED.length)
})

const clipOf = (path: string) => ({
  sources: [{ url: web.url(path) }],
  tags: [],
  again: false,
  related: false,
  by: 'hand' as const,
})
const asItCame = (): Meant => ({
  highlights: [],
  tags: [],
  starred: false,
  archived: false,
  trashed: false,
  note: '',
  opened: false,
})
const of = (name: string): Meant => {
  const found = meant.get(name)
  if (found === undefined) throw new Error(`no article ${name}`)
  return found
}

/** Clips that are under way, in the order they were begun; each is let go between two keys. */
const underWay: string[] = []
let begun = 0
/** Guests that have come, with their file as it was then. */
const come = new Map<string, string>()
/** How many came in the middle of what. */
const ended = { typing: 0, keys: 0 }

/** A page that no clip has asked for yet: it is under way only once a clip has been begun, for then it can end. */
function nextGuest(): string {
  begun += 1
  const name = `Guest-${begun}`
  meant.set(name, asItCame())
  return name
}

/** Begins one as by a paste, or as the command line would: the hands are elsewhere. */
function beginClip(): void {
  const guest = nextGuest()
  const url = web.url(gates.path(guest))
  underWay.push(guest)
  if (draw(2) === 0) {
    void notebook.call('clip', { ...clipOf(''), sources: [{ url }] }).catch(() => undefined)
    return
  }
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

/** Lets the first page go, and mostly waits until its article is kept: then it came between these two keys. */
async function endClip(name: string, within: keyof typeof ended): Promise<void> {
  underWay.shift()
  gates.open(name)
  if (draw(3) === 0) return
  await expect(async () => {
    const file = await fileOf(name)
    expect(file).not.toBe(null)
    come.set(name, file?.bytes ?? '')
  }).toPass({ timeout: 60_000 })
  ended[within] += 1
}

const fileOf = (name: string) => files.of(titleOf(name))

/** Between two keys: now and then one is begun, and one that waits is answered. */
async function meanwhile(within: keyof typeof ended): Promise<void> {
  if (underWay.length < 2 && draw(6) === 0) beginClip()
  const first = underWay[0]
  if (first !== undefined && gates.waiting() > 0 && draw(within === 'keys' ? 4 : 16) === 0) await endClip(first, within)
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await meanwhile('keys')
    await desk.page.keyboard.press(key)
  }
}
async function type(text: string): Promise<void> {
  for (const sign of text) {
    await meanwhile('typing')
    await desk.page.keyboard.type(sign)
  }
}
const focusIn = (...places: readonly string[]) => expectFocusIn(desk.page, places)

/** Writes into the search box, in place of what stood there, and presses Enter. */
async function enter(words: string): Promise<void> {
  await desk.box.focus()
  await desk.page.keyboard.press('Control+a')
  await type(words)
  await expect(desk.box).toHaveValue(words)
  await press('Enter')
}

async function read(name: string): Promise<void> {
  // By its words: rows come above it all the time.
  await enter(`"tale of ${name}"`)
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
      // With the cursor on a highlight, the topic would be the highlight's.
      await press('Escape', 'Escape')
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
      await press('Control+z')
      // What came meanwhile stays.
      await expect.poll(async () => (await fileOf(name))?.article.state.starred).toBe(false)
      await expect(desk.said).toContainText('Undone: ')
    },
  ],
  [
    'puts it in the trash and takes that back',
    async (name) => {
      await press('#')
      await expect.poll(async () => (await fileOf(name))?.article.state.trashedAt).not.toBe(null)
      await focusIn('text', 'list')
      await press('Control+z')
      await expect.poll(async () => (await fileOf(name))?.article.state.trashedAt).toBe(null)
      await focusIn('text', 'list')
    },
  ],
  [
    'puts one in the trash that came',
    async () => {
      const name = [...come.keys()].find((each) => !of(each).trashed)
      if (name === undefined) return
      await read(name)
      of(name).opened = true
      await press('#')
      of(name).trashed = true
      await focusIn('text', 'list')
    },
  ],
  [
    'searches for a passage, and marks it',
    async (name) => {
      const at = freePassage(name)
      if (at === null) return
      await enter(`"Paragraph ${at} of ${name}"`)
      await focusIn('text')
      await expect(desk.page.getByRole('heading', { level: 1, name: titleOf(name) })).toBeVisible()
      await expect(desk.page.locator('[data-cursor]')).toBeVisible()
      await expect.poll(() => desk.text.isSeen(sentenceOf(name, at))).toBe(true)
      const colour = 1 + draw(5)
      await press(String(colour))
      of(name).highlights.push({ text: sentenceOf(name, at), colour, note: '' })
    },
  ],
  [
    'clips an address by hand, and reads on meanwhile',
    async (name) => {
      const guest = nextGuest()
      await enter(web.url(gates.path(guest)))
      underWay.push(guest)
      await read(name)
      await press('ArrowDown', 'PageDown', 'ArrowDown', 'PageUp')
      await focusIn('text')
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

/** What a file says of all that a hand can change; how far it is read only where nobody has had it open. */
function saidBy({ article }: ArticleOnDisk, opened: boolean): unknown {
  const { highlights, notes, tags, state, note, versions, current, corrected, parentId } = article
  const { starred, archived, trashedAt, ...reading } = state
  const noted = new Map(notes.map(({ id, text }) => [id, text]))
  return {
    highlights: highlights.map(({ quote, colour, noteId, tags }) => ({
      // The passage goes on with a sentence that all have.
      text: quote.exact.split(' Nobody')[0] ?? '',
      colour,
      note: noteId === null ? '' : noted.get(noteId),
      tags,
    })),
    notes: notes.length,
    tags,
    starred,
    archived,
    trashed: trashedAt !== null,
    note: note.trim(),
    reading: opened ? 'opened' : reading,
    text: { versions: versions.map(({ n }) => n), current, corrected, parentId },
  }
}

function saidOf({ highlights, opened, note, ...filed }: Meant): unknown {
  return {
    ...filed,
    // In the order they were made in.
    highlights: highlights.map((each) => ({ ...each, tags: [] })),
    notes: highlights.filter((each) => each.note !== '').length,
    note: note.trim(),
    reading: opened ? 'opened' : { read: false, progress: 0 },
    text: { versions: [1], current: 1, corrected: {}, parentId: null },
  }
}

async function allSaid(): Promise<unknown> {
  return Object.fromEntries(
    [...(await files.all())].map(([title, file]) => [title, saidBy(file, byTitle(title)?.opened ?? false)]),
  )
}

const byTitle = (title: string) => [...meant].find(([name]) => titleOf(name) === title)?.[1]

test('a scripted ten minutes, with clips that end all the time', async () => {
  const turns = rounds(24, 240)
  test.setTimeout(turns * 20_000)
  for (let round = 0; round < turns; round++) {
    const name = WORKED[draw(WORKED.length)] ?? WORKED[0]
    await read(name)
    const [what, run] = deeds[round % deeds.length] ?? deeds[0] ?? []
    await test.step(`${round}: ${what} (${name})`, async () => run?.(name, round))
  }
  for (const name of underWay) gates.open(name)
  const expected = Object.fromEntries([...meant].map(([name, what]) => [titleOf(name), saidOf(what)]))
  await expect.poll(allSaid).toEqual(expected)
  // Pages came in the middle of words, and of what keys do.
  expect(Math.min(ended.typing, ended.keys)).toBeGreaterThan(turns / 12)
  // Of what only came, no byte is another.
  for (const [name, bytes] of come) if (!of(name).opened) expect((await fileOf(name))?.bytes).toBe(bytes)
  expect(await libraryFile(place)).toMatchObject({ savedSearches: [], intents: [] })
})
