import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './command-line.ts'
import { expect, launch, test } from './fixtures.ts'
import { deskOf } from './pages/desk.ts'

/** Files that are damaged or cannot be read: the rest works, and a person is told, whichever process found it. */
let place: Place
test.beforeEach(async ({ freshPlace }) => {
  place = freshPlace
  const files = await Promise.all(['First', 'Second', 'Third'].map(article))
  expect(await place.json(['clip', ...files])).toMatchObject({ status: 0 })
})

async function article(title: string): Promise<string> {
  const path = join(place.folder, `${title}.html`)
  const body = `<p>${`${title} has words enough to be an article, and says them plainly. `.repeat(4)}</p>`.repeat(6)
  await writeFile(path, `<!doctype html><title>${title}</title><article><h1>${title}</h1>${body}</article>`)
  return path
}

/** The article.json of an article, by its title. */
async function fileOf(title: string): Promise<string> {
  const [year] = await readdir(join(place.library, 'articles'))
  const folders = await readdir(join(place.library, 'articles', `${year}`))
  const folder = folders.find((name) => name.startsWith(title.toLowerCase()))
  return join(place.library, 'articles', `${year}`, `${folder}`, 'article.json')
}

test('a folder and a pipe in the place of article.json: both are named, and the rest works', async () => {
  for (const [title, put] of [
    ['First', (path: string) => mkdir(path)],
    ['Second', async (path: string) => execFileSync('mkfifo', [path])],
  ] as const) {
    const path = await fileOf(title)
    await rename(path, `${path}.kept`)
    await put(path)
  }
  const notebook = await launch(place)
  try {
    const desk = deskOf(notebook.window)
    await expect(desk.rows).toHaveCount(3)
    for (const title of ['First', 'Second'])
      await expect(desk.page.getByText(`The article “${title}” cannot be read (article.json: `)).toBeVisible()
    await desk.open('Third')
    await desk.rows.filter({ hasText: 'First' }).click()
    await expect(desk.page.getByText(/“First” cannot be read \(article\.json: there is a folder/)).not.toHaveCount(0)
    const checked = await place.json<{ problems: { kind: string; path: string }[] }>(['check'])
    const problems = checked.problems.filter(({ kind }) => kind !== 'stray')
    expect(checked.status).toBe(1)
    expect(problems.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable'])
    expect(await place.json(['clip', await article('Fourth')])).toMatchObject({ clips: [{ status: 'added' }] })
    // Once they can be read again they are, without a restart.
    for (const title of ['First', 'Second']) {
      const path = await fileOf(title)
      await rm(path, { recursive: true })
      await rename(`${path}.kept`, path)
    }
    await desk.open('Third')
    await desk.open('First')
  } finally {
    await notebook.close()
  }
})

test('what a script has found and put right is told by the next window, until its user has seen it', async () => {
  await writeFile(await fileOf('Second'), '{"format": 1,')
  expect(await place.json(['list'])).toMatchObject({ status: 0, total: 3 })
  const checked = await place.json<{ problems: { kept: string }[] }>(['check'])
  expect(checked).toMatchObject({ status: 1, problems: [{ kind: 'healed', path: expect.stringContaining('second-') }] })
  expect(checked.problems[0]?.kept).toContain('backups/damaged/')
  const told = /The file of the article “Second” was damaged; its last good copy was restored\./
  for (const seen of [false, true]) {
    const notebook = await launch(place)
    try {
      const notice = notebook.window.getByText(told)
      await expect(notice).toBeVisible()
      if (seen) {
        await notebook.window.getByRole('button', { name: 'Dismiss' }).click()
        await expect(notice).toBeHidden()
        // It is in the library that it was seen.
        await expect.poll(() => notebook.call('library', {})).toMatchObject({ ok: true, value: { notices: [] } })
      }
    } finally {
      await notebook.close()
    }
  }
  const notebook = await launch(place)
  try {
    await expect(deskOf(notebook.window).rows).toHaveCount(3)
    await expect(notebook.window.getByText(told)).toHaveCount(0)
  } finally {
    await notebook.close()
  }
})

test('a library that another computer’s clock says is open to come is taken over by hand', async () => {
  const seenAt = new Date(Date.now() + 86_400_000).toISOString()
  const lock = { host: 'laptop', user: 'ada', pid: 1, startedAt: seenAt, seenAt }
  await writeFile(join(place.library, 'lock.json'), JSON.stringify(lock))
  const notebook = await launch(place)
  try {
    const desk = deskOf(notebook.window)
    await expect(desk.page.getByText(/last opened on “laptop”, whose clock is ahead/)).toBeVisible()
    expect(await place.json(['clip', await article('Fourth')])).toMatchObject({
      clips: [{ status: 'refused', error: { code: 'read-only' } }],
    })
    await desk.page.getByRole('button', { name: 'Open it here anyway' }).click()
    await expect(desk.page.getByText(/whose clock is ahead/)).toBeHidden()
    expect(await place.json(['clip', await article('Fourth')])).toMatchObject({ clips: [{ status: 'added' }] })
  } finally {
    await notebook.close()
  }
})
