import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePlace, root } from '../command-line.ts'
import { launch } from '../fixtures.ts'
import { deskOf } from '../pages/desk.ts'
import { startWeb } from '../web/server.ts'
import { cameraOf } from './camera.ts'

/** What stands below an article: little and much of it, long and from right to left, in every theme and at two sizes. */

const folder = process.env.COMMONPLACE_GALLERY || join(root, 'test-results', 'gallery')

const SENTENCES = [
  'The weir was opened at ten minutes past two on Thursday morning, by a key that three people hold, and none of the three says that it was theirs.',
  'By four the meadows below the mill stood under water to the second rail, and the drovers were leading out cattle by the light of a single lamp.',
  'The warden, who sleeps in the house beside the gate, told this paper that he had heard the chain and taken it for the wind.',
  'Insurance for the meadows lapsed in the spring, the parish clerk confirmed, when the premium was raised to a figure which she asked us not to print.',
]
const ARABIC = [
  'فُتح السد في الساعة الثانية وعشر دقائق من صباح الخميس بمفتاح يحمله ثلاثة أشخاص، ولا يقول أحد منهم إن مفتاحه هو الذي دار في القفل.',
  'وعند الرابعة كانت المروج أسفل الطاحونة تحت الماء حتى السياج الثاني، وكان الرعاة يقودون الماشية على ضوء مصباح واحد.',
  'وقال الحارس الذي ينام في البيت المجاور للبوابة إنه سمع السلسلة وظنها الريح، وهو يحرس البوابة منذ تسعة عشر عاما.',
]

const TITLES = [
  'Fishers ask for a seat on the works committee',
  'What the breakwater did to the beach, told by those who live behind it and by one who has sold his house',
  'Ministry closes the ports envelope',
  'الصيادون يطلبون مقعدا في لجنة الأشغال',
  'Bells are cast again',
]

const PASTED = ['What the ferryman wrote to the county when it asked nobody', ...SENTENCES].join('\n\n')

const junk = (at: number): string =>
  at % 5 === 3
    ? `<h3>Related stories</h3><ul>${SENTENCES.map((text, n) => `<li><a href="/more/${at}/${n}">${text}</a></li>`).join('')}</ul>`
    : `<p><a href="/more/${at}">Read more: how key number ${at + 1} of the weir came to be</a></p>`

const html = (title: string, lang: string, dir: string, body: string) => ({
  body: `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="The Marrow Post"></head><body><main><article><h1>${title}</h1>${body}</article></main></body></html>`,
})

const english = (title: string, blocks: number) =>
  html(
    title,
    'en',
    'ltr',
    Array.from(
      { length: Math.max(6, blocks) },
      (_, at) => `<p>${SENTENCES[at % 4]} ${SENTENCES[(at + 1) % 4]}</p>${at < blocks ? junk(at) : ''}`,
    ).join(''),
  )

const sites = {
  '/one': english('A weir with one thing left out', 1),
  '/twelve': english('A weir with twelve things left out', 12),
  '/many': english('A weir with a hundred and twenty things left out', 120),
  '/stories': html(
    'A page with five more stories',
    'en',
    'ltr',
    ['Who pays for the water', ...TITLES]
      .map(
        (title, at) =>
          `<h2>${title}</h2>${SENTENCES.slice(0, 2 + (at % 3))
            .map((text) => `<p>${text}</p>`)
            .join('')}`,
      )
      .join(''),
  ),
  '/arabic': html(
    'فُتح السد في الليل',
    'ar',
    'rtl',
    `${ARABIC.map((text) => `<p>${text} ${text}</p>`).join('')}<p><a href="/x">اقرأ أيضا: كيف صارت للسد ثلاثة مفاتيح</a></p>${ARABIC.map((text) => `<p>${text}</p>`).join('')}`,
  ),
}

