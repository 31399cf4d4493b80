import { spawn, spawnSync } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleLink } from '#shared/links/link.ts'
import type { Place } from './command-line.ts'
import { expect, isRoot, profileOf, test } from './fixtures.ts'
import type { Desk } from './pages/desk.ts'

/** The setting that makes the system open links with this copy: a desktop entry, in the test's own home. */

test.describe.configure({ mode: 'serial' })
test.skip(process.platform !== 'linux', 'desktop entries are of Linux')

/** The desktop's folders are those of the home; and the launcher, which starts nothing as root, is not asked. */
const env = { XDG_DATA_HOME: '', XDG_CONFIG_HOME: '', COMMONPLACE_NODE: '' }

let place: Place
let desk: Desk

test.use({ setup: { launch: { env } } })
test.beforeAll(async ({ session }) => {
  ;({ place, desk } = session)
})

const applications = () => join(place.folder, '.local', 'share', 'applications')
const entry = () => readFile(join(applications(), 'commonplace-links.desktop'), 'utf8').catch(() => '')

async function openSetting() {
  await expect(desk.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
  await desk.page.keyboard.press('Control+,')
  await desk.page.getByRole('dialog').getByText('Clipping and reading', { exact: true }).click()
  return desk.page.getByLabel('Open commonplace:// links with this copy')
}

test('makes the system open links with this copy, once it is allowed', async () => {
  const check = await openSetting()
  await expect(check).not.toBeChecked()
  expect(await entry()).toBe('')
  await check.check()
  await expect.poll(entry).toMatch(/^Exec=.+ -- %u$/m)
  expect(await entry()).toContain('MimeType=x-scheme-handler/commonplace;')
  await expect(check).toBeChecked()
})

test('xdg-open then opens links with it', async () => {
  test.skip(spawnSync('xdg-open', ['--version']).status !== 0, 'xdg-open is not installed')
  await desk.page.keyboard.press('Escape')
  const child = spawn('xdg-open', [articleLink('k7h2m9qx4w3t')], {
    env: {
      ...place.env,
      ...env,
      COMMONPLACE_PROFILE: profileOf(place),
      // Chromium does not start as root with its sandbox, and the entry has no such switch.
      ...(isRoot() ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}),
    },
    stdio: 'ignore',
  })
  await new Promise((resolve) => child.once('exit', resolve))
  await expect(desk.said).toContainText('is not in this library')
})

test('switched off, it leaves nothing behind', async () => {
  const check = await openSetting()
  await expect(check).toBeChecked()
  await check.uncheck()
  await expect.poll(() => readdir(applications())).not.toContain('commonplace-links.desktop')
  const list = () => readFile(join(place.folder, '.config', 'mimeapps.list'), 'utf8').catch(() => '')
  await expect.poll(list).not.toContain('commonplace')
  await expect(check).not.toBeChecked()
})
