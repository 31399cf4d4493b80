import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePlace, type Place, root } from './command-line.ts'
import { expect, isRoot, launch, type Notebook, runtime, test } from './fixtures.ts'
import { allowsSandbox, asOrdinaryUser } from './ordinary-user.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** The guard as a whole, in the built program: SECURITY's list, line by line. */
test.describe.configure({ mode: 'default' })

let place: Place
let web: Web
let notebook: Notebook
let id: string

// Devices that are always there: what refuses them is the guard, not their absence.
test.use({ setup: { launch: { switches: ['--use-fake-device-for-media-stream'] } } })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook } = session)
  const outcome = await notebook.call('clip', { sources: [{ url: web.url(news.path) }] })
  id = (outcome.ok && outcome.value.clips[0]?.id) || ''
  expect(id, JSON.stringify(outcome)).not.toBe('')
})

/** The window, and the extractor, which an article brings out. */
async function expectSandbox(of: Notebook): Promise<void> {
  expect(await of.call('sample', {})).toMatchObject({ ok: true })
  const pids = await of.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getOSProcessId()),
  )
  expect(pids.length).toBeGreaterThan(1)
  for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
}

/** Runs code in the notebook's page as its own script would, without a gesture and without waiting for navigations. */
function inWindow<T>(code: string, gesture = false): Promise<T> {
  return notebook.app.evaluate(
    ({ BrowserWindow }, [code, gesture]) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL() === 'app://notebook/')
        ?.webContents.executeJavaScript(code, gesture),
    [code, gesture] as const,
  ) as Promise<T>
}

/** Runs code in the extractor's page, which is opened by an article being read. */
async function inExtractor<T>(code: string): Promise<T> {
  await notebook.call('show', { id })
  return (await notebook.app.evaluate(
    ({ webContents }, code) =>
      webContents
        .getAllWebContents()
        .find((each) => each.getURL() === 'app://extractor/')
        ?.executeJavaScript(code),
    code,
  )) as T
}

/** Status and headers of an answer, as a page of the notebook gets them. */
function answerTo(address: string): Promise<{ status: number; headers: Record<string, string> }> {
  return inWindow(
    `fetch(${JSON.stringify(address)}).then(({status, headers}) => ({status, headers: Object.fromEntries(headers)}))`,
  )
}

test.describe('pages', () => {
  test('are sandboxed, isolated and without Node, each of them', async () => {
    await inExtractor('1')
    const pages = await notebook.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((each) => {
        // Electron's own record of what a page was made with; it is not among its types.
        const asked = (each as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
        const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webviewTag } = asked
        return {
          url: each.getURL(),
          sandbox,
          contextIsolation,
          nodeIntegration,
          nodeIntegrationInSubFrames,
          webviewTag,
        }
      }),
    )
    expect(pages.map(({ url }) => url).sort()).toEqual(['app://extractor/', 'app://notebook/'])
    for (const page of pages)
      expect(page).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webviewTag: false,
      })
    const without = `['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis)`
    expect(await inWindow(without)).toEqual([])
    expect(await inExtractor(without)).toEqual([])
    expect(await inExtractor(`'commonplace' in globalThis`)).toBe(false)
  })

  // Only Linux shows it in /proc.
  if (process.platform === 'linux')
    test('run in the system’s sandbox', async () => {
      if (!isRoot()) return expectSandbox(notebook)
      const own = await makePlace()
      const user = await asOrdinaryUser(await runtime(), own)
      try {
        const starting = launch(own, { sandboxed: user.path, env: user.env })
        // Where the system gives nobody a sandbox the notebook does not start without one.
        if (!allowsSandbox()) return await expect(starting).rejects.toThrow()
        const sandboxed = await starting
        await expectSandbox(sandboxed).finally(() => sandboxed.close())
      } finally {
        await own.dispose()
        await rm(user.folder, { recursive: true })
      }
    })

  test('know of the bridge’s two functions and nothing more', async () => {
    expect(
      await inWindow(`Object.entries(commonplace).map(([name, what]) => name + ' ' + typeof what).sort()`),
    ).toEqual(['call function', 'on function'])
    // What is handed to a listener is the event alone. It listens before anything is changed: the two calls reach the
    // window by different ways, and a change that came first was waited for in vain.
    await inWindow(
      `globalThis.heard = new Promise((resolve) => { const stop = commonplace.on((...all) => { stop(); resolve(all.map((each) => each.type)) }) }); 0`,
    )
    await notebook.call('state', { ids: [id], starred: true })
    expect(await inWindow('heard')).toEqual(['changed'])
  })

  test('get no permission but to copy and to fill the screen', async () => {
    const asked = `Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage', 'idle-detection']
      .map((name) => navigator.permissions.query({ name }).then(({ state }) => name + ' ' + state, () => name + ' denied')))`
    for (const answer of await inWindow<string[]>(asked)) expect(answer).toMatch(/ denied$/)
    expect(
      await inWindow(
        `navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => 'given', ({ name }) => name)`,
      ),
    ).toBe('NotAllowedError')
    expect(
      await inWindow(
        `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code)))`,
      ),
    ).toBe(1)
    expect(await inWindow(`navigator.clipboard.readText().then(() => 'given', ({ name }) => name)`)).toBe(
      'NotAllowedError',
    )
    expect(
      await inWindow(`navigator.usb.requestDevice({ filters: [] }).then(() => 'given', ({ name }) => name)`, true),
    ).not.toBe('given')
    expect(await inExtractor(`Notification.requestPermission()`)).toBe('denied')
  })

  test('have no spelling dictionary to fetch', async () => {
    await inExtractor('1')
    const spelling = await notebook.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map(({ session }) => [session.getSpellCheckerLanguages(), session.isSpellCheckerEnabled()]),
    )
    expect(spelling).toEqual(spelling.map(() => [[], false]))
  })
})

