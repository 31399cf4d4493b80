import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { consentWall, teaser, wallSites } from './web/pages/walls.ts'
import type { Web } from './web/server.ts'

/** Pages in place of an article are refused, the beginning of one is marked, and a busy site is left alone for a while. */

test.describe.configure({ mode: 'serial' })

let web: Web
let notebook: Notebook
let desk: Desk

test.use({ setup: { web: { sites: wallSites } } })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
})

const cards = () => desk.page.getByRole('list', { name: 'Clips' })
const queue = () => desk.page.getByRole('region', { name: 'Failed and waiting' })
const names = (place: ReturnType<typeof cards>) => place.getByRole('button').allTextContents()
async function type(address: string) {
  await desk.box.fill(address)
  await desk.box.press('Enter')
}

test('a question about cookies is no article: its card and the queue say what helps', async () => {
  await type(web.url(consentWall.path))
  await expect(cards()).toContainText('shows only a question about cookies')
  expect(await names(cards())).toEqual(['Open in browser', 'Clip it anyway', 'Close'])
  await desk.goTo('Failed and waiting')
  await expect(queue()).toContainText('shows only a question about cookies')
  expect(await names(queue())).toEqual(['Open in browser', 'Clip it anyway', 'Remove'])
})

test('a busy site is fetched again later', async () => {
  await type(web.url('/walls/busy'))
  await expect(queue()).toContainText('is busy and asked us to wait. Trying again at')
})

test('the beginning of an article is marked in the list, below its header, at its end and in searches', async () => {
  await desk.goTo('Inbox')
  await type(web.url(teaser.path))
  await expect(desk.page.getByRole('heading', { level: 1, name: teaser.title })).toBeVisible()
  const notice = desk.page.getByText(
    'This is only the beginning: the page shows the rest of the article to subscribers.',
  )
  await expect(notice).toHaveCount(2)
  await expect(desk.page.getByRole('listbox').getByRole('img', { name: 'Only the beginning' })).toBeVisible()
  const found = await notebook.call('list', { query: 'is:partial' })
  expect(found).toMatchObject({ ok: true, value: { total: 1, rows: [{ title: teaser.title }] } })
})
