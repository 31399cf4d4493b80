import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ClipReply } from '#shared/views.ts'
import { makePlace, type Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import { deskOf } from './pages/desk.ts'
import type { WatchingProxy } from './proxy.ts'
import type { Sites } from './web/page.ts'
import {
  chart,
  costlyDrawings,
  drawingPage,
  growing,
  largeChart,
  nestedUse,
  plainPng,
  reaching,
} from './web/pages/drawings.ts'
import type { Web } from './web/server.ts'

/**
 * SVG of pages, in the built program: kept and shown as a bitmap drawn in a page of its own, or left out. A drawing of 2
 * kB that costs a browser gigabytes costs one image.
 */
let place: Place
let web: Web
let proxy: WatchingProxy
let notebook: Notebook
/** How often a window's process has gone. */
const crashes = () => notebook.app.evaluate(() => (globalThis as unknown as { crashes: number }).crashes)

const bomb = nestedUse(9)
const costly = costlyDrawings()
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const svg = (body: string | Uint8Array, type: string | null = 'image/svg+xml') => ({ type, body })

const sites: Sites = {
  '/bomb.svg': svg(bomb),
  '/bomb.png': svg(bomb, 'image/png'),
  '/costly/*': ({ path, query }) =>
    svg(`${costly[decodeURIComponent(path.slice('/costly/'.length))]}<!--${query.toString()}-->`),
  '/huge.png': { type: 'image/png', body: plainPng(30_000, 30_000) },
  '/large.png': { type: 'image/png', body: plainPng(3_000, 2_000) },
  '/chart.svg': svg(chart(12)),
  '/large.svg': svg(largeChart),
  '/growing.svg': svg(growing),
  '/broken.svg': svg('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
  '/reaching.svg': ({ origin }) => svg(reaching((name) => `${origin}/leak/${name}`)),
  '/packed.svgz': svg(gzipSync(chart(5))),
  '/utf16.svg': svg(utf16(`<?xml version="1.0" encoding="utf-16"?>\n${chart(6)}`)),
  '/prologue': svg(
    `\ufeff \n<!--${' long words of a licence'.repeat(400)}--><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${chart(7)}`,
    'application/octet-stream',
  ),
}

test.use({
  setup: { proxy: true, web: { sites: { ...sites, '/page/*': ({ query }) => ({ body: query.get('html') ?? '' }) } } },
})
test.beforeAll(async ({ session }) => {
  ;({ web, place, proxy, notebook } = session)
  await countCrashes()
})

async function countCrashes(): Promise<void> {
  await notebook.app.evaluate(({ app }) => {
    Object.assign(globalThis, { crashes: 0 })
    const count = globalThis as unknown as { crashes: number }
    app.on('render-process-gone', (_, contents) => {
      if (contents.getURL().startsWith('app://notebook/')) count.crashes += 1
    })
  })
}

async function clip(
  title: string,
  between: readonly string[],
  head = '',
): Promise<ClipReply & { readonly id: string }> {
  const url = web.url(
    `/page/${encodeURIComponent(title)}?html=${encodeURIComponent(drawingPage(title, between, head))}`,
  )
  const outcome = await notebook.call('clip', { sources: [{ url }] })
  if (!outcome.ok) throw new Error(outcome.error.message)
  const [reply] = outcome.value.clips
  if (reply?.id == null) throw new Error(reply?.error?.message ?? 'nothing was clipped')
  return { ...reply, id: reply.id }
}

async function versionOf(id: string) {
  const outcome = await notebook.call('article', { id })
  if (!outcome.ok) throw new Error(outcome.error.message)
  const version = outcome.value.versions[0]
  if (version === undefined) throw new Error('no version')
  return version
}

/** What an article's frame shows of its images: their size on the page, that of their pixels, and their words. */
function imagesOf(id: string) {
  return notebook.window.evaluate(
    (id) =>
      new Promise<readonly { alt: string; width: number; pixels: number; src: string }[]>((resolve) => {
        const frame = document.createElement('iframe')
        frame.sandbox.value = 'allow-same-origin'
        frame.style.width = '800px'
        frame.src = `app://notebook/article/${id}/1`
        frame.onload = () => {
          const images = [...(frame.contentDocument?.images ?? [])]
          resolve(images.map(({ alt, width, naturalWidth, src }) => ({ alt, width, pixels: naturalWidth, src })))
          frame.remove()
        }
        document.body.append(frame)
      }),
    id,
  )
}

/** The colour of a picture's pixel, at shares of its width and height. */
function colourAt(src: string, x: number, y: number): Promise<readonly number[]> {
  return notebook.app.evaluate(
    async ({ nativeImage, session }, [src, x, y]) => {
      const answer = await session.defaultSession.fetch(src)
      const image = nativeImage.createFromBuffer(Buffer.from(await answer.arrayBuffer()))
      const { width, height } = image.getSize()
      const at = 4 * (Math.floor(height * y) * width + Math.floor(width * x))
      const [blue = 0, green = 0, red = 0, alpha = 0] = image.toBitmap().subarray(at, at + 4)
      return [red, green, blue, alpha]
    },
    [src, x, y] as const,
  )
}

/** What stands in the place of the first picture of the article on the page, as its style says it. */
function labelOfFirst(): Promise<string | null> {
  return notebook.window.locator('iframe').evaluate((frame: HTMLIFrameElement) => {
    const image = frame.contentDocument?.querySelector('main img')
    return image == null ? null : (frame.contentWindow?.getComputedStyle(image, '::before').content ?? null)
  })
}

const img = (src: string, alt: string, more = '') => `<figure><img src="${src}" alt="${alt}" ${more}></figure>`
const data = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`

test('a drawing of 2 kB that stands for a thousand million shapes costs one image, however it comes', async () => {
  const inline = nestedUse(9, '<path/><path/><path/><path/><path/><path/>')
  const cases = {
    'As a file': img('/bomb.svg', 'A bomb'),
    'As another file': img('/bomb.png', 'A bomb'),
    'As an address': img(data(bomb), 'A bomb'),
    'In the page': `<figure>${inline.replace('<svg', '<svg aria-label="A bomb"')}</figure>`,
  }
  for (const [title, html] of Object.entries(cases)) {
    const { id, status } = await clip(title, [html, img('/chart.svg', 'A chart')])
    expect(status, title).toBe('added')
    const { missing, partial } = await versionOf(id)
    // It would also have been the article's picture in the list.
    expect([partial, [...new Set(missing.map(({ code }) => code))]], title).toEqual([true, ['too-large']])
    const images = await imagesOf(id)
    expect(
      images.map(({ alt, pixels }) => [alt, pixels]),
      title,
    ).toEqual([
      ['A bomb', 0],
      ['A chart', 1200],
    ])
  }
  await deskOf(notebook.window).open('As a file')
  expect(await crashes()).toBe(0)
})

test('a drawing is as sharp as a screen of today, and as large as it was meant', async () => {
  const { id } = await clip('Sizes', [
    img('/chart.svg', 'as it says'),
    img('/chart.svg', 'as the page says', 'width="150"'),
    img('/packed.svgz', 'packed'),
    img('/utf16.svg', 'of another encoding') + img('/prologue', 'after a long prologue'),
  ])
  const images = await imagesOf(id)
  expect(images.map(({ alt, width, pixels }) => [alt, width, pixels])).toEqual([
    ['as it says', 600, 1200],
    ['as the page says', 150, 300],
    ['packed', 600, 1200],
    ['of another encoding', 600, 1200],
    ['after a long prologue', 600, 1200],
  ])
  // Black words on nothing are read on every page.
  expect(await colourAt(images[0]?.src ?? '', 0.02, 0.5)).toEqual([255, 255, 255, 255])
})

test('an ordinary drawing of thousands of elements is drawn, as it is once it has come to rest, and a broken one is not', async () => {
  const { id } = await clip('Large and small', [
    img('/large.svg', 'Large'),
    img('/broken.svg', 'Broken'),
    img('/growing.svg', 'Growing'),
  ])
  const images = await imagesOf(id)
  expect(images.map(({ alt, pixels }) => [alt, pixels])).toEqual([
    ['Large', 1200],
    ['Broken', 0],
    ['Growing', 400],
  ])
  expect((await versionOf(id)).missing.map(({ code }) => code)).toEqual(['unreadable-file'])
  const growing = images[2]?.src ?? ''
  expect(await colourAt(growing, 0.6, 0.5)).toEqual([255, 0, 0, 255])
  expect(await colourAt(growing, 0.9, 0.5)).toEqual([0, 0, 255, 255])
})

for (const name of Object.keys(costly))
  test(`what costs more than it says (${name}) is drawn in time or left out, and the next is drawn`, async () => {
    const { id } = await clip(name, [img(`/costly/${encodeURIComponent(name)}`, name), img('/chart.svg', 'A chart')])
    const { missing } = await versionOf(id)
    for (const { code } of missing)
      expect(['timed-out', 'too-large', 'unreadable-file', 'extractor-died'], name).toContain(code)
    const images = await imagesOf(id)
    expect(images.at(-1)).toMatchObject({ alt: 'A chart', pixels: 1200 })
    if (missing.length > 0) expect(images[0]).toMatchObject({ alt: name, pixels: 0 })
    expect(await crashes()).toBe(0)
  })

test('a page full of drawings that cost too much is kept without them, and soon', async () => {
  const all = Array.from({ length: 60 }, (_, index) => img(`/costly/filters?n=${index}`, `Noise ${index}`))
  const { id } = await clip('Sixty', all)
  expect(new Set((await versionOf(id)).missing.map(({ code }) => code))).toEqual(new Set(['timed-out']))
  expect(await imagesOf(id)).toHaveLength(60)
})

test('a bitmap with more pixels than a window can hold is left out, and the next smaller one is taken', async () => {
  const { id } = await clip('Huge', [
    img('/huge.png', 'Huge'),
    img('/huge.png', 'In another size', `srcset="${web.url('/large.png')} 900w, ${web.url('/huge.png')} 2000w"`),
  ])
  const images = await imagesOf(id)
  expect(images.map(({ alt, pixels }) => [alt, pixels])).toEqual([
    ['Huge', 0],
    ['In another size', 3_000],
  ])
  const { missing } = await versionOf(id)
  expect(new Set(missing.map(({ code }) => code))).toEqual(new Set(['too-large']))
  await deskOf(notebook.window).open('Huge')
  await expect(
    notebook.window.getByText(
      'One picture of the page was left out: it is too large or too complicated to be shown safely.',
    ),
  ).toBeVisible()
  expect(await labelOfFirst()).toBe('"Picture not kept: Huge"')
})

test('what a drawing asks for elsewhere is not asked for, and nothing in it runs', async () => {
  const { id } = await clip('Reaching out', [img('/reaching.svg', 'Reaching')])
  const [image] = await imagesOf(id)
  expect(image).toMatchObject({ alt: 'Reaching', pixels: 800 })
  // The words in a box are drawn: charts have their labels so.
  expect(web.leaks()).toEqual([])
  expect(proxy.asked).toEqual([])
})

test('the command line keeps a drawing as a bitmap too', async () => {
  const own = await makePlace()
  try {
    const html = drawingPage('By hand', [img('/chart.svg', 'A chart'), img('/bomb.svg', 'A bomb')])
    const { status } = await own.json(['clip', web.url(`/page/by-hand?html=${encodeURIComponent(html)}`)])
    expect(status).toBe(0)
    const files = await readdir(own.library, { recursive: true })
    expect(files.filter((name) => name.includes('/assets/')).map((name) => extname(name))).toEqual(['.png'])
  } finally {
    await own.dispose()
  }
})

test('a lead image that is a drawing is a bitmap in the list, and one that cannot be drawn is none', async () => {
  const lead = (src: string) => `<meta property="og:image" content="${web.url(src)}">`
  const drawn = await clip('Led by a chart', [], lead('/chart.svg'))
  const left = await clip('Led by a bomb', [], lead('/bomb.svg'))
  expect((await versionOf(left.id)).facts.leadImage).toBeNull()
  const hash = (await versionOf(drawn.id)).facts.leadImage
  const thumb = notebook.window.locator(`img[src="asset://${drawn.id}/${hash}"]`)
  await thumb.scrollIntoViewIfNeeded()
  await expect.poll(() => thumb.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})

test('what an earlier version kept as it came is drawn when it is first wanted, once, and never served as it is', async ({
  session,
}) => {
  const { id } = await clip('Kept by an earlier version', [
    img('/chart.svg', 'A chart'),
    img('/utf16.svg', 'A bomb'),
    img('/large.png', 'Huge'),
  ])
  await notebook.close()

  const { replaced, folder } = await asEarlier(id)
  ;({ notebook } = await session.start())
  await countCrashes()
  expect(await crashes()).toBe(0)
  const images = await imagesOf(id)
  expect(images.map(({ alt, pixels }) => [alt, pixels > 0])).toEqual([
    ['A chart', true],
    ['A bomb', false],
    ['Huge', false],
  ])
  const answers = await notebook.app.evaluate(
    async ({ session }, srcs) => {
      const answers = []
      for (const src of srcs) {
        const many = await Promise.all(Array.from({ length: 50 }, () => session.defaultSession.fetch(src)))
        for (const { status, headers } of many) answers.push(`${status} ${headers.get('content-type')}`)
      }
      return [...new Set(answers)]
    },
    replaced.map((hash) => `asset://${id}/${hash}`),
  )
  expect(answers.sort()).toEqual(['200 image/png', '404 text/plain'])
  // The library is as it was, and the list with its thumbnail is shown.
  expect(await readFile(join(folder, 'assets', `${replaced[1]}.svg`), 'utf8')).toBe(bomb)
  await expect(deskOf(notebook.window).rows.filter({ hasText: 'Kept by an earlier version' })).toBeVisible()
  await deskOf(notebook.window).open('Kept by an earlier version')
  expect(await crashes()).toBe(0)
  ;({ notebook } = await session.restart())
  await countCrashes()
  await expect(deskOf(notebook.window).rows.first()).toBeVisible()
  expect(await crashes()).toBe(0)
})