test.describe('navigation', () => {
  /** Whether a frame was kept from navigating by what `code` does. */
  function cancelled(code: string): Promise<{ url: string; prevented: boolean }> {
    return notebook.app.evaluate(async ({ BrowserWindow }, code) => {
      const contents = BrowserWindow.getAllWindows().find(
        (each) => each.webContents.getURL() === 'app://notebook/',
      )?.webContents
      if (contents === undefined) throw new Error('the window is gone')
      // Ours is heard last: what the guard has decided, it shows.
      const heard = new Promise<{ url: string; prevented: boolean }>((resolve) =>
        contents.once('will-frame-navigate', (event) => {
          resolve({ url: event.url, prevented: event.defaultPrevented })
          event.preventDefault()
        }),
      )
      await contents.executeJavaScript(`${code}; 0`)
      return heard
    }, code)
  }

  for (const [what, code] of [
    ['to the web', `location.href = 'https://example.org/'`],
    ['to a file', `location.href = 'app://notebook/article.css'`],
    ['to an article in its own place', `location.href = 'app://notebook/article/abcdefghjkmn/1'`],
    ['to another of our origins', `location.href = 'app://extractor/'`],
    ['by a link', `Object.assign(document.createElement('a'), { href: 'https://example.org/' }).click()`],
    ['by reloading', `location.reload()`],
    [
      'of a frame to the window’s own page',
      `document.body.append(Object.assign(document.createElement('iframe'), { src: 'app://notebook/', className: 'planted' }))`,
    ],
  ] as const) {
    test(`${what} is cancelled`, async () => {
      expect(await cancelled(code)).toMatchObject({ prevented: true })
      await inWindow(`document.querySelectorAll('.planted').forEach((each) => each.remove())`)
      expect(await inWindow('location.href')).toBe('app://notebook/')
    })
  }

  test('opens no window', async () => {
    const count = () => notebook.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
    const before = await count()
    expect(
      await inWindow(
        `String(open('https://example.org/')) + String(open('app://notebook/')) + String(open('about:blank'))`,
        true,
      ),
    ).toBe('nullnullnull')
    await inWindow(
      `Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' }).click()`,
      true,
    )
    expect(await count()).toBe(before)
  })

  test('goes to the browser for http, https and mailto alone, and only after a click', async () => {
    await notebook.app.evaluate(({ shell }) => {
      const opened: string[] = []
      Object.assign(globalThis, { opened })
      shell.openExternal = async (address) => void opened.push(address)
    })
    const open = (address: string, gesture: boolean) =>
      inWindow<unknown>(`commonplace.call('open-address', { url: ${JSON.stringify(address)} })`, gesture)
    // A gesture holds for some seconds; none has been made in a page that has just begun.
    await notebook.window.goto('app://notebook/')
    expect(await open('https://example.org/', false)).toEqual({ ok: true, value: { opened: false } })
    for (const address of ['https://example.org/a b', 'mailto:reader@example.org'])
      expect(await open(address, true)).toEqual({ ok: true, value: { opened: true } })
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://host/share',
      'app://notebook/',
      '/bin/sh',
    ])
      expect(await open(address, true)).toEqual({ ok: true, value: { opened: false } })
    expect(await notebook.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
      'https://example.org/a%20b',
      'mailto:reader@example.org',
    ])
  })
})

