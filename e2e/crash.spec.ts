import type { Place } from './command-line.ts'
import { expect, launch, type Notebook, test } from './fixtures.ts'
import { deskOf } from './pages/desk.ts'
import { news } from './web/pages/news.ts'

/** A window that crashes or hangs, and a program that is killed: both come back, and not with what they broke over. */
let place: Place
let notebook: Notebook

test.beforeEach(async ({ freshPlace, freshWeb }) => {
  place = freshPlace
  notebook = await launch(place)
  await deskOf(notebook.window).clip(freshWeb.url(news.path))
})
test.afterEach(() => notebook.close())

/** Ends the window's process, and waits until its page is there again. Playwright lets go of a page that has crashed. */
function crash(): Promise<void> {
  return notebook.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL() === 'app://notebook/')
    return new Promise<void>((resolve) => {
      window?.webContents.once('did-finish-load', () => resolve())
      window?.webContents.forcefullyCrashRenderer()
    })
  })
}

/** What an expression gives in a window that Playwright has let go of; clicks count as the user's. */
function inWindow(code: string): Promise<unknown> {
  return notebook.app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()
        .find((each) => each.webContents.getURL() === 'app://notebook/')
        ?.webContents.executeJavaScript(code, true),
    code,
  )
}

const press = (name: string) =>
  inWindow(
    `[...document.querySelectorAll('button')].find((each) => each.textContent === ${JSON.stringify(name)}).click()`,
  )
const said = () =>
  inWindow(`[...document.querySelectorAll('[role="status"]')].map((each) => each.textContent).join(' ')`)
const rows = () => inWindow(`document.querySelectorAll('[role="option"]').length`)
const pictures = () => inWindow(`document.querySelectorAll('[role="option"] img').length`)
const frames = () => inWindow(`document.querySelectorAll('iframe').length`)

async function write(text: string): Promise<void> {
  await deskOf(notebook.window).text.focus()
  await notebook.window.keyboard.press('Shift+N')
  const field = notebook.window.getByLabel('Note on the whole article')
  await expect(field).toBeFocused()
  await field.fill(text)
  const held = () => notebook.window.evaluate(async () => window.commonplace.call('kept-draft', {}))
  await expect.poll(held).toMatchObject({ value: { draft: { text } } })
}

test('a window that crashes comes back with its list, and says which article it was; what was being typed is kept', async () => {
  await write('A thought that no library has')
  await crash()
  await expect.poll(rows).toBe(1)
  await expect
    .poll(said)
    .toContain(
      `Commonplace’s window closed unexpectedly while “${news.title}” was open. Nothing you saved is lost, and the note you were writing is kept. For now, the list is shown without pictures.`,
    )
  expect(await frames()).toBe(0)
  expect(await pictures()).toBe(0)
  await press('Show pictures')
  await expect.poll(pictures).toBe(1)
  await press('Open it again')
  await expect
    .poll(() => inWindow(`document.querySelector('textarea')?.value ?? null`))
    .toBe('A thought that no library has')
  expect(await frames()).toBe(1)
  expect(await said()).not.toContain('unexpectedly')
})

test('a window that crashes again says the same article, and the note waits until it is opened', async () => {
  await write('Kept through two')
  await crash()
  await expect.poll(rows).toBe(1)
  await crash()
  await expect.poll(said).toContain(`while “${news.title}” was open`)
  expect([await frames(), await pictures()]).toEqual([0, 0])
  // Closing it as usual writes the note, whether its article was opened again or not.
  await notebook.close()
  notebook = await launch(place)
  const listed = await notebook.call('list', {})
  const id = (listed.ok && listed.value.rows[0]?.id) || ''
  expect(await notebook.call('article', { id })).toMatchObject({ ok: true, value: { note: 'Kept through two' } })
  // A start after that is a start like any other.
  await expect(notebook.window.locator('[role="option"] img')).toHaveCount(1)
  await expect(notebook.window.getByText('unexpectedly')).toHaveCount(0)
})

test('a program that is killed opens without the article it had open, once and again, until it is asked for', async () => {
  for (const round of [1, 2]) {
    // The article is remembered, and the program is ended in the middle.
    await expect
      .poll(async () => await notebook.call('remembered', {}))
      .toMatchObject({
        value: { view: { article: expect.any(String) } },
      })
    await kill()
    notebook = await launch(place)
    const notice = notebook.window.getByRole('status').filter({ hasText: 'unexpectedly' })
    await expect(notice, `round ${round}`).toContainText(
      `Last time, Commonplace quit unexpectedly while “${news.title}” was open. Nothing you saved is lost.`,
    )
    await expect(notebook.window.locator('iframe')).toHaveCount(0)
    await notice.getByRole('button', { name: 'Open it again' }).click()
    await deskOf(notebook.window).text.ready()
  }
})

test('pictures that broke the window stay away from a program that is then killed, and come after a normal end', async () => {
  await crash()
  await expect.poll(rows).toBe(1)
  await kill()
  notebook = await launch(place)
  await expect(notebook.window.getByRole('option')).toHaveCount(1)
  await expect(notebook.window.getByText('the list is shown without pictures')).toBeVisible()
  await expect(notebook.window.locator('[role="option"] img')).toHaveCount(0)
  await notebook.close()
  notebook = await launch(place)
  await expect(notebook.window.locator('[role="option"] img')).toHaveCount(1)
})

test('a window that keeps crashing is not opened once more without asking', async () => {
  await notebook.app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push((given.at(-1) as { message: string }).message)
      return { response: 0, checkboxChecked: false }
    }
  })
  const asked = () => notebook.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  for (let time = 1; time <= 3; time++) await crash()
  expect(await asked()).toEqual([])
  await crash()
  expect(await asked()).toEqual(['The Commonplace window keeps closing unexpectedly.'])
  await expect.poll(said).toContain(`while “${news.title}” was open`)
})

test('a window that does not answer can be opened again', async () => {
  await notebook.app.evaluate(({ BrowserWindow, dialog }) => {
    const window = BrowserWindow.getAllWindows().find((each) => each.webContents.getURL() === 'app://notebook/')
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    void window?.webContents.executeJavaScript('for (;;);').catch(() => undefined)
    const loaded = new Promise<void>((resolve) => window?.webContents.once('did-finish-load', () => resolve()))
    window?.emit('unresponsive')
    return loaded
  })
  await expect.poll(said).toContain(`while “${news.title}” was open`)
  await expect.poll(rows).toBe(1)
})

/** Ends the program as a system does that runs out of memory. */
async function kill(): Promise<void> {
  const ended = notebook.app.waitForEvent('close')
  notebook.app.process().kill('SIGKILL')
  await ended
}
