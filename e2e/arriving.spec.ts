import type { Place } from './command-line.ts'
import { expect, type Notebook, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'
import { blog } from './web/pages/blog.ts'
import { news } from './web/pages/news.ts'
import { smallPage } from './web/pages/trouble.ts'
import type { Web } from './web/server.ts'
import { sites } from './web/sites.ts'

/** How articles come in by hand: typed at first, pasted anywhere, dropped, offered; and what waits for its turn. */

test.describe.configure({ mode: 'serial' })

let web: Web
let place: Place
let notebook: Notebook
let desk: Desk
/** How often the slow page was asked for; it hangs the first time. */
let slow = 0

test.use({
  setup: {
    web: {
      sites: {
        ...sites,
        '/slow': {
          behave(response) {
            slow += 1
            if (slow > 1) response.end(smallPage)
          },
        },
      },
    },
  },
})
test.beforeAll(async ({ session }) => {
  ;({ web, place, notebook, desk } = session)
})

const heading = (name: string | RegExp) => desk.page.getByRole('heading', { level: 1, name })
const cards = () => desk.page.getByRole('list', { name: 'Clips' })
const copy = (text: string) => notebook.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), text)
const titles = async () => {
  const listed = await notebook.call('list', {})
  return listed.ok ? listed.value.rows.map(({ title }) => title) : []
}

test('a first start asks nothing, says where everything is kept, and stays while one types', async () => {
  await expect(heading('Clip your first article')).toBeVisible()
  await expect(desk.page.getByText(place.library)).toBeVisible()
  await expect(desk.box).toBeFocused()
  await desk.page.keyboard.type('no address')
  await expect(heading('Clip your first article')).toBeVisible()
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('alert')).toContainText('not a web address')
  // The address it shows is read in one piece.
  const lines = desk.page.getByText('https://example.org/an-article').evaluate((it) => it.getClientRects().length)
  expect(await lines).toBe(1)
  await expect(desk.box).toHaveValue('no address')
})

test('the sample article teaches, is an article like any other, and can be taken back', async () => {
  await desk.page.getByRole('button', { name: 'read the sample article' }).press('Enter')
  await expect(heading('How to keep a commonplace book')).toBeVisible()
  await desk.text.ready()
  await expect.poll(async () => (await desk.text.painted()).map(({ text }) => text)).toHaveLength(2)
  await expect(desk.notes).toContainText('This is a note in the margin.')
  expect(await notebook.call('undo', {})).toMatchObject({ ok: true, value: { label: 'Added the sample article' } })
  expect(await titles()).toEqual([])
  expect(await notebook.call('sample', {})).toMatchObject({ ok: true })
  expect(await titles()).toEqual(['How to keep a commonplace book'])
})

test('what is pasted outside of a field is clipped, also in an article; in a field it is text', async () => {
  await copy(web.url(news.path))
  await desk.text.focus()
  await desk.page.keyboard.press('Control+v')
  await expect(heading(news.title)).toBeVisible()

  await desk.box.focus()
  await desk.page.keyboard.press('Control+v')
  await expect(desk.box).toHaveValue(web.url(news.path))
  await desk.box.fill('')
  await desk.box.blur()
  await copy('only words')
  await desk.page.keyboard.press('Control+v')
  await expect(desk.said).toContainText('no web address')
})

/** Drops what a drag from another program would hold. */
async function drop(list: string, files: readonly { readonly name: string; readonly text: string }[] = []) {
  const data = await desk.page.evaluateHandle(
    ([list, files]) => {
      const data = new DataTransfer()
      if (list !== '') data.setData('text/uri-list', list)
      for (const { name, text } of files) data.items.add(new File([text], name))
      return data
    },
    [list, files] as const,
  )
  await desk.page.dispatchEvent('nav', 'dragenter', { dataTransfer: data })
  await expect(desk.page.getByText('Drop to clip')).toBeVisible()
  await desk.page.dispatchEvent('nav', 'drop', { dataTransfer: data })
  await expect(desk.page.getByText('Drop to clip')).toHaveCount(0)
}

test('a link that is dropped is clipped, but never from a private network on the word of another page', async () => {
  await drop(web.url(blog.path))
  // The pages of the tests lie on loopback, which a link may not reach.
  await expect(cards()).toContainText('private network')
  await cards().getByRole('button', { name: 'Close' }).click()
  await expect(cards()).toHaveCount(0)
})

test('a file that holds a link is read for it, and one that holds none is named', async () => {
  await drop('', [
    { name: 'The lock.url', text: `[InternetShortcut]\r\nURL=${web.url(blog.path)}\r\n` },
    { name: 'letter.pdf', text: 'Dear Ottoline' },
  ])
  const sheet = desk.page.getByRole('dialog', { name: 'What you dropped' })
  await expect(sheet.getByRole('listitem').filter({ hasText: 'letter.pdf' })).toContainText(
    'PDFs can’t be clipped yet.',
  )
  await sheet.getByRole('button', { name: 'Clip 1 address' }).click()
  await expect(cards()).toContainText('private network')
  await cards().getByRole('button', { name: 'Close' }).click()
  const queue = await notebook.call('queue', {})
  for (const { id } of queue.ok ? queue.value.items : []) await notebook.call('forget', { id })
})