test.describe('a call', () => {
  test('of no request of ours is refused, whatever its name', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'nothing', ''])
      expect(await inWindow(`commonplace.call(${JSON.stringify(name)}, {})`)).toMatchObject({
        ok: false,
        error: { code: 'bad-request' },
      })
    for (const name of ['undefined', 'null', '7', '{}', '["list"]'])
      expect(await inWindow(`commonplace.call(${name}, {})`)).toMatchObject({
        ok: false,
        error: { code: 'bad-request' },
      })
    expect(await inWindow(`commonplace.call('list', { count: 'all' })`)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })

  test('names no path that was not chosen in a dialog', async () => {
    for (const [name, input] of [
      ['clip', { sources: [{ file: '/etc/passwd' }] }],
      ['extract', { file: '/etc/passwd' }],
      ['export', { format: 'markdown', folder: place.folder }],
    ] as const)
      expect(await notebook.call(name, input as never)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(await inWindow(`commonplace.call('show-folder', { folder: '/' })`)).toEqual({
      ok: true,
      value: { shown: false },
    })
  })

  test('exports into a folder that was', async () => {
    const folder = join(place.folder, 'notes')
    await notebook.app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
    }, folder)
    expect(await inWindow(`commonplace.call('choose-folder', { title: 'Export' })`)).toEqual({
      ok: true,
      value: { folder },
    })
    expect(await notebook.call('export', { format: 'markdown', folder, ids: [id] })).toMatchObject({
      ok: true,
      value: { refused: [] },
    })
    expect(await readdir(folder)).toHaveLength(2)
  })

  test('is heard from the window’s own page only', async () => {
    const answers = await notebook.app.evaluate(
      async ({ BrowserWindow }, { preload, id }) => {
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        const heard: unknown[] = []
        // Another window on our page, and our origin's other documents, have the bridge and are not heard.
        for (const address of ['app://notebook/', `app://notebook/article/${id}/1`, 'about:blank']) {
          await other.loadURL(address)
          heard.push(await other.webContents.executeJavaScript(`commonplace.call('list', {})`))
        }
        other.destroy()
        return heard
      },
      { preload: join(root, 'out', 'preload', 'index.cjs'), id },
    )
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  })

  test('is heard from our window only while it shows our page, and never from a frame in it', async () => {
    expect(
      await inWindow(`new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), { src: 'app://notebook/article/${id}/1' })
        frame.sandbox = 'allow-same-origin'
        frame.onload = () => { resolve([typeof frame.contentWindow.commonplace, frame.contentDocument.querySelectorAll('main').length > 0]); frame.remove() }
        document.body.append(frame)
      })`),
    ).toEqual(['undefined', true])
    await notebook.window.goto(`app://notebook/article/${id}/1`)
    const moved = await notebook.app.evaluate(
      ({ BrowserWindow }, address) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.webContents.getURL() === address)
          ?.webContents.executeJavaScript(`commonplace.call('list', {})`),
      `app://notebook/article/${id}/1`,
    )
    await notebook.window.goto('app://notebook/')
    expect(moved).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    expect(await inWindow(`commonplace.call('list', {})`)).toMatchObject({ ok: true })
  })
})

