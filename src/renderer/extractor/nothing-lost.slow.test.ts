import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { lostOf, lostOfHtml } from './testing/lost-of.ts'
import { markUps } from './testing/mark-ups.ts'
import { moreMarkUps } from './testing/more-mark-ups.ts'
import { asServed, ownAggregator } from './testing/own-aggregator.ts'
import { ownPages } from './testing/own-pages.ts'
import { besideCheckout } from './testing/pages.ts'

/** Real pages take their time in a DOM that is no browser's; nothing here is measured by the clock. */
const PATIENCE = 1_800_000

const work = mkdtempSync(join(tmpdir(), 'commonplace-nothing-lost-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Pages by name, with the address each was at. */
type Pages = Iterable<readonly [name: string, bytes: Uint8Array, url?: string]>

async function lostOfAll(pages: Pages): Promise<readonly string[]> {
  const lost: string[] = []
  for (const [name, bytes, url] of pages) {
    lost.push(...lostOf(bytes, url).map((text) => `${name}: ${text.trim()}`))
    // The DOM of the tests releases what it holds weakly only between tasks.
    await setImmediate()
  }
  return lost
}

function* folders(path: string, file: string): Pages {
  for (const name of readdirSync(path)) yield [name, readFileSync(join(path, name, file))]
}

function* packed(path: string): Pages {
  const truth: Readonly<Record<string, { readonly url: string }>> = JSON.parse(
    readFileSync(join(path, 'truth.json'), 'utf8'),
  )
  for (const [name, { url }] of Object.entries(truth))
    yield [name, gunzipSync(readFileSync(join(path, 'pages', `${name}.html.gz`))), url]
}

function* mozilla(path: string): Pages {
  execFileSync('tar', ['-xJf', join(path, 'test-pages.tar.xz'), '-C', work])
  yield* folders(join(work, 'test-pages'), 'source.html')
}

function* seed(path: string): Pages {
  yield ['seed', readFileSync(join(path, 'page.html'))]
}

const given: readonly (readonly [folder: string, pages: (path: string) => Pages])[] = [
  ['field', (path) => folders(join(path, 'cases'), 'page.html')],
  ['extraction', packed],
  ['news', packed],
  ['readability', mozilla],
  ['seed', seed],
]

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
    test.skipIf(path === null)(
      `of the given pages of ${folder} (skipped where they are not next to the checkout)`,
      async () => {
        expect(await lostOfAll(pages(path ?? ''))).toEqual([])
      },
      PATIENCE,
    )
  }
})