/** Puts drawings as they came in the place of an article's bitmaps, as earlier versions kept them, the bomb as its picture. */
async function asEarlier(id: string): Promise<{ readonly replaced: readonly string[]; readonly folder: string }> {
  const articles = join(place.library, 'articles')
  const name = (await readdir(articles, { recursive: true })).find((each) => each.endsWith(`-${id}`)) ?? ''
  const folder = join(articles, name)
  const html = join(folder, 'versions', '1', 'article.html')
  const record = join(folder, 'article.json')
  let text = await readFile(html, 'utf8')
  const replaced: string[] = []
  const drawings = [chart(12), bomb, plainPng(30_000, 30_000)].entries()
  for (const [index, drawing] of drawings) {
    const hash = createHash('sha256').update(drawing).digest('hex').slice(0, 32)
    const old = [...text.matchAll(/asset:\/\/\w+\/([0-9a-f]{32})/g)][index]?.[1] ?? ''
    text = text.replaceAll(old, hash)
    await mkdir(join(folder, 'assets'), { recursive: true })
    await writeFile(join(folder, 'assets', `${hash}.${typeof drawing === 'string' ? 'svg' : 'png'}`), drawing)
    await rm(join(folder, 'assets', `${old}.png`), { force: true })
    replaced.push(hash)
  }
  await writeFile(html, text.replaceAll(/ (width|height)="\d+"/g, ''))
  const json = JSON.parse(await readFile(record, 'utf8'))
  json.versions[0].facts.leadImage = replaced[1]
  await writeFile(record, JSON.stringify(json, null, 2))
  return { replaced, folder }
}
