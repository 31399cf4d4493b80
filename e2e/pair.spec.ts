import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { openText, type TextPage } from './pages/text.ts'
import { makeGates, sentenceOf, titleOf } from './web/gates.ts'
import type { Web } from './web/server.ts'

/** Two articles side by side, each a page of its own; passages of one are quoted in the notes of the other. */

test.describe.configure({ mode: 'serial' })

const gates = makeGates()
let web: Web
let notebook: Notebook
let desk: Desk
let other: TextPage
const ids = new Map<string, string>()

test.use({ setup: { web: { sites: gates.sites } } })
test.beforeAll(async ({ session }) => {
  ;({ web, notebook, desk } = session)
  other = openText(desk.page, '[data-page="resting"]')
  await notebook.resize(1280, 860)
  const clip = (name: string, again = false) =>
    notebook.call('clip', {
      sources: [{ url: web.url(gates.openPath(name)) }],
      tags: [],
      again,
      related: false,
      by: 'hand',
    })
  for (const name of ['Anna', 'Berta', 'Clara']) await clip(name)
  gates.change('Anna')
  await clip('Anna', true)
  const listed = await notebook.call('list', {})
  for (const { id, title } of listed.ok ? listed.value.rows : []) ids.set(title, id)
})

const idOf = (name: string) => ids.get(titleOf(name)) ?? ''
const press = (key: string) => desk.page.keyboard.press(key)
const bar = () => desk.page.getByRole('navigation', { name: 'Articles side by side' })
const head = (name: string) => bar().getByRole('button', { name: titleOf(name), exact: true })
/** The region of an article, by its name for screen readers. */
const region = (name: 'Article' | 'Article beside') => desk.page.getByRole('region', { name, exact: true })
const article = async (name: string) => {
  const answer = await notebook.call('article', { id: idOf(name) })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

test('by keys: the same article beside, then another of the list', async () => {
  await desk.open(titleOf('Anna'))
  await desk.text.focus()
  await press('Control+Enter')
  await expect(head('Anna')).toHaveCount(2)
})
