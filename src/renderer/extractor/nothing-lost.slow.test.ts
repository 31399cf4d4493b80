import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { decodePage } from './decode/charset.ts'
import { type ReadPage, statedIn, unsaidDates, wrongNames } from './testing/checked-facts.ts'
import { lostFrom, lostOfHtml } from './testing/lost-of.ts'
import { markUps } from './testing/mark-ups.ts'
import { moreMarkUps } from './testing/more-mark-ups.ts'
import { asServed, ownAggregator } from './testing/own-aggregator.ts'
import { ownPages } from './testing/own-pages.ts'
import { besideCheckout, dom, pageAt } from './testing/pages.ts'

/** Real pages take their time in a DOM that is no browser's; nothing here is measured by the clock. */
const PATIENCE = 1_800_000
/** Of the pages of extraction whose article names a person as its author in JSON-LD. */
const LEAST_NAMED = 30
const DATES_LEAST = '0.96'

const work = mkdtempSync(join(tmpdir(), 'commonplace-nothing-lost-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** A page by its name, with the address that it was at. */
interface GivenPage {
  readonly name: string
  readonly bytes: Uint8Array
  readonly url: string
}

const URL_OF_OWN = 'https://the-weir.example/2026/ferries'

function* folders(path: string, file: string): Iterable<GivenPage> {
  for (const name of readdirSync(path)) yield { name, bytes: readFileSync(join(path, name, file)), url: URL_OF_OWN }
}

function* packed(path: string): Iterable<GivenPage> {
  const truth: Readonly<Record<string, { readonly url: string }>> = JSON.parse(
    readFileSync(join(path, 'truth.json'), 'utf8'),
  )
  for (const [name, { url }] of Object.entries(truth))
    yield { name, bytes: gunzipSync(readFileSync(join(path, 'pages', `${name}.html.gz`))), url }
}

function* seed(path: string): Iterable<GivenPage> {
  yield { name: 'seed', bytes: readFileSync(join(path, 'page.html')), url: URL_OF_OWN }
}

/** Mozilla's pages are among the real ones (real-pages.slow.test.ts). */
const given: readonly (readonly [folder: string, pages: (path: string) => Iterable<GivenPage>])[] = [
  ['field', (path) => folders(join(path, 'cases'), 'page.html')],
  ['extraction', packed],
  ['news', packed],
  ['seed', seed],
]

/** What each page lost, and what is asked of its facts. Each is read and parsed once for all. */
async function checkAll(pages: Iterable<GivenPage>) {
  const lost: string[] = []
  const walls: string[] = []
  const facts: CheckedFacts[] = []
  for (const { name, bytes, url } of pages) {
    const reply = answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
    if (reply.wall !== null) walls.push(`${name}: ${reply.wall}`)
    const { text: source } = decodePage(bytes, {})
    const document = dom.parse(source)
    lost.push(...lostFrom(reply, () => document).map((text) => `${name}: ${text.trim()}`))
    facts.push(checkFacts({ id: name, url, source, document, facts: reply.articles[0]?.facts ?? null }))
    // The DOM of the tests releases what it holds weakly only between tasks.
    await setImmediate()
  }
  return { lost, walls, facts }
}

interface CheckedFacts {
  readonly id: string
  readonly publishedAt: string | null
  readonly stated: ReturnType<typeof statedIn>
  readonly wrong: readonly string[]
}

function checkFacts(page: ReadPage): CheckedFacts {
  const { id, facts } = page
  const wrong = [...wrongNames([page]), ...unsaidDates([page])]
  return { id, publishedAt: facts?.publishedAt ?? null, stated: statedIn([page]), wrong }
}

/** Names as the pages' JSON-LD has them, and days as a script given with the pages scores them. */
function expectFacts(facts: readonly CheckedFacts[], folder: string): void {
  expect(facts).toHaveLength(91)
  const stated = facts.flatMap((each) => each.stated)
  const missed = stated.filter(({ given }) => !given)
  console.info(`${stated.length - missed.length} of ${stated.length} bylines as JSON-LD has them; not:`)
  for (const { id, people, names } of missed)
    console.info(`  ${id.slice(0, 6)} ${people.join(', ')}: ${names.join(', ')}`)
  expect(stated.length - missed.length).toBeGreaterThanOrEqual(LEAST_NAMED)
  expect(facts.flatMap(({ wrong }) => wrong)).toEqual([])

  const predictions = join(work, 'predictions.json')
  const days = facts.map(({ id, publishedAt }) => [id, { publishedAt }])
  writeFileSync(predictions, JSON.stringify(Object.fromEntries(days)))
  // Exits with 1, and so throws, below the least share.
  const scored = execFileSync('python3', [join(folder, 'score_dates.py'), predictions, '--min', DATES_LEAST], {
    encoding: 'utf8',
  })
  console.info(scored.trim().split('\n').at(-1))
  expect(Number(/(\d+) wrong/.exec(scored)?.[1])).toBeLessThanOrEqual(1)
}

describe('every visible word is in an article or in the receipt, in its order and as often as it is there', () => {
  test(
    'of pages of several articles',
    () => {
      const lost = Object.entries(ownPages).flatMap(([page, words]) =>
        Object.entries({ ...markUps, ...moreMarkUps }).flatMap(([name, write]) =>
          lostOfHtml(write(words)).map((text) => `${page}, ${name}: ${text}`),
        ),
      )
      expect(lost).toEqual([])
      expect(lostOfHtml(asServed(ownAggregator))).toEqual([])
    },
    PATIENCE,
  )

  for (const [folder, pages] of given) {
    const path = besideCheckout(folder)
    describe.skipIf(path === null)(
      `of the given pages of ${folder} (skipped where they are not next to the checkout)`,
      () => {
        let checked: Awaited<ReturnType<typeof checkAll>>
        beforeAll(async () => {
          checked = await checkAll(pages(path ?? ''))
        }, PATIENCE)

        test('no word is lost', () => {
          expect(checked.lost).toEqual([])
        })

        // All of them are articles.
        if (pages === packed)
          test('no page is taken for a wall', () => {
            expect(checked.walls).toEqual([])
          })

        if (folder === 'extraction')
          test('the people whom a page names are named, and its day is said as the page says it', () =>
            expectFacts(checked.facts, path ?? ''))
      },
    )
  }
})
