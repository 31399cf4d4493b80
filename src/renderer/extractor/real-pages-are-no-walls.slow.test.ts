import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { rounds } from '../../testing/rounds.ts'
import { answer } from './answer.ts'
import { besideCheckout, dom, pageAt } from './testing/pages.ts'

/**
 * Real articles, next to the checkout where the project is developed: none is a wall. The usual run reads every eighth, the
 * long one all; the end-to-end tests clip most of them in the real engine.
 */
const EVERY = rounds(8, 1)

/** Real pages take their time in a DOM that is no browser's; nothing here is measured by the clock. */
const PATIENCE = 3_600_000
const work = mkdtempSync(join(tmpdir(), 'commonplace-no-walls-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

type Pages = readonly (readonly [name: string, bytes: () => Uint8Array])[]

function packed(set: string): Pages {
  const folder = besideCheckout(set)
  if (folder === null) return []
  const pages = join(folder, 'pages')
  return readdirSync(pages).map((name) => [name, () => gunzipSync(readFileSync(join(pages, name)))])
}

function archived(): Pages {
  const folder = besideCheckout('readability')
  if (folder === null) return []
  execFileSync('tar', ['xf', join(folder, 'test-pages.tar.xz'), '-C', work])
  const pages = join(work, 'test-pages')
  return readdirSync(pages).map((name) => [name, () => readFileSync(join(pages, name, 'source.html'))])
}

test.each([
  ['news', () => packed('news')],
  ['extraction', () => packed('extraction')],
  ['readability', archived],
] as const)(
  'no page of %s is taken for a wall',
  async (_, pages) => {
    const walls: string[] = []
    for (const [name, bytes] of pages().filter((_, at) => at % EVERY === 0)) {
      const page = { ...pageAt('https://quayside.example/story'), bytes: bytes() }
      const { wall } = answer({ kind: 'extract', page }, dom) as ExtractReply
      if (wall !== null) walls.push(`${name}: ${wall}`)
      // So that the DOM of each page can be given back.
      await setImmediate()
    }
    expect(walls).toEqual([])
  },
  PATIENCE,
)
