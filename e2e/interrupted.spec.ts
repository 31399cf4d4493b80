import type { Place } from './command-line.ts'
import { expect, launch, type Notebook, test } from './fixtures.ts'
import { news } from './web/pages/news.ts'
import type { Web } from './web/server.ts'

/** A program that ends in the middle of a clip, and what its next start makes of it. */
let place: Place
let web: Web

test.beforeEach(({ freshPlace, freshWeb }) => {
  place = freshPlace
  web = freshWeb
})

const asked = (path: string) => web.requests.filter((seen) => seen.path === path).length

/** The four pages in work, which never answer, and one whose turn has not come. */
const IN_WORK = [1, 2, 3, 4].map((n) => `/slow/never?${n}`)
const LATER = news.path

/** A notebook with all of them asked for, the first four being fetched. */
async function inTheMiddle(): Promise<Notebook> {
  const notebook = await launch(place)
  const sources = [...IN_WORK, LATER].map((path) => ({ url: web.url(path) }))
  void notebook.call('clip', { sources }).catch(() => undefined)
  await expect.poll(() => IN_WORK.map(asked)).toEqual([1, 1, 1, 1])
  return notebook
}

async function kill({ app }: Notebook): Promise<void> {
  const child = app.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

async function queue(notebook: Notebook): Promise<readonly (readonly [path: string, message: string | null])[]> {
  const outcome = await notebook.call('queue', {})
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.items.map(({ source, error }) => [
    'url' in source ? (source.url ?? '').replace(web.origin, '') : '',
    error?.message ?? null,
  ])
}

/** What a start after the end finds: the four wait for their user, the fifth goes on by itself. */
async function expectBlame(): Promise<void> {
  const notebook = await launch(place)
  try {
    // Whichever comes first, this or the notebook itself: all that may be tried has been, once it has an answer.
    expect(await notebook.call('run-queue', {})).toMatchObject({ ok: true })
    await expect.poll(() => asked(LATER)).toBe(1)
    await expect
      .poll(() => queue(notebook))
      .toEqual(IN_WORK.map((path) => [path, expect.stringMatching(/quit while clipping this page.*won’t retry/)]))
    expect(IN_WORK.map(asked)).toEqual([1, 1, 1, 1])
    await notebook.window.getByRole('navigation', { name: 'Shelf' }).getByTitle('Failed and waiting').click()
    const rows = notebook.window.getByRole('region', { name: 'Failed and waiting' }).getByRole('listitem')
    await expect(rows).toHaveCount(4)
    await expect(rows.first()).toContainText('quit while clipping this page')
    await rows.first().getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => IN_WORK.map(asked)).toEqual([2, 1, 1, 1])
  } finally {
    await notebook.close()
  }
}

test('a page whose clip the program did not survive waits for its user; what was not begun goes on', async () => {
  await kill(await inTheMiddle())
  await expectBlame()
})

test('a page in whose clip the program hung until it was killed waits for its user', async () => {
  const notebook = await inTheMiddle()
  const busy = notebook.app.evaluate(() => {
    process.stdout.write('busy for ever\n')
    for (;;);
  })
  busy.catch(() => undefined)
  await new Promise<void>((resolve) =>
    notebook.app.process().stdout?.on('data', (bytes) => String(bytes).includes('busy for ever') && resolve()),
  )
  await kill(notebook)
  await expectBlame()
})

test('a quit in the middle of a clip blames no page: all of them go on', async () => {
  await (await inTheMiddle()).close()
  const notebook = await launch(place)
  try {
    void notebook.call('run-queue', {}).catch(() => undefined)
    await expect.poll(() => IN_WORK.map(asked)).toEqual([2, 2, 2, 2])
    expect(await queue(notebook)).toEqual([...IN_WORK, LATER].map((path) => [path, null]))
  } finally {
    await notebook.close()
  }
})
