import { mkdir } from 'node:fs/promises'
import type { Place } from './command-line.ts'
import { expect, type Notebook, startUndriven, test } from './fixtures.ts'
import { deskOf } from './pages/desk.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** What a program of the desktop does of itself: menus, its window's place, one of it. */
let place: Place
let web: Web
let notebook: Notebook

test.use({ setup: {} })
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook } = session)
})

/** Chooses an item of the menus by mouse, as far as a test can. */
function choose(label: string): Promise<void> {
  return notebook.app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    const item = items.find((each) => each.label.replace('&', '') === label)
    if (item === undefined) throw new Error(`no menu item ${label}`)
    item.click()
  }, label)
}

const box = () => deskOf(notebook.window).box

test('the menus do what their keys do', async () => {
  // At once: what is chosen while the window gets ready is done when it is.
  await choose('Clip an Address…')
  await expect(box()).toBeFocused()
  await choose('Keyboard Shortcuts')
  await expect(notebook.window.getByRole('dialog')).toContainText('Clip an address')
  await notebook.window.keyboard.press('Escape')
  await expect(notebook.window.getByRole('dialog')).toHaveCount(0)
})

test('the menus show the keys that are set', async () => {
  const shown = (id: string) =>
    notebook.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null, id)
  expect(await shown('star')).toBe('S')
  await notebook.call('set-settings', { set: { keys: { star: ['$mod+Shift+s'] } } })
  expect(await shown('star')).toBe('CmdOrCtrl+Shift+S')
  await notebook.call('undo', {})
  expect(await shown('star')).toBe('S')
})

test('the menus offer what can be done now', async () => {
  const enabled = (id: string) =>
    notebook.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, id)
  await expect.poll(() => enabled('star')).toBe(false)
  expect(await enabled('clip')).toBe(true)
  await deskOf(notebook.window).clip(web.url(news.path))
  await expect.poll(() => enabled('star')).toBe(true)
})

test('Undo is of the field one writes in, and of the library everywhere else', async () => {
  const clipped = await notebook.call('clip', { sources: [{ url: web.url(news.path) }] })
  const id = (clipped.ok && clipped.value.clips[0]?.id) || ''
  await notebook.call('state', { ids: [id], starred: true })
  const starred = async () => {
    const article = await notebook.call('article', { id })
    return article.ok && article.value.state.starred
  }

  await box().focus()
  await notebook.window.keyboard.type('ferry')
  await choose('Undo')
  await expect(box()).not.toHaveValue('ferry')
  expect(await starred()).toBe(true)
  await box().fill('')

  await box().blur()
  await choose('Undo')
  await expect.poll(starred).toBe(false)
  await choose('Redo')
  await expect.poll(starred).toBe(true)
})

test('a second start with the same profile shows the first one', async () => {
  await notebook.app.evaluate(({ app }) => {
    const shown = new Promise<true>((resolve) => app.once('second-instance', () => resolve(true)))
    Object.assign(globalThis, { shown })
  })
  const ended = startUndriven(place)
  expect(await ended).toBe(0)
  expect(await notebook.app.evaluate(() => (globalThis as unknown as { shown: Promise<true> }).shown)).toBe(true)
  expect(await notebook.call('library', {})).toMatchObject({ ok: true })
})

test('a dialog that asks for a folder opens where the last one of its kind was', async () => {
  const exported = `${place.folder}/exported`
  await mkdir(exported, { recursive: true })
  await notebook.app.evaluate(({ dialog }, chosen) => {
    const starts: unknown[] = []
    Object.assign(globalThis, { starts })
    dialog.showOpenDialog = (async (...words: unknown[]) => {
      starts.push((words.at(-1) as { readonly defaultPath?: string }).defaultPath)
      return { canceled: false, filePaths: [chosen] }
    }) as typeof dialog.showOpenDialog
  }, exported)
  const choose = (kind: string) =>
    notebook.window.evaluate((kind) => window.commonplace.call('choose-folder', { title: 'Where?', kind }), kind)
  for (const kind of ['export', 'export', 'library', 'library']) await choose(kind)
  const starts = await notebook.app.evaluate(() => (globalThis as unknown as { starts: string[] }).starts)
  const documents = await notebook.app.evaluate(({ app }) => app.getPath('documents'))
  // A library is looked for next to the last one: its folder is what is chosen.
  expect(starts).toEqual([documents, exported, expect.any(String), place.folder])
})