test.describe('origins', () => {
  const common = { 'x-content-type-options': 'nosniff', 'x-dns-prefetch-control': 'off' }

  test('the window’s', async () => {
    const { status, headers } = await answerTo('app://notebook/')
    const csp = headers['content-security-policy'] ?? ''
    const nonce = /'nonce-([^']{16,})'/.exec(csp)?.[1] ?? 'none'
    expect({ status, headers }).toEqual({
      status: 200,
      headers: {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' asset: data:; font-src 'self'; connect-src 'self'; frame-src 'self' snapshot:; base-uri 'none'; form-action 'none'; object-src 'none'`,
      },
    })
    // Fresh for each answer, and the same in the page and in its header.
    const [first, second] = await inWindow<[string, string]>(
      `Promise.all([1, 2].map(() => fetch('/').then(async (reply) => [/nonce-([^']+)/.exec(reply.headers.get('content-security-policy'))[1], (await reply.text())])))
        .then((all) => all.map(([nonce, html]) => html.includes('nonce="' + nonce + '"') ? nonce : 'not in the page'))`,
    )
    expect(first).not.toBe('not in the page')
    expect(second).not.toBe('not in the page')
    expect(first).not.toBe(second)
  })

  test('an article’s frame', async () => {
    expect(await answerTo(`app://notebook/article/${id}/1`)).toEqual({
      status: 200,
      headers: {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; img-src asset:; style-src 'self'; font-src 'self' asset:; base-uri 'none'; form-action 'none'`,
      },
    })
    for (const path of [`${id}/99`, `${id}/0`, 'abcdefghjkmn/1', `${id}/1/..`, `${id}/1%2f..`, '__proto__/1', `${id}`])
      expect(await answerTo(`app://notebook/article/${path}`), path).toMatchObject({ status: 404 })
  })

  test('the extractor’s', async () => {
    const answer = await inExtractor(
      `fetch('app://extractor/').then(() => 'answered', () => 'refused by its own policy')`,
    )
    expect(answer).toBe('refused by its own policy')
    const headers = await notebook.app.evaluate(async ({ session }) => {
      const reply = await session.fromPartition('extractor').fetch('app://extractor/')
      return Object.fromEntries(reply.headers)
    })
    expect(headers).toMatchObject({
      ...common,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'self'; style-src-attr 'unsafe-inline'; base-uri http: https:`,
    })
    // Neither serves the other's page.
    expect(await answerTo('app://notebook/extractor.html')).toMatchObject({ status: 404 })
    const others = await notebook.app.evaluate(async ({ session }, id) => {
      const own = session.fromPartition('extractor')
      return Promise.all(
        [
          'app://notebook/',
          `app://notebook/article/${id}/1`,
          `asset://${id}/${'0'.repeat(32)}`,
          'https://example.org/',
        ].map((address) =>
          own.fetch(address).then(
            ({ status }) => status,
            () => 0,
          ),
        ),
      )
    }, id)
    expect(others.filter((status) => status === 200)).toEqual([])
  })

  test('the one that draws: it runs its own script, and asks for nothing', async () => {
    await notebook.call('clip', { sources: [{ url: web.url('/drawings/weir') }] })
    const seen = await notebook.app.evaluate(async ({ session, webContents }, foreign) => {
      const own = session.fromPartition('raster')
      const page = webContents.getAllWebContents().find((each) => each.getURL() === 'app://raster/')
      const asked = (page as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
      const { sandbox, contextIsolation, nodeIntegration } = asked
      const addresses = ['app://notebook/', 'app://extractor/', 'asset://a/b', 'https://example.org/', foreign]
      const statuses = addresses.map((address) =>
        own.fetch(address).then(
          ({ status }) => status,
          () => 0,
        ),
      )
      return {
        page: { sandbox, contextIsolation, nodeIntegration },
        world: await page?.executeJavaScript(
          `['require', 'process', 'commonplace'].filter((name) => name in globalThis)`,
        ),
        fetched: await page?.executeJavaScript(`fetch('app://raster/').then(() => 'answered', () => 'refused')`),
        headers: Object.fromEntries((await own.fetch('app://raster/')).headers),
        others: (await Promise.all(statuses)).filter((status) => status === 200),
      }
    }, web.url('/drawings/weir.svg'))
    expect(seen).toMatchObject({
      page: { sandbox: true, contextIsolation: true, nodeIntegration: false },
      world: [],
      fetched: 'refused',
      headers: {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': `default-src 'none'; script-src 'self'; img-src data:`,
      },
      others: [],
    })
    expect(await answerTo('app://notebook/raster.html')).toMatchObject({ status: 404 })
  })

  test('an article’s images, by what their bytes are', async () => {
    const assets = await assetsOf(id)
    const image = (await readdir(assets)).find((name) => /^[0-9a-f]{32}\.(png|jpg|gif|webp)$/.test(name)) ?? ''
    const page = Buffer.from('<!doctype html><script>parent.ran = 1</script>')
    const lying = createHash('sha256').update(page).digest('hex').slice(0, 32)
    await writeFile(join(assets, `${lying}.png`), page)
    const answer = (address: string) =>
      notebook.app.evaluate(async ({ net }, address) => {
        const { status, headers } = await net.fetch(address)
        return { status, headers: Object.fromEntries(headers) }
      }, address)
    expect(await answer(`asset://${id}/${image.slice(0, 32)}`)).toMatchObject({
      status: 200,
      headers: {
        ...common,
        'content-type': expect.stringMatching(/^image\//),
        'content-security-policy': `sandbox; default-src 'none'; style-src 'unsafe-inline'`,
      },
    })
    // A drawing that somebody put there is served as a bitmap.
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    const drawn = createHash('sha256').update(drawing).digest('hex').slice(0, 32)
    await writeFile(join(assets, `${drawn}.png`), drawing)
    expect(await answer(`asset://${id}/${drawn}`)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png' },
    })
    for (const path of [lying, '0'.repeat(32), `..%2farticle.json`, 'article.json', ''])
      expect(await answer(`asset://${id}/${path}`), path).toMatchObject({ status: 404 })
  })

  test('what is printed: on an origin of its own, where nothing runs and nothing is fetched', async () => {
    await notebook.app.evaluate(({ app, session }, foreign) => {
      const own = session.fromPartition('print')
      app.once('web-contents-created', (_, contents) => {
        contents.print = (_options, done) => {
          const look = async () => {
            const [page, script, window] = await Promise.all(
              ['', 'assets/../index.html', 'index.html'].map((path) => own.fetch(`app://print/${path}`)),
            )
            const out = await own.fetch(foreign).then(
              ({ status }) => status,
              () => 'refused',
            )
            const { title } = { title: contents.getTitle() }
            Object.assign(globalThis, {
              print: {
                headers: Object.fromEntries(page?.headers ?? []),
                statuses: [page?.status, script?.status, window?.status],
                title,
                out,
                address: contents.getURL(),
              },
            })
          }
          void look().finally(() => done?.(true, ''))
        }
      })
    }, web.url('/img/lock-320x200.png'))
    const before = web.requests.length
    const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>still</title><meta http-equiv="refresh" content="0;url=${web.url('/')}"/></head>
<body onload="document.title='ran'"><script>document.title='ran'</script><img src="${web.url('/img/lock-320x200.png')}" onerror="document.title='ran'"/><iframe src="${web.url('/')}"></iframe></body></html>`
    const outcome = await inWindow(`commonplace.call('print', { document: ${JSON.stringify(xhtml)} })`)
    expect(outcome).toEqual({ ok: true, value: { printed: true } })
    const seen = await notebook.app.evaluate(() => (globalThis as unknown as { print: unknown }).print)
    expect(seen).toMatchObject({
      headers: {
        ...common,
        'content-type': 'application/xhtml+xml',
        'content-security-policy': `default-src 'none'; img-src asset:; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'`,
      },
      statuses: [200, 404, 404],
      title: 'still',
      out: 'refused',
      address: 'app://print/',
    })
    expect(web.requests.length).toBe(before)
    expect(await inWindow(`commonplace.call('print', { document: '<html><body>x</body></html>' })`)).toMatchObject({
      ok: false,
    })
    expect(await inWindow(`fetch('app://print/').then(({ status }) => status, () => 0)`)).not.toBe(200)
  })

  test('serve what belongs and nothing beside it', async () => {
    for (const path of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/index.cjs',
      '/..%5c..%5cpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
      '//etc/passwd',
      '/%zz',
      '/assets',
      '/assets/',
      '/nothing.html',
    ])
      expect(await answerTo(`app://notebook${path}`), path).toMatchObject({ status: 404 })
    expect(await inWindow(`fetch('/', { method: 'POST', body: 'x' }).then(({ status }) => status)`)).toBe(405)
    expect(await inWindow(`fetch('app://elsewhere/').then(({ status }) => status, () => 0)`)).not.toBe(200)
    expect(await inWindow(`fetch('file:///etc/passwd').then(({ status }) => status, () => 0)`)).toBe(0)
  })
})

/** The folder of an article's images. */
async function assetsOf(id: string): Promise<string> {
  const articles = join(place.library, 'articles')
  const folders = await readdir(articles, { recursive: true })
  return join(articles, folders.find((name) => name.endsWith(`-${id}`)) ?? '', 'assets')
}
