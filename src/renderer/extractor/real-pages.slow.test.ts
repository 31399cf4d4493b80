import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { textOf } from '#shared/text/text.ts'
import { answer } from './answer.ts'
import { readStage } from './clean/readability.ts'
import { blocksOf, wordsOf } from './dom/blocks.ts'
import { compared, type Metadata } from './testing/metadata.ts'
import { besideCheckout, dom, pageAt } from './testing/pages.ts'
import { firstDifference, withoutComments } from './testing/same-dom.ts'

/** Real pages take their time in a DOM that is no browser's; nothing here is measured by the clock. */
const PATIENCE = 900_000
/** The score of Readability 0.6.0 in a browser. */
const LEAST_ALIKE = 124

const work = mkdtempSync(join(tmpdir(), 'commonplace-real-pages-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Checks what must hold for any page: kept HTML does not change, however often it is read again. */
function unstable({ articles, receipt }: ExtractReply): readonly string[] {
  const [article] = articles
  if (article === undefined) return []
  const found: string[] = []
  if (dom.sanitise(article.html) !== article.html) found.push('sanitising changes it again')
  const { body } = dom.parse(article.html)
  if (body.innerHTML !== article.html) found.push('parsing changes it again')
  if (textOf(body).text !== article.text) found.push('its text is another')
  for (const { id, html, at } of receipt) {
    if (dom.sanitise(html) !== html) found.push(`${id} of the receipt is not safe`)
    if (at > article.text.length) found.push(`${id} of the receipt stands nowhere`)
  }
  return found
}

/** Shorter ones are labels and links. */
const BLOCK_LEAST = 80
/** Shorter pieces of a block are between formulas, which are kept in another form. */
const PIECE_LEAST = 20

const SHORT_PAGES = ['005-unescape-html-entities', 'invalid-attributes', 'js-link-replacement', 'lazy-image-3', 'ol']

/** Where our result differs and no rule decides which is better: why it stays. */
const WORSE_FACTS: Readonly<Record<string, string>> = {
  'herald-sun-1: byline': 'Readability names who wrote the story beside; the page’s own meta names whom we name.',
  'salon-1: byline': 'Readability names the writer of a story linked beside it; ours signs the article.',
  'title-en-dash: title':
    'Readability 0.6.0 itself gives the title with the site’s name, which nothing else on the page is.',
}

const squeezed = (text: string) => wordsOf(text).replaceAll(' ', '')

/** The blocks of an article as others expect it that are not in ours, by whether the receipt names them. */
function missingOf(expected: Element, { articles, receipt }: ExtractReply) {
  const kept = squeezed(articles.map(({ facts, text }) => `${facts.title} ${text}`).join(' '))
  const omissions = squeezed(receipt.map(({ text }) => text).join(' '))
  const [inReceipt, gone]: [string[], string[]] = [[], []]
  for (const { container, text } of blocksOf(expected)) {
    if (text.length <= BLOCK_LEAST) continue
    const pieces = piecesOf(container).filter((piece) => !kept.includes(piece))
    if (pieces.length === 0) continue
    const list = pieces.every((piece) => omissions.includes(piece)) ? inReceipt : gone
    list.push(text.slice(0, BLOCK_LEAST))
  }
  return { inReceipt, gone }
}

function piecesOf(container: Element): readonly string[] {
  const walker = container.ownerDocument.createTreeWalker(container, 4)
  const pieces: string[] = []
  while (walker.nextNode() !== null) pieces.push(squeezed(walker.currentNode.nodeValue ?? ''))
  return pieces.filter((piece) => piece.length >= PIECE_LEAST)
}

const mozilla = besideCheckout('readability/test-pages.tar.xz')

describe.skipIf(mozilla === null)('Mozilla’s pages (skipped where they are not next to the checkout)', () => {
  const url = 'http://fakehost/test/page.html'
  let folder = ''
  let names: readonly string[] = []
  beforeAll(() => {
    execFileSync('tar', ['-xJf', mozilla ?? '', '-C', work])
    folder = join(work, 'test-pages')
    names = readdirSync(folder).sort()
  }, PATIENCE)
  const fileOf = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8')
  /** Each page is read once for all tests that ask. */
  const replies = new Map<string, ExtractReply>()
  const replyOf = async (name: string): Promise<ExtractReply> => {
    const known = replies.get(name)
    if (known !== undefined) return known
    const bytes = readFileSync(join(folder, name, 'source.html'))
    const reply = answer({ kind: 'extract', page: { ...pageAt(url), bytes } }, dom) as ExtractReply
    replies.set(name, reply)
    // The DOM of the tests releases what it holds weakly (ranges and their documents) only between tasks.
    await setImmediate()
    return reply
  }

  test(
    'come out of Readability as its own makers expect them, but for a few that are named',
    () => {
      expect(names).toHaveLength(130)
      const misses = names.flatMap((name) => {
        const { window } = new JSDOM(fileOf(name, 'source.html'), { url })
        withoutComments(window.document)
        // Mozilla's expectations were written with this class kept.
        const read = readStage(window.document, { classesToPreserve: ['caption'] })
        window.close()
        const difference =
          read?.content == null
            ? 'no article'
            : firstDifference(read.content.innerHTML, fileOf(name, 'expected.html'), dom.parse)
        return difference === null ? [] : [`${name}: ${difference}`]
      })
      console.info(`${names.length - misses.length} of ${names.length} as expected; not:\n${misses.join('\n')}`)
      expect(names.length - misses.length).toBeGreaterThanOrEqual(LEAST_ALIKE)
    },
    PATIENCE,
  )

  test(
    'are kept as HTML that comes to rest, and lose no block of an article but those that the receipt names',
    async () => {
      const [named, found]: [string[], string[]] = [[], []]
      for (const name of names) {
        const reply = await replyOf(name)
        if (reply.articles.length === 0) found.push(`${name}: no article`)
        else {
          const { inReceipt, gone } = missingOf(dom.fragment(fileOf(name, 'expected.html')), reply)
          named.push(...inReceipt.map((words) => `${name}: ${words}`))
          found.push(
            ...[...unstable(reply), ...gone.map((words) => `lost “${words}”`)].map((each) => `${name}: ${each}`),
          )
        }
      }
      console.info(`Blocks of the articles that only the receipt has:\n${named.join('\n')}`)
      // Pages of hardly a sentence, each made to try one thing: too short to differ from a form.
      expect(found).toEqual(SHORT_PAGES.map((name) => `${name}: no article`))
    },
    PATIENCE,
  )

  test(
    'have facts no worse than Readability’s own',
    async () => {
      const counts = new Map<string, number>()
      const [worse, others]: [string[], string[]] = [[], []]
      for (const name of names) {
        const [article] = (await replyOf(name)).articles
        if (article === undefined) continue
        const theirs: Metadata = JSON.parse(fileOf(name, 'expected-metadata.json'))
        for (const { field, verdict, told } of compared(
          theirs,
          article.facts,
          dom.parse(fileOf(name, 'source.html')),
        )) {
          counts.set(`${field} ${verdict}`, (counts.get(`${field} ${verdict}`) ?? 0) + 1)
          if (verdict === 'worse') worse.push(`${name}: ${field}`)
          if (verdict !== 'same') others.push(`${name}: ${verdict} ${field}: ${told}`)
        }
      }
      console.info([...others, [...counts].map(([what, count]) => `${what}: ${count}`).join(', ')].join('\n'))
      expect(worse.sort()).toEqual(Object.keys(WORSE_FACTS).sort())
    },
    PATIENCE,
  )
})
