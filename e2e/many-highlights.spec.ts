import type { Place } from './command-line.ts'
import { expect, launch, test } from './fixtures.ts'
import { clipSentences, markSentences, readArticle, sentence } from './marked.ts'
import type { Desk } from './pages/desk.ts'

/** An article with 20,000 highlights and 2,000 notes opens, and takes one more as any other does. */

test.describe.configure({ mode: 'serial' })

const MANY = 20_000
const SENTENCES = 24_000
/** One in six is left free. */
const marked = Array.from({ length: SENTENCES }, (_, n) => n).filter((n) => n % 6 !== 0)

let place: Place
let desk: Desk

test.use({ setup: { before: fillLibrary } })
test.beforeAll(async ({ session }) => {
  ;({ place, desk } = session)
  await openText()
})

async function fillLibrary(place: Place): Promise<void> {
  const making = await launch(place)
  await clipSentences(making, SENTENCES)
  await making.close()
  await markSentences(place, marked, (nth) => (nth % 10 === 0 ? `Note ${nth} on *wool*.` : ''))
}

async function openText(): Promise<void> {
  await desk.goTo('All articles')
  await desk.open('A long text')
  await expect.poll(count).toBeGreaterThanOrEqual(MANY)
}

/** The stretches that are painted, and under how many names. */
const registry = () =>
  desk.page.locator('iframe').evaluate((element) => {
    const frame = (element as HTMLIFrameElement).contentWindow as Window & typeof globalThis
    const marks = [...frame.CSS.highlights].filter(([name]) => name.startsWith('mark-'))
    return {
      names: frame.CSS.highlights.size,
      stretches: marks.reduce((sum, [, mark]) => sum + mark.size, 0),
    }
  })
const count = async () => (await registry()).stretches
/** The names under which a passage is painted. */
const namesOf = (words: string) =>
  desk.page.locator('iframe').evaluate((element, words) => {
    const frame = (element as HTMLIFrameElement).contentWindow as Window & typeof globalThis
    return [...frame.CSS.highlights]
      .filter(([, mark]) => [...mark].some((range) => range.toString() === words))
      .map(([name]) => name)
  }, words)

test('all are painted, under few names', async () => {
  expect((await registry()).names).toBeLessThanOrEqual(20)
})

test('the margin holds few of them at once, and says how many there are', async () => {
  const items = desk.notes.getByRole('listitem')
  expect(await items.count()).toBeLessThan(200)
  await expect(items.first()).toHaveAttribute('aria-setsize', String(MANY))
  await expect(desk.notes).toContainText('Note 0 on wool.')
})

test('one more is highlighted, coloured, noted, and survives a restart', async ({ session }) => {
  const words = sentence(12_000)
  await desk.text.drag(words)
  await desk.page.keyboard.press('h')
  await expect.poll(() => namesOf(words)).toEqual(['mark-1-chosen'])
  await desk.page.keyboard.press('3')
  await expect.poll(() => namesOf(words)).toEqual(['mark-3-chosen'])
  await desk.page.keyboard.press('n')
  await desk.page.keyboard.type('One of many.')
  await desk.page.keyboard.press('Control+Enter')
  await expect(desk.notes).toContainText('One of many.')
  await expect.poll(async () => (await readArticle(place)).highlights.length).toBe(MANY + 1)
  ;({ desk } = await session.restart())
  await openText()
  await expect.poll(() => namesOf(words)).toEqual(['mark-3-noted'])
})

test('a click finds the one that is clicked, and it can be removed and brought back', async () => {
  const words = sentence(13_001)
  await desk.text.click('13001 tells of wool')
  await expect.poll(() => namesOf(words)).toEqual([expect.stringMatching(/-chosen$/)])
  const before = await count()
  await desk.page.keyboard.press('Backspace')
  await expect.poll(() => namesOf(words)).toEqual([])
  expect(await count()).toBe(before - 1)
  await desk.page.keyboard.press('Control+z')
  await expect.poll(() => namesOf(words)).toEqual([expect.stringMatching(/^mark-/)])
})

test('the keys go from one to the next', async () => {
  await desk.text.click('14001 tells of wool')
  await desk.page.keyboard.press(']')
  await expect.poll(() => namesOf(sentence(14_002))).toEqual([expect.stringMatching(/-chosen$/)])
  await desk.page.keyboard.press('[')
  await expect.poll(() => namesOf(sentence(14_001))).toEqual([expect.stringMatching(/-chosen$/)])
})

test('the last is found in the page, with its note beside it', async () => {
  await desk.page.keyboard.press('Control+f')
  await desk.page.keyboard.type('Sentence 23987')
  await expect.poll(() => desk.text.shown('match-here')).toEqual(['Sentence 23987'])
  await desk.page.keyboard.press('Escape')
  const nth = marked.indexOf(23_989)
  await desk.text.click('23989 tells of wool')
  await expect(desk.notes.getByRole('listitem').filter({ hasText: sentence(23_989) })).toHaveAttribute(
    'aria-posinset',
    // The one that was added stands before it.
    String(nth + 2),
  )
})