test('the window opens where it was closed', async ({ session }) => {
  const bounds = { x: 40, y: 60, width: 980, height: 640 }
  const placed = (app: Notebook['app']) =>
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL() === 'app://notebook/')
      return window?.getBounds()
    })
  await notebook.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL() === 'app://notebook/')
      ?.setBounds(bounds)
  }, bounds)
  await expect.poll(() => placed(notebook.app)).toEqual(bounds)
  ;({ notebook } = await session.restart())
  expect(await placed(notebook.app)).toEqual(bounds)
})

/** Begins a note on the article that is open, and types into it; not a moment is waited for. */
async function write(text: string): Promise<void> {
  await deskOf(notebook.window).text.focus()
  await notebook.window.keyboard.press('Shift+N')
  const field = notebook.window.getByLabel('Note on the whole article')
  await expect(field).toBeFocused()
  await field.evaluate((element: HTMLTextAreaElement, text) => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    set?.call(element, text)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  }, text)
}

const note = async () => {
  const listed = await notebook.call('list', {})
  const id = (listed.ok && listed.value.rows[0]?.id) || ''
  const article = await notebook.call('article', { id })
  return article.ok ? article.value.note : null
}

test('quitting in the middle of a note keeps all that was typed', async ({ session }) => {
  await deskOf(notebook.window).open(news.title)
  await write('Half a thou')
  ;({ notebook } = await session.restart())
  await expect.poll(note).toBe('Half a thou')
})

test('closing the window in the middle of a note does too, and ends the program, but on a Mac', async ({ session }) => {
  await deskOf(notebook.window).open(news.title)
  await write('Half a thought')
  const stays = process.platform === 'darwin'
  const ended = stays ? notebook.window.waitForEvent('close') : notebook.app.waitForEvent('close')
  await notebook.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((each) => each.webContents.getURL() === 'app://notebook/')
      ?.close()
  })
  await ended
  if (stays) await notebook.close()
  ;({ notebook } = await session.start())
  await expect.poll(note).toBe('Half a thought')
})

test('quitting asks when clips would stop, and only then', async ({ session }) => {
  await notebook.app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, detail, buttons } = given.at(-1) as { message: string; detail: string; buttons: string[] }
      asked.push(`${message} ${detail} ${buttons.join('/')}`)
      return { response: 0, checkboxChecked: false }
    }
  })
  const asked = () => notebook.app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked)
  const cards = notebook.window.getByRole('list', { name: 'Clips' })
  await box().fill(web.url('/slow/never'))
  await box().press('Enter')
  await expect(cards.getByRole('button', { name: 'Cancel' })).toBeVisible()
  await notebook.app.evaluate(({ app }) => app.quit())
  await expect
    .poll(asked)
    .toEqual(['One clip is still being fetched. It will continue when you next open Commonplace. Keep Fetching/Quit'])
  await expect(cards.getByRole('button', { name: 'Cancel' })).toBeVisible()
  ;({ notebook } = await session.restart())
  const waits = async () => {
    const queue = await notebook.call('queue', {})
    return queue.ok ? queue.value.items.map(({ id }) => id) : []
  }
  await expect.poll(async () => (await waits()).length).toBe(1)
})

for (const [system, sign] of [
  ['Windows', 'session-end'],
  ['other systems', 'shutdown'],
] as const)
  test(`a computer that goes down asks nothing and loses no word, as ${system} say it`, async ({ session }) => {
    await deskOf(notebook.window).open(news.title)
    await write(`Half a thought, and ${sign}`)
    const held = () => notebook.window.evaluate(async () => window.commonplace.call('kept-draft', {}))
    await expect.poll(held).toMatchObject({ value: { draft: { text: `Half a thought, and ${sign}` } } })
    const ended = notebook.app.waitForEvent('close')
    await notebook.app.evaluate(({ BrowserWindow, dialog, powerMonitor }, sign) => {
      const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL() === 'app://notebook/')
      // Whoever is asked now has nobody to answer, and a window may hang just then.
      dialog.showMessageBox = () => new Promise(() => {})
      void window?.webContents.executeJavaScript('for (;;);')
      const event = { preventDefault() {} }
      if (sign === 'shutdown') (powerMonitor as unknown as NodeJS.EventEmitter).emit(sign, event)
      else window?.emit(sign, event)
    }, sign)
    await ended
    ;({ notebook } = await session.start())
    await expect.poll(note).toBe(`Half a thought, and ${sign}`)
  })
