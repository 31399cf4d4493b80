import { expect, test } from '../fixtures.ts'
import { chromiumOrSkip, startChromium } from './chromium.ts'
import { createWatch } from './watch.ts'

/** Those who watch notice: otherwise the other tests here would pass whatever happened. */

const chromium = await chromiumOrSkip()

const policy = "default-src 'none'; script-src 'self'; frame-src 'self'"

test('a style against the policy, an error, a frame without scripts that asks for a picture', async () => {
  const browser = await startChromium(chromium)
  const context = await browser.newContext()
  const watch = createWatch()
  await watch.over(context)
  const files: Readonly<Record<string, string>> = {
    '/': '<!doctype html><p style="color: red">x</p><script src="/error.js"></script>',
    '/outer': '<!doctype html><iframe sandbox src="/inner"></iframe>',
    '/inner': '<!doctype html><img src="https://elsewhere.example/x.png">',
    '/error.js': 'throw new Error("the weir broke")',
  }
  await context.route('**', (route) => {
    const { pathname } = new URL(route.request().url())
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    return route.fulfill({ body: files[pathname] ?? '', contentType, headers: { 'content-security-policy': policy } })
  })
  const page = await context.newPage()
  await page.goto('https://notebook/')
  await page.goto('https://notebook/outer')
  const heard = () => watch.complaints.join('\n')
  await expect.poll(heard).toContain('violated style-src-attr')
  await expect.poll(heard).toContain('the weir broke')
  await expect.poll(heard).toContain('elsewhere.example')
  expect(watch.stopped).toEqual([])
  await browser.close()
})
