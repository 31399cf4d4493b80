import { encodingNames } from '#shared/extraction/encodings.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import { damaged } from './web/pages/damage.ts'
import type { Web } from './web/server.ts'

/**
 * Pages that are damaged, or cost more than their size, clipped by the built program: each ends with an article or with a
 * sentence within the time that one page has, and the next page is read as ever.
 */
let web: Web
let notebook: Notebook

/** Enough for any page that may be read, and short enough for those that may not. */
const EXTRACT_MS = 4_000

test.use({ setup: { launch: { env: { COMMONPLACE_EXTRACT_MS: String(EXTRACT_MS) } } } })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook } = session)
})

async function clip(path: string) {
  const outcome = await notebook.call('clip', { sources: [{ url: web.url(path) }] })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.clips[0]
}

/** Known already, where the same text came from another page: read all the same. */
const READ = /^(added|duplicate|updated)$/

async function endsWell(name: string): Promise<void> {
  const clipped = await clip(`/damage/${name}`)
  if (clipped?.status === 'refused') {
    expect(['extractor-died', 'no-article', 'not-html', 'too-large'], name).toContain(clipped.error?.code)
    expect(clipped.error?.message, name).toMatch(/^[A-Z].*\.$/s)
  } else expect(clipped?.status, name).toMatch(READ)
}

for (const name of Object.keys(damaged)) {
  test(`${name}: an article or a sentence, and the next page is read`, async () => {
    await endsWell(name)
    expect((await clip(`/small?after=${name}`))?.status).toMatch(READ)
  })
}

test('the runtime decodes every encoding that a reader may choose', async () => {
  const known = await notebook.window.evaluate(
    (names) => names.map((name) => new TextDecoder(name).encoding),
    encodingNames,
  )
  expect(known).toEqual(encodingNames)
})