const titles = [
  ['/one', 'A weir with one thing left out'],
  ['/twelve', 'A weir with twelve things left out'],
  ['/many', 'A weir with a hundred and twenty things left out'],
  ['/arabic', 'فُتح السد في الليل'],
] as const

test('gallery of what stands below an article', async () => {
  test.setTimeout(900_000)
  const place = await makePlace()
  const web = await startWeb({ sites })
  const notebook = await launch(place)
  const desk = deskOf(notebook.window)
  const camera = await cameraOf(notebook, folder, { every: true })
  const { page } = desk
  const { keyboard } = page
  const receipt = page.getByRole('region', { name: 'Left out of the page' })
  const fold = receipt.getByRole('button', { name: /blocks? left out$/ })
  try {
    const atReceipt = () => receipt.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    for (const [path, title] of titles) {
      await desk.clip(web.url(path))
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await page.getByRole('button', { name: 'Close this message' }).click()
      const name = `receipt${path.replace('/', '-')}`
      if (path !== '/many') await camera.take(`${name}-folded`, 'paper', atReceipt)
      await fold.click()
      await camera.take(name, 'paper', atReceipt)
    }
    await desk.clip(web.url('/stories'))
    await expect(page.getByRole('heading', { level: 1, name: 'A page with five more stories' })).toBeVisible()
    const listed = await notebook.call('list', {})
    const id = (listed.ok && listed.value.rows[0]?.id) || ''
    const stories = page.getByRole('region', { name: 'Also on this page' })
    const atStories = () => stories.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    for (const [at, title] of [...TITLES].reverse().entries()) {
      const text = await notebook.call('text', { id })
      const start = text.ok ? text.value.text.indexOf(title) : -1
      const cut = await notebook.call('cut', { id, version: at + 1, cut: { do: 'story', start } })
      expect(cut.ok).toBe(true)
      await expect(stories.getByRole('listitem')).toHaveCount(at + 1)
      if (at === 0) await camera.take('stories-one', 'paper', atStories)
    }
    await camera.take('stories-five', 'paper', atStories)
    await stories.getByRole('button', { name: `Save as its own article: ${TITLES[1]}` }).click()
    await expect(stories).toContainText('In the library')
    await stories.getByRole('button', { name: TITLES[0], exact: true }).click()
    await stories.getByText(SENTENCES[0] ?? '').hover()
    await camera.take('stories-read', 'paper', () =>
      stories.evaluate((element) => element.scrollIntoView({ block: 'start' })),
    )
    await stories.getByRole('button', { name: `Open: ${TITLES[1]}` }).click()
    await expect(page.getByText('Found on the page of')).toBeVisible()
    await camera.take('story-kept')
    await notebook.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), PASTED)
    await desk.text.focus()
    await keyboard.press('Control+v')
    await expect(page.getByRole('region', { name: 'The text you pasted' })).toBeVisible()
    await camera.take('pasted')
    await keyboard.press('Escape')
    await desk.open('A weir with one')
    await desk.tool('More for this article').click()
    await camera.take('more-menu')
    await page.getByRole('menuitem', { name: 'Text encoding…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await camera.take('encoding')
    await keyboard.press('Escape')
    await desk.text.drag('meadows below the mill')
    await page.getByRole('button', { name: 'More for this passage' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await camera.take('passage-menu')
    await keyboard.press('Escape')
    await keyboard.press('Escape')
    await desk.open('A weir with twelve things left out')
    await desk.text.focus()
    await page.keyboard.press('l')
    await page.keyboard.press('Enter')
    await expect(receipt.getByRole('list', { name: 'Blocks brought back' })).toBeVisible()
    await receipt.getByRole('button', { name: 'Show all of it' }).first().click()
    await receipt.getByRole('list', { name: 'Blocks brought back' }).scrollIntoViewIfNeeded()
    await camera.take('receipt-brought-back')
    await camera.finish()
  } finally {
    await notebook.close()
    await web.close()
    await place.dispose()
  }
})