const letter = `What the ferryman wrote to the county

Nobody has asked the ferryman what he thinks of the lock, and so he has written it down, on both sides of a sheet of paper.

He thinks that a river is not a matter for a committee, and that whoever wants it moved had better bring a spade of his own.`

test('a text that is pasted is offered, and an article once its reader says so', async () => {
  const offer = desk.page.getByRole('region', { name: 'The text you pasted' })
  const before = await titles()
  await copy(letter)
  await desk.text.focus()
  await desk.page.keyboard.press('Control+v')
  await expect(offer).toContainText('Clip the text you pasted? “What the ferryman wrote to the county” · 59 words')
  await expect(offer.getByRole('button', { name: 'Clip it' })).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(offer).toHaveCount(0)
  expect(await titles()).toEqual(before)

  await desk.box.focus()
  await desk.page.keyboard.press('Control+v')
  await expect(desk.box).toHaveValue('')
  await expect(offer.getByRole('button', { name: 'Clip it' })).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(heading('What the ferryman wrote to the county')).toBeVisible()
  await desk.text.ready()
  expect(await desk.text.read()).toContain('had better bring a spade of his own')
  await expect(desk.page.getByText('Outlet and date unknown')).toBeVisible()
  await desk.page.keyboard.press('Control+z')
  await expect.poll(titles).toEqual(before)
})

test('a text file that is dropped is clipped, and one too short for an article is not', async () => {
  await drop('', [{ name: 'letter.txt', text: letter.replace('ferryman', 'miller') }])
  await expect(heading('What the miller wrote to the county')).toBeVisible()
  const before = await titles()
  await drop('', [{ name: 'note.md', text: 'Ask the miller.' }])
  await expect(desk.said).toContainText('at least twenty words to be an article')
  expect(await titles()).toEqual(before)
})

test('an address on the clipboard is offered once the window is come back to, and nothing else is read', async () => {
  const comeBack = () => desk.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const offer = desk.page.getByRole('region', { name: 'On your clipboard' })
  await copy('a secret')
  expect(await desk.page.evaluate(() => window.commonplace.call('clipboard-address', {}))).toMatchObject({
    value: { url: null },
  })
  await copy(web.url(blog.path))
  await comeBack()
  await expect(offer).toContainText(web.url(blog.path).replace('http://', ''))
  await offer.getByRole('button', { name: 'Clip it' }).click()
  await expect(heading(blog.title)).toBeVisible()
  await expect(offer).toHaveCount(0)

  // Once it is kept, there is nothing to offer; and who wants no offers gets none.
  await comeBack()
  await copy(web.url('/small'))
  await comeBack()
  await expect(offer).toContainText('/small')
  await offer.getByRole('button', { name: 'Don’t offer again' }).click()
  await copy(web.url('/slow'))
  await comeBack()
  expect(await notebook.call('settings', {})).toMatchObject({ value: { settings: { offerClipboard: false } } })
  await expect(offer).toHaveCount(0)
})

test('several addresses at once are one clip, with a count, and one undo', async () => {
  await copy([web.url('/small'), web.url(news.path), web.url('/status/404')].join('\n'))
  await desk.box.blur()
  await desk.page.keyboard.press('Control+v')
  await expect(desk.said).toContainText(
    'Clipped 1 article. 1 was already in the library. 1 could not be clipped; its address stays listed.',
  )
  expect(await titles()).toContain('A small page')
  await notebook.call('undo', {})
  expect(await titles()).not.toContain('A small page')
})

test('what was being fetched when the notebook is closed is fetched by itself when it is opened again', async ({
  session,
}) => {
  await desk.box.fill(web.url('/slow'))
  await desk.box.press('Enter')
  await expect.poll(() => slow).toBe(1)
  ;({ notebook, desk } = await session.restart())
  await expect.poll(titles).toContain('A small page')
  expect(slow).toBe(2)
})

test('without a network an address waits, and says for what', async () => {
  await notebook.app.evaluate(({ net }) => {
    Object.assign(net, { isOnline: () => false })
  })
  await desk.box.fill('https://nowhere.invalid/article')
  await desk.box.press('Enter')
  await expect(cards()).toContainText('fetches it once there is a network')
  const queue = await notebook.call('queue', {})
  const items = queue.ok ? queue.value.items : []
  expect(items.filter(({ error }) => error === null)).toMatchObject([
    { source: { url: 'https://nowhere.invalid/article' }, tries: 0 },
  ])
})
