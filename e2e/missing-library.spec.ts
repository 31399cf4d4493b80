import { existsSync } from 'node:fs'
import { cp, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makePlace, type Place } from './command-line.ts'
import { expect, launch, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** A library that is moved away under an open window: nothing is lost, and the window asks where it is. */
let place: Place
let notebook: Notebook
let desk: Desk

test.describe.configure({ mode: 'serial' })
test.use({ setup: { before: clipOne } })
test.beforeAll(async ({ session }) => {
  ;({ notebook, desk } = session)
  await desk.open('Before')
})

async function clipOne(its: Place): Promise<void> {
  place = its
  expect(await place.json(['clip', await article('Before')])).toMatchObject({ status: 0 })
}

/** A page in a file. @returns its path */
async function article(title: string): Promise<string> {
  const path = join(place.folder, `${title}.html`)
  const body = `<p>${`${title} has words enough to be an article, and says them plainly. `.repeat(4)}</p>`.repeat(6)
  await writeFile(path, `<!doctype html><title>${title}</title><article><h1>${title}</h1>${body}</article>`)
  return path
}

const aside = () => join(place.folder, 'moved away')
/** The line at the foot of the shelf. */
const storage = () => desk.page.getByRole('navigation', { name: 'Shelf' }).locator('footer p')
const question = () => desk.page.getByRole('alert', { name: 'Where is the library?' })

async function chooseNext(folder: string): Promise<void> {
  await notebook.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, folder)
}

const note = () => desk.page.getByLabel('Note on the whole article', { exact: true })

test('a clip is not acknowledged, the folder is not made again, and the window asks', async () => {
  const file = await article('While it is away')
  await rename(place.library, aside())
  const clipped = await place.json<{ clips: unknown[] }>(['clip', file])
  expect(clipped).toMatchObject({ status: 1, clips: [{ status: 'refused', error: { code: 'library-missing' } }] })
  await expect(question()).toContainText(place.library)
  await expect(storage()).toHaveText('Library folder not found')
  expect(await place.json(['check'])).toMatchObject({ status: 1, error: { code: 'library-missing' } })
  // From the window too: what was typed stays.
  await desk.box.fill('https://weir.example/away')
  await desk.box.press('Enter')
  await expect(desk.page.getByText(/is not in .+ any more/).first()).toBeVisible()
  // What was read is still on the page, and a note being written stays where it is written.
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Before' })).toBeVisible()
  await desk.text.focus()
  await desk.page.keyboard.press('Shift+N')
  await note().fill('Written while it was away.')
  // To finish it is to save it: that is refused, and it stays.
  await note().press('Control+Enter')
  // The notice says it, and no toast covers the notice.
  await expect(question()).toContainText('Not saved: the library is still missing.')
  await expect(desk.said).toHaveText('')
  await expect(note()).toHaveValue('Written while it was away.')
  expect(existsSync(place.library)).toBe(false)
})

test('trying again while it is away says so, and once it is back work goes on without a restart', async () => {
  await question().getByRole('button', { name: 'Try again' }).click()
  await expect(question()).toBeVisible()
  await rename(aside(), place.library)
  // By itself.
  await expect(question()).toBeHidden()
  await expect(storage()).toHaveText('Saved on this computer')
  await expect(note()).toHaveValue('Written while it was away.')
  await note().press('Control+Enter')
  await expect(desk.page.getByText('Written while it was away.').first()).toBeVisible()
  await expect(note()).toBeHidden()
  const clipped = await place.json(['clip', await article('Back')])
  expect(clipped).toMatchObject({ status: 0, clips: [{ status: 'added' }] })
  await expect(desk.rows.filter({ hasText: 'Back' })).toBeVisible()
  expect(await place.json(['check'])).toMatchObject({ status: 0, problems: [] })
})

test('another library in its place is not written into', async () => {
  const other = join(place.folder, 'other')
  const made = await place.call(['clip', await article('Of another'), '--library', other])
  expect(made.status).toBe(0)
  await rename(place.library, aside())
  await cp(other, place.library, { recursive: true })
  const clipped = await place.json(['clip', await article('Not there')])
  expect(clipped).toMatchObject({ status: 1, clips: [{ status: 'refused', error: { code: 'library-missing' } }] })
  await expect(question()).toContainText('Another library is now in')
  expect(JSON.parse((await place.call(['list', '--json', '--library', other])).stdout)).toMatchObject({ total: 1 })
  await rename(place.library, join(place.folder, 'a copy of the other'))
})

test('the folder it was moved to is opened, and no other library in its stead', async () => {
  await chooseNext(join(place.folder, 'other'))
  await question().getByRole('button', { name: 'Choose its folder…' }).click()
  await expect(question()).toContainText('is a different one, so it was not opened')
  await chooseNext(aside())
  await question().getByRole('button', { name: 'Choose its folder…' }).click()
  await expect(question()).toBeHidden()
  // The article that was open is open still, and can be written.
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Before' })).toBeVisible()
  const listed = JSON.parse((await place.call(['list', '--json', '--library', aside()])).stdout)
  expect(listed).toMatchObject({ total: 2 })
  const starred = await notebook.call('state', { ids: [listed.articles[0].id], starred: true })
  expect(starred).toMatchObject({ ok: true })
  expect(JSON.parse((await place.call(['check', '--json', '--library', aside()])).stdout)).toMatchObject({
    problems: [],
  })
  expect(existsSync(place.library)).toBe(false)
})

test('quitting while it is away ends, and leaves nothing where it was', async () => {
  await rename(aside(), join(place.folder, 'away for good'))
  expect(await notebook.call('undo', {})).toMatchObject({ ok: false, error: { code: 'library-missing' } })
  await expect(question()).toBeVisible()
  const ended = notebook.app.waitForEvent('close')
  await question().getByRole('button', { name: 'Quit' }).click()
  await ended
  expect(existsSync(aside())).toBe(false)
  const again = await place.call(['check', '--json', '--library', join(place.folder, 'away for good')])
  expect(JSON.parse(again.stdout)).toMatchObject({ articles: 2, problems: [] })
})

test('the library of who never chose one is asked for too, once it was moved away: none is made in its place', async () => {
  const own = await makePlace()
  try {
    own.env.COMMONPLACE_LIBRARY = ''
    const first = await launch(own)
    const asked = await first.call('library', {})
    const folder = asked.ok ? asked.value.folder : ''
    await first.close()
    expect(existsSync(folder)).toBe(true)
    await rename(folder, join(own.folder, 'moved away'))
    const clipped = await own.json(['clip', await article('For nobody')])
    expect(clipped).toMatchObject({ status: 1, error: { code: 'library-missing' } })
    expect(existsSync(folder)).toBe(false)
  } finally {
    await own.dispose()
  }
})
