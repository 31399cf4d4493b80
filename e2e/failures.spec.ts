import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { failingSites } from './web/pages/failing.ts'
import { consentWall, wallSites } from './web/pages/walls.ts'
import type { Web } from './web/server.ts'

/** Clips that fail: what each offers, many in one line, by keys, with an undo, and said once. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: { web: { sites: { ...failingSites, ...wallSites } } } })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  await notebook.call('sample', {})
})

const queue = () => desk.page.getByRole('region', { name: 'Failed and waiting' })
const row = (address: string) => queue().getByRole('listitem').filter({ hasText: address })
const cards = () => desk.page.getByRole('list', { name: 'Clips' })
const clip = (...paths: readonly string[]) =>
  notebook.call('clip', { sources: paths.map((path) => ({ url: web.url(path) })) })
const queued = async () => {
  const answer = await notebook.call('queue', {})
  return answer.ok ? answer.value.items.length : -1
}
const violations = async () =>
  (await new AxeBuilder({ page: desk.page }).setLegacyMode(true).exclude('iframe').analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )

const kinds = [
  ['/fail/500', 'The site is down (HTTP 500). It stays in the list.', ['Try again', 'Open in browser', 'Remove']],
  ['/fail/401', 'wants a login (HTTP 401)', ['Open in browser', 'Remove']],
  ['/fail/404', 'has no page at this address (HTTP 404)', ['Edit the address', 'Open in browser', 'Remove']],
  ['/fail/410', 'has removed this page (HTTP 410)', ['Open in browser', 'Remove']],
  ['/fail/pdf', 'That link is a PDF. PDFs can’t be clipped yet.', ['Open in browser', 'Remove']],
  ['/fail/empty', 'answered with an empty page', ['Try again', 'Open in browser', 'Remove']],
  [
    '/fail/links',
    'No article text found. The page may need JavaScript or a login.',
    ['Open in browser', 'Clip it anyway', 'Remove'],
  ],
  [consentWall.path, 'shows only a question about cookies', ['Open in browser', 'Clip it anyway', 'Remove']],
  ['/walls/busy', 'is busy and asked', ['Open in browser', 'Remove']],
] as const

test('each failure says why, and offers what helps and nothing else', async () => {
  for (const [path, sentence, buttons] of kinds) {
    await clip(path)
    if ((await queued()) === 1) await desk.goTo('Failed and waiting')
    await expect(row(path)).toContainText(sentence)
    expect(await row(path).getByRole('button').allTextContents()).toEqual(buttons)
    await row(path).getByRole('button', { name: 'Remove' }).click()
    await expect(row(path)).toHaveCount(0)
    await clip('/fail/500?keeps-the-place')
  }
  await queue().getByRole('button', { name: 'Remove' }).click()
  await expect.poll(queued).toBe(0)
})

test('an address is put back into the box to be corrected', async () => {
  await desk.goTo('Inbox')
  await desk.box.fill(web.url('/fail/404'))
  await desk.box.press('Enter')
  await cards().getByRole('button', { name: 'Edit the address' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(desk.box).toHaveValue(web.url('/fail/404'))
  await expect(desk.box).toBeFocused()
  await expect(cards()).toHaveCount(0)
  await desk.box.fill('')
})

test('twenty are one line with their causes; they open on demand, and the focus stays among them', async () => {
  const paths = [
    ...Array.from({ length: 9 }, (_, n) => `/fail/500?n=${n}`),
    ...Array.from({ length: 6 }, (_, n) => `/fail/pdf?n=${n}`),
    ...Array.from({ length: 5 }, (_, n) => `/fail/links?n=${n}`),
  ]
  for (const item of await items()) await notebook.call('forget', { id: item.id })
  await clip(...paths)
  await desk.goTo('Failed and waiting')
  await expect(queue()).toContainText(
    '20 pages were not clipped: 9 sites are down, 6 PDFs, and 5 without article text.',
  )
  await expect(queue().getByRole('listitem')).toHaveCount(0)
  expect(await queue().getByRole('button').allTextContents()).toEqual([
    'Try 9 again',
    'Clip 5 anyway',
    'Remove all',
    'Show all 20',
  ])
  expect(await violations()).toEqual([])

  await queue().getByRole('button', { name: 'Show all 20' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(queue().getByRole('listitem')).toHaveCount(20)
  await expect(queue().getByRole('heading', { level: 3 })).toHaveText([
    '9 sites are down',
    '6 PDFs',
    '5 without article text',
  ])
  expect(await violations()).toEqual([])

  // By keys: down to the second row, which is removed; the row that takes its place has the focus.
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('ArrowDown')
  await desk.page.keyboard.press('Delete')
  await expect(queue().getByRole('listitem')).toHaveCount(19)
  await expect(row('/fail/500?n=1')).toHaveCount(0)
  await expect(row('/fail/500?n=2').getByRole('button', { name: 'Remove' })).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(row('/fail/500?n=3').getByRole('button', { name: 'Remove' })).toBeFocused()
  await desk.page.keyboard.press('Control+z')
  await desk.page.keyboard.press('Control+z')
  await expect(queue().getByRole('listitem')).toHaveCount(20)
  await expect(row('/fail/500?n=1')).toHaveCount(1)
})

test('a group and all of them are removed at once, and one undo brings them back', async () => {
  await queue().getByRole('button', { name: 'Remove 6' }).click()
  await expect(queue()).toContainText('14 pages were not clipped')
  await expect(desk.said).toContainText('Removed 6 addresses from the list')
  await queue().getByRole('button', { name: 'Remove all' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect.poll(queued).toBe(0)
  await expect(desk.page.getByText('Every address was clipped.')).toBeVisible()
  await desk.page.keyboard.press('Control+z')
  await expect(queue()).toContainText('14 pages were not clipped')
  await desk.page.keyboard.press('Control+z')
  await expect(queue()).toContainText('20 pages were not clipped')
})

test('all that may help is tried again at once', async () => {
  const before = web.requests.length
  await queue().getByRole('button', { name: 'Try 9 again' }).click()
  await expect(desk.said).toContainText('9 could not be clipped; their addresses stay listed.')
  expect(new Set(web.requests.slice(before).map(({ path }) => path.split('?')[0]))).toEqual(new Set(['/fail/500']))
  await expect(queue()).toContainText('20 pages were not clipped')
  await queue().getByRole('button', { name: 'Clip 5 anyway' }).click()
  await expect(queue()).toContainText('15 pages were not clipped')
  await queue().getByRole('button', { name: 'Remove all' }).click()
})

test('many cards at the foot of the list are one, which opens on demand, and are said once', async () => {
  await desk.goTo('Inbox')
  for (const path of ['/fail/pdf?a', '/fail/pdf?b', '/fail/500?c', '/fail/401?d']) {
    await desk.box.fill(web.url(path))
    await desk.box.press('Enter')
  }
  const sentence = '4 pages were not clipped: 2 PDFs, 1 site is down, and 1 wants a login.'
  await expect(cards().getByRole('listitem')).toHaveCount(1)
  await expect(cards()).toContainText(sentence)
  await expect(desk.page.getByRole('status').filter({ hasText: sentence })).toHaveCount(1)
  expect(await violations()).toEqual([])
  await cards().getByRole('button', { name: 'Show all 4' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(cards().getByRole('listitem')).toHaveCount(5)
  await cards().getByRole('button', { name: 'Close all' }).click()
  await expect(cards()).toHaveCount(0)
})

async function items() {
  const answer = await notebook.call('queue', {})
  return answer.ok ? answer.value.items : []
}
