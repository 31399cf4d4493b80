import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Log } from '../../log.ts'
import { replaceText } from '../../store/disk/replace-file.ts'
import { linuxLinks } from './linux-links.ts'

const log: Log = { info() {}, warn() {}, error() {} }
const TYPE = 'x-scheme-handler/commonplace'
let home: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'links-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

const applications = () => join(home, '.local/share/applications')
const list = () => join(home, '.config/mimeapps.list')
const textOf = (path: string) => readFile(path, 'utf8').catch(() => null)

/** `xdg-mime` as it is: it remembers, and at first names the package. */
const xdgMime = `case "$1" in
query) if read -r name <"$HOME/default"; then echo "$name"; else echo commonplace.desktop; fi 2>/dev/null ;;
default) echo "$2" >"$HOME/default" ;;
esac`

/** A system that has these helpers, each a script of a shell. */
async function openerOn(helpers: Readonly<Record<string, string>>, command: readonly string[] = ['/opt/x', '/my app']) {
  const bin = join(home, 'bin')
  await mkdir(bin, { recursive: true })
  for (const [name, script] of Object.entries(helpers)) {
    await writeFile(join(bin, name), `#!/bin/sh\necho "${name} $*" >> '${home}/calls'\n${script}\n`)
    await chmod(join(bin, name), 0o755)
  }
  return linuxLinks({ env: { HOME: home, PATH: bin }, command, replaceFile: replaceText, log })
}

test.skipIf(process.platform === 'win32')(
  'without any helper of the desktop, the entry and the list are written and taken away',
  async () => {
    const opener = await openerOn({})
    expect(await opener.isOn()).toBe(false)
    await opener.set(true)
    expect(await opener.isOn()).toBe(true)
    expect(await readdir(applications())).toEqual(['commonplace-links.desktop'])
    expect(await textOf(join(applications(), 'commonplace-links.desktop'))).toContain('Exec=/opt/x "/my app" -- %u')
    expect(await textOf(list())).toBe(`[Default Applications]\n${TYPE}=commonplace-links.desktop\n`)
    await opener.set(false)
    expect(await opener.isOn()).toBe(false)
    expect(await readdir(applications())).toEqual([])
    expect(await textOf(list())).not.toContain('commonplace')
  },
)

test.skipIf(process.platform === 'win32')(
  'the helpers are asked, and what opened links before opens them again',
  async () => {
    const opener = await openerOn({
      'xdg-mime': xdgMime,
      'update-desktop-database': '',
    })
    await opener.set(true)
    await opener.set(false)
    expect((await textOf(join(home, 'calls')))?.split('\n')).toEqual([
      `xdg-mime query default ${TYPE}`,
      `xdg-mime default commonplace-links.desktop ${TYPE}`,
      `update-desktop-database ${applications()}`,
      `xdg-mime query default ${TYPE}`,
      `xdg-mime default commonplace.desktop ${TYPE}`,
      `update-desktop-database ${applications()}`,
      '',
    ])
  },
)

test.skipIf(process.platform === 'win32')(
  'a program that was chosen since it was allowed goes on opening the links',
  async () => {
    const opener = await openerOn({ 'xdg-mime': xdgMime })
    await opener.set(true)
    await writeFile(join(home, 'default'), 'org.chosen.later.desktop\n')
    await opener.set(false)
    expect(await readdir(applications())).toEqual([])
    expect(await textOf(join(home, 'default'))).toBe('org.chosen.later.desktop\n')
  },
)

test.skipIf(process.platform === 'win32')('allowed twice, it still knows what opened links before', async () => {
  const first = await openerOn({ 'xdg-mime': 'case "$1" in query) echo commonplace.desktop ;; esac' })
  await first.set(true)
  const second = await openerOn({ 'xdg-mime': 'case "$1" in query) echo commonplace-links.desktop ;; esac' })
  await second.set(true)
  await second.set(false)
  expect(await textOf(join(home, 'calls'))).toContain(`xdg-mime default commonplace.desktop ${TYPE}`)
})

test.skipIf(process.platform === 'win32')('another copy that was allowed later opens the links', async () => {
  const mine = await openerOn({}, ['/opt/mine'])
  const other = await openerOn({}, ['/opt/other'])
  await mine.set(true)
  await other.set(true)
  expect([await mine.isOn(), await other.isOn()]).toEqual([false, true])
})

test.skipIf(process.platform === 'win32')(
  'a folder that cannot be written, and a path that cannot be named, are said',
  async () => {
    await writeFile(join(home, '.local'), 'a file')
    await expect((await openerOn({})).set(true)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect((await openerOn({}, ['/opt/a\nb'])).set(true)).rejects.toMatchObject({ code: 'not-allowed' })
  },
)
