import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { type Place, root } from './command-line.ts'
import { expect, test } from './fixtures.ts'
import { mozillaPages, sharedData } from './shared-data.ts'
import type { Web } from './web/server.ts'
import { sites } from './web/sites.ts'

/** The text is defined once; the extractor stores it, and the frame must come to the very same string. */

let place: Place
let web: Web
test.use({ setup: { launch: 'later' } })
test.beforeAll(({ session }) => {
  ;({ place, web } = session)
})

/** `textOf` as one script that can be run in the window: what the frame's own reader is built from. */
async function textOfScript(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome114',
      lib: { entry: join(root, 'src/shared/text/text.ts'), formats: ['iife'], name: 'commonplaceText' },
    },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunk = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((each) => each.type === 'chunk')
  if (chunk === undefined || !('code' in chunk)) throw new Error('the text could not be built')
  return `${chunk.code};globalThis.commonplaceText = commonplaceText`
}

/** Every so many of the real pages: the unit tests hold all of them to the same text, in another DOM. */
const EVERY = 4

/** Files of real pages beside the checkout, where they are; our own pages everywhere. */
function realPages(): string[] {
  const mozilla = mozillaPages()
  const extraction = sharedData('extraction/pages')
  const files = [
    ...(mozilla?.names.map((name) => join(mozilla.folder, name, 'source.html')) ?? []),
    ...(extraction === null ? [] : readdirSync(extraction).map((name) => unpacked(join(extraction, name)))),
  ]
  return files.filter((_, index) => index % EVERY === 0)
}

/** A copy of a packed page as the file a user would have. */
function unpacked(file: string): string {
  const copy = join(place.folder, basename(file, '.gz'))
  writeFileSync(copy, gunzipSync(readFileSync(file)))
  return copy
}

test('extractor and frame give the identical text of page after page', async ({ session }) => {
  test.setTimeout(400_000)
  const own = Object.keys(sites).filter(
    (path) => /^\/(news|digest|~pell|long|charset)/.test(path) && !path.endsWith('*'),
  )
  const clipped = await place.json<{ clips: { status: string }[] }>(
    ['clip', '-'],
    [...own.map((path) => web.url(path)), ...realPages()].join('\n'),
  )
  const kept = clipped.clips.filter(({ status }) => status === 'added').length
  process.stdout.write(`    ${kept} of ${clipped.clips.length} pages are articles\n`)
  expect(kept).toBeGreaterThan(own.length / 2)

  const { notebook } = await session.start()
  await notebook.window.evaluate(await textOfScript())
  const list = await notebook.call('list', { count: 1_000 })
  if (!list.ok) throw new Error(list.error.message)
  const differing = await notebook.window.evaluate(
    async (ids) => {
      const { textOf } = (globalThis as unknown as { commonplaceText: { textOf(root: Node): { text: string } } })
        .commonplaceText
      const different: string[] = []
      for (const id of ids) {
        const frame = document.createElement('iframe')
        frame.setAttribute('sandbox', 'allow-same-origin')
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
        frame.src = `app://notebook/article/${id}/1`
        document.body.append(frame)
        await loaded
        const main = frame.contentDocument?.querySelector('main')
        const stored = (await window.commonplace.call('text', { id })) as { ok: true; value: { text: string } }
        if (main == null || textOf(main).text !== stored.value.text || stored.value.text === '') different.push(id)
        frame.remove()
      }
      return different
    },
    list.value.rows.map(({ id }) => id),
  )
  expect(list.value.rows).toHaveLength(kept)
  const titles = list.value.rows.filter(({ id }) => differing.includes(id)).map(({ id, title }) => `${id} ${title}`)
  expect(titles).toEqual([])
})
