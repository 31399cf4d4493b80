import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClipReply } from '#shared/views.ts'
import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { WatchingProxy } from './proxy.ts'
import { RAN } from './web/pages/hostile/vector.ts'
import { hostileParagraphs, hostilePath, hostileTitle, vectors } from './web/pages/hostile.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/**
 * Pages that mean harm, clipped and shown by the built program. All that Chromium asks for goes to a proxy that
 * remembers it, all that the main process connects to is recorded, and every attack names itself where it gets through.
 */
let place: Place
let web: Web
let proxy: WatchingProxy
let notebook: Notebook

/** Enough for any page that may be read, and short enough for those that may not. */
const EXTRACT_MS = 4_000

test.use({ setup: { proxy: true, launch: { env: { COMMONPLACE_EXTRACT_MS: String(EXTRACT_MS) } } } })
test.beforeAll(async ({ session }) => {
  ;({ web, place, proxy, notebook } = session)
  await recordConnections()
})

const clip = (...addresses: readonly string[]) => clipAll(addresses, false)

async function clipAll(addresses: readonly string[], anyway: boolean): Promise<readonly ClipReply[]> {
  const outcome = await notebook.call('clip', { sources: addresses.map((url) => ({ url })), anyway })
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.clips
}

/** What a frame shows, and what in it could run, ask for something or look like what it is not. */
interface Seen {
  readonly text: string
  readonly harmful: readonly string[]
  readonly ran: boolean
}

