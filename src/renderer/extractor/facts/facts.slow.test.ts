import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import type { Facts } from '#shared/model.ts'
import { answer } from '../answer.ts'
import { decodePage } from '../decode/charset.ts'
import { sameWords } from '../dom/blocks.ts'
import { pagesOfFacts } from '../testing/own-facts.ts'
import { besideCheckout, dom, pageAt } from '../testing/pages.ts'

/** Real pages take their time in a DOM that is no browser's; nothing here is measured by the clock. */
const PATIENCE = 400_000
/** Of the pages whose article names a person as its author in JSON-LD. */
const LEAST_NAMED = 30
const DATES_LEAST = '0.96'

const work = mkdtempSync(join(tmpdir(), 'commonplace-facts-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

function factsOf(bytes: Uint8Array, url: string | null): Facts | null {
  const page = { ...pageAt(url), bytes }
  return (answer({ kind: 'extract', page }, dom) as ExtractReply).articles[0]?.facts ?? null
}

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The authors that JSON-LD names, read by other means than the extractor's. */
function peopleStated(document: Document): readonly string[] {
  const things: Record<string, unknown>[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each)
    else if (typeof value === 'object' && value !== null) {
      things.push(value as Record<string, unknown>)
      collect((value as Record<string, unknown>)['@graph'])
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse((script.textContent ?? '').replace(/[\n\r\t]/g, ' ')))
    } catch {
      // Of a page that writes it wrongly nothing is asked.
    }
  }
  const articles = things.filter((thing) => /Article|Posting|Report/.test(String(thing['@type'])))
  const authors = articles.flatMap(({ author }) => [author].flat()) as ({ '@type'?: unknown; name?: unknown } | null)[]
  return authors
    .filter((author) => /^Person/.test(String([author?.['@type']].flat()[0])))
    .flatMap((author) => [author?.name].flat())
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
}

interface Read {
  readonly id: string
  readonly url: string | null
  readonly source: string
  readonly document: Document
  readonly facts: Facts | null
}

function readPage(id: string, bytes: Uint8Array, url: string | null): Read {
  const { text: source } = decodePage(bytes, {})
  return { id, url, source, document: dom.parse(source), facts: factsOf(bytes, url) }
}

/** The pages whose article names a person as its author in JSON-LD, and whether we name one of them. */
function statedIn(pages: readonly Read[]) {
  return pages.flatMap(({ id, document, facts }) => {
    const people = peopleStated(document)
    const names = facts?.byline ?? []
    return people.length === 0
      ? []
      : [{ id, people, names, given: people.some((name) => names.some((own) => sameWords(own, name))) }]
  })
}

/** Bylines that are no names: with `by` before them, with a date or a line end in them, or the outlet's. */
function wrongNames(pages: readonly Read[]): readonly string[] {
  return pages.flatMap(({ id, facts }) =>
    (facts?.byline ?? [])
      .filter(
        (name) =>
          /^by\s|[\n\r]|\d{4}|\d:\d\d/i.test(name) ||
          /^By\p{Lu}/u.test(name) ||
          [facts?.publisher, facts?.siteName].some((outlet) => outlet != null && sameWords(outlet, name)),
      )
      .map((name) => `${id.slice(0, 6)}: ${name}`),
  )
}

/** Dates that we give as the page's words and that the page does not say; an address is the page's as well. */
function unsaidDates(pages: readonly Read[]): readonly string[] {
  return pages.flatMap(({ id, url, source, document, facts }) => {
    const raw = facts?.publishedRaw ?? null
    if (raw === null) return []
    const said = [source, source.replaceAll('\\/', '/'), document.documentElement.textContent ?? '', url ?? '']
    return said.some((text) => squeezed(text).includes(squeezed(raw))) ? [] : [`${id.slice(0, 6)}: ${raw}`]
  })
}

describe('the facts of our own pages', () => {
  const read = Object.entries(pagesOfFacts).map(([id, { html, url }]) =>
    readPage(id, new TextEncoder().encode(html), url),
  )

  test.each(Object.entries(pagesOfFacts))('named and dated by %s', (id, { byline, published }) => {
    const facts = read.find((each) => each.id === id)?.facts
    expect(facts?.byline).toEqual(byline)
    expect(facts?.publishedAt?.slice(0, 10) ?? null).toBe(published)
  })

  test('name the people whom a page names, and nobody else, and say a date as the page does', () => {
    const stated = statedIn(read)
    expect(stated).toHaveLength(2)
    expect(stated.filter(({ given }) => !given)).toEqual([])
    expect(wrongNames(read)).toEqual([])
    expect(unsaidDates(read)).toEqual([])
  })
})

const extraction = besideCheckout('extraction')

describe.skipIf(extraction === null)('the facts of the 91 real pages (skipped where they do not lie beside)', () => {
  const folder = join(extraction ?? '', 'pages')
  const pages = () =>
    readdirSync(folder).map((file) =>
      readPage(file.replace('.html.gz', ''), gunzipSync(readFileSync(join(folder, file))), null),
    )

  test(
    'name the people whom a page names, date it rightly, and say a date as the page does',
    () => {
      const read = pages()
      expect(read).toHaveLength(91)

      const stated = statedIn(read)
      const missed = stated.filter(({ given }) => !given)
      console.info(`${stated.length - missed.length} of ${stated.length} bylines as JSON-LD has them; not:`)
      for (const { id, people, names } of missed)
        console.info(`  ${id.slice(0, 6)} ${people.join(', ')}: ${names.join(', ')}`)
      expect(stated.length - missed.length).toBeGreaterThanOrEqual(LEAST_NAMED)
      expect(wrongNames(read)).toEqual([])
      expect(unsaidDates(read)).toEqual([])

      const predictions = join(work, 'predictions.json')
      writeFileSync(
        predictions,
        JSON.stringify(
          Object.fromEntries(read.map(({ id, facts }) => [id, { publishedAt: facts?.publishedAt ?? null }])),
        ),
      )
      // Exits with 1, and so throws, below the least share.
      const scored = execFileSync(
        'python3',
        [join(extraction ?? '', 'score_dates.py'), predictions, '--min', DATES_LEAST],
        { encoding: 'utf8' },
      )
      console.info(scored.trim().split('\n').at(-1))
      expect(Number(/(\d+) wrong/.exec(scored)?.[1])).toBeLessThanOrEqual(1)
    },
    PATIENCE,
  )
})