/** Shows an article in a frame as the reader does. */
function show(id: string): Promise<Seen> {
  return notebook.window.evaluate(
    ({ id, RAN }) =>
      new Promise<Seen>((resolve) => {
        const frame = document.createElement('iframe')
        frame.sandbox.value = 'allow-same-origin'
        frame.src = `app://notebook/article/${id}/1`
        frame.onload = () => {
          const main = frame.contentDocument?.querySelector('main')
          const all = [...(main?.querySelectorAll('*') ?? [])]
          const forbidden =
            'script, style, link, meta, base, iframe, frame, object, embed, applet, form, input, button, select, textarea, svg, template, noscript, dialog, [style], [srcdoc], [target], [autofocus], [popover], [ping], [background]'
          const harmful = all.filter((each) => {
            const handlers = each.getAttributeNames().filter((name) => name.startsWith('on'))
            const addresses = ['src', 'href', 'xlink:href', 'srcset', 'poster', 'data', 'action']
              .map((name) => each.getAttribute(name))
              .filter((address) => address !== null && !/^(https?:|mailto:|asset:|#)/i.test(address))
            const asks = /^https?:/i.test(each.getAttribute('src') ?? '')
            const clobbers = [each.id, each.getAttribute('name')].some((name) => name && !name.startsWith('user-'))
            return each.matches(forbidden) || handlers.length > 0 || addresses.length > 0 || asks || clobbers
          })
          const ran = RAN in window || (frame.contentWindow !== null && RAN in frame.contentWindow)
          resolve({ text: main?.textContent ?? '', harmful: harmful.map((each) => each.outerHTML), ran })
          frame.remove()
        }
        document.body.append(frame)
      }),
    { id, RAN },
  )
}

/** Whether a page of an attack has run in the extractor that read it. */
function ranInExtractor(): Promise<boolean> {
  return notebook.app.evaluate(
    async ({ webContents }, RAN) =>
      (await webContents
        .getAllWebContents()
        .find((each) => each.getURL() === 'app://extractor/')
        ?.executeJavaScript(`${JSON.stringify(RAN)} in globalThis`)) ?? false,
    RAN,
  )
}

/** From now on, where the main process connects to. */
async function recordConnections(): Promise<void> {
  await notebook.app.evaluate(() => {
    const connections: string[] = []
    Object.assign(globalThis, { connections })
    const net = process.mainModule?.require('node:net') as typeof import('node:net')
    const { connect } = net.Socket.prototype
    const recording = function (this: typeof net.Socket.prototype, ...given: unknown[]) {
      const [options] = given.flat() as { path?: string; host?: string; port?: number }[]
      if (!options?.path) connections.push(`${options?.host}:${options?.port}`)
      return (connect as (...given: unknown[]) => typeof this).apply(this, given)
    }
    net.Socket.prototype.connect = recording as typeof connect
  })
}

function connections(): Promise<string[]> {
  return notebook.app.evaluate(() => (globalThis as unknown as { connections: string[] }).connections)
}

/** What Chromium has asked for until now, read once a request made after all of it has come through. */
async function askedOfProxy(): Promise<readonly string[]> {
  const mark = `http://mark-${proxy.asked.length}.example/`
  await notebook.app.evaluate(async ({ session }, mark) => {
    const free = session.fromPartition('mark')
    free.webRequest.onBeforeRequest(null)
    await free.fetch(mark).catch(() => undefined)
  }, mark)
  expect(proxy.asked, 'the proxy sees what leaves').toContain(`GET ${mark}`)
  return proxy.asked.filter((each) => !each.includes('://mark-'))
}

test('a start, a clip and reading it ask nobody but the page’s own host', async () => {
  const [clipped] = await clip(web.url(news.path))
  expect(clipped?.status).toBe('added')
  const id = clipped?.id ?? ''
  expect((await show(id)).text).toContain(news.paragraphs[0])
  expect(await notebook.call('search', { query: 'ferry' })).toMatchObject({ ok: true })
  expect(await askedOfProxy()).toEqual([])
  expect([...new Set(await connections())]).toEqual([`127.0.0.1:${web.port}`])
})

test('a page of all attacks at once is read, runs nothing and sends nothing', async () => {
  const [clipped] = await clip(web.url(hostilePath))
  expect(clipped).toMatchObject({ status: 'added', title: hostileTitle })
  const { text, harmful, ran } = await show(clipped?.id ?? '')
  expect(text).toContain(hostileParagraphs[0])
  expect(harmful).toEqual([])
  expect(ran).toBe(false)
  expect(await ranInExtractor()).toBe(false)
  expect(web.leaks()).toEqual([])
  expect(await askedOfProxy()).toEqual([])
  expect([...new Set(await connections())]).toEqual([`127.0.0.1:${web.port}`])
})

test('each attack by itself runs nothing and sends nothing', async () => {
  await expectHarmless(await clip(...vectors.map(({ name }) => web.url(`/hostile/one/${name}`))))
})

test('neither does it on a page of links that is kept anyway', async () => {
  const clips = await clipAll(
    vectors.map(({ name }) => web.url(`/hostile/links/${name}`)),
    true,
  )
  await expectHarmless(clips)
  const kept = clips.filter(({ status, keptAnyway }) => status === 'added' && keptAnyway === 'no-article')
  expect(kept.length).toBeGreaterThan(vectors.length / 2)
})

/** Shows what was kept of each attack. @param clips in the order of the attacks */
async function expectHarmless(clips: readonly ClipReply[]): Promise<void> {
  expect(clips).toHaveLength(vectors.length)
  expect(await ranInExtractor()).toBe(false)
  const got: string[] = []
  for (const [index, { id, status, error }] of clips.entries()) {
    const name = vectors[index]?.name ?? ''
    // Equal texts may be known already; an attack may cost the attacker the article; nothing else may happen.
    if (status === 'refused') expect(['no-article', 'not-html'], `${name}: ${error?.message}`).toContain(error?.code)
    if (id === null) continue
    const { harmful, ran } = await show(id)
    if (ran) got.push(`${name} ran`)
    got.push(...harmful.map((html) => `${name}: ${html}`))
  }
  expect(got).toEqual([])
  expect(web.leaks()).toEqual([])
  expect(await askedOfProxy()).toEqual([])
  expect([...new Set(await connections())]).toEqual([`127.0.0.1:${web.port}`])
}

test('an article that somebody changed on the disk is made safe again before it shows', async () => {
  const [clipped] = await clip(web.url('/~pell/notes/three-notebooks.html'))
  const id = clipped?.id ?? ''
  const articles = join(place.library, 'articles')
  const folder = (await readdir(articles, { recursive: true })).find((name) => name.endsWith(`-${id}`)) ?? ''
  const file = join(articles, folder, 'versions', '1', 'article.html')
  const leak = web.url('/leak/planted')
  await writeFile(
    file,
    `${await readFile(file, 'utf8')}<p id="planted">Planted.</p><script>parent.${RAN}=1</script><img src="${leak}" onerror="parent.${RAN}=1"><iframe src="${leak}"></iframe><style>@import "${leak}"</style>`,
  )
  const { text, harmful, ran } = await show(id)
  expect(text).toContain('Planted.')
  expect(harmful).toEqual([])
  expect(ran).toBe(false)
  expect(web.leaks()).toEqual([])
})

test('a page that never ends is stopped, and the next one clips', async () => {
  // The extractor's own defences are not asked: the page is made to loop, whatever it was given to read.
  await notebook.call('show', { id: (await clip(web.url('/ar/library')))[0]?.id ?? '' })
  await notebook.app.evaluate(({ webContents }) => {
    const extractor = webContents.getAllWebContents().find((each) => each.getURL() === 'app://extractor/')
    if (extractor === undefined) throw new Error('no extractor')
    void extractor.executeJavaScript('for (;;);').catch(() => undefined)
  })
  const [stuck] = await clip(web.url('/ja/letters'))
  expect(stuck).toMatchObject({
    status: 'refused',
    error: { code: 'extractor-died', message: expect.stringMatching(/stopped/) },
  })
  expect((await clip(web.url('/small')))[0]).toMatchObject({ status: 'added' })
  // It stays listed, and can be tried again.
  const queue = await notebook.call('queue', {})
  const waiting = queue.ok ? queue.value.items.find(({ error }) => error?.code === 'extractor-died') : undefined
  expect(await notebook.call('retry', { id: waiting?.id ?? '' })).toMatchObject({
    ok: true,
    value: { clip: { status: 'added' } },
  })
})

for (const path of ['/heavy/nested', '/heavy/paragraphs', '/heavy/tables', '/heavy/srcset', '/heavy/siblings']) {
  test(`a page that costs more than its size (${path}) is read or stopped, and the next one clips`, async () => {
    const [heavy] = await clip(web.url(path))
    if (heavy?.status === 'refused') expect(['extractor-died', 'no-article', 'too-large']).toContain(heavy.error?.code)
    else expect(heavy?.status).toBe('added')
    expect((await clip(web.url(`/small?after=${path}`)))[0]?.status).toMatch(/added|duplicate/)
    expect(await notebook.call('library', {})).toMatchObject({ ok: true })
  })
}

test('after all of it the library is whole', async () => {
  // But for what the test above planted.
  const checked = await notebook.call('check', {})
  expect(checked.ok ? checked.value.problems.map(({ kind, path }) => [kind, path.split('/').at(-1)]) : checked).toEqual(
    [['hash', 'article.html']],
  )
})
