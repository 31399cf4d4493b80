import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import type { Page } from '@playwright/test'
import { type Place, root } from '../command-line.ts'
import { expect, isRoot, profileOf, runtime, test } from '../fixtures.ts'
import { allowsSandbox } from '../ordinary-user.ts'
import { deskOf } from '../pages/desk.ts'
import { news } from '../web/pages/news.ts'
import {
  callAsUser,
  makePackages,
  makeUsersPlace,
  openPackaged,
  type Packages,
  readJson,
  temporary,
  writePage,
} from './packaged.ts'
import { describeTree } from './tree.ts'

/** The packaged program: what `npm run package` makes, as a user without rights has it. */
test.describe.configure({ mode: 'serial' })
const hasDpkg = process.platform === 'linux' && spawnSync('dpkg-deb', ['--version']).status === 0
test.skip(!hasDpkg, 'It is tried where there is dpkg-deb.')

let made: Packages
let place: Place

test.beforeAll(async () => {
  made = await makePackages()
  place = await makeUsersPlace()
})
test.afterAll(async () => {
  await made?.dispose()
  await place?.dispose()
})

const unpackedProgram = () => join(made.unpacked, 'commonplace')
const installedProgram = () => join(made.installed, 'opt', 'Commonplace', 'commonplace')
/** `commonplace` on the path, as the deb puts it there. */
const command = () => join(made.installed, 'usr', 'bin', 'commonplace')
const resources = () => join(made.installed, 'opt', 'Commonplace', 'resources')

test('the folder opens as an ordinary user, clips and searches, with extractor and worker from the asar', async ({
  freshWeb,
}) => {
  test.skip(isRoot() && !allowsSandbox(), 'This machine gives an ordinary program no sandbox.')
  expect(await readdir(join(made.unpacked, 'resources'))).toEqual(
    expect.arrayContaining(['app.asar', 'bin', 'THIRD-PARTY.txt', 'LICENSE', 'sbom.cdx.json']),
  )
  for (const name of ['app', 'app.asar.unpacked', 'default_app.asar'])
    expect(existsSync(join(made.unpacked, 'resources', name)), name).toBe(false)
  await clipAndSearch(unpackedProgram(), freshWeb.url(news.path))
})

test('the deb’s program does the same in the sandbox that it brings', async ({ freshWeb }) => {
  test.skip(!isRoot(), 'What is unpacked is root’s only if root unpacks it.')
  const { mode, uid } = await stat(join(made.installed, 'opt', 'Commonplace', 'chrome-sandbox'))
  expect((mode & 0o7777).toString(8)).toBe('4755')
  expect(uid).toBe(0)
  await clipAndSearch(installedProgram(), freshWeb.url(news.path))
})

test('a package never reads a page without the sandbox', async () => {
  const words = ['--no-sandbox', '--log-level=3', '--cli', '--', 'list']
  const called = await callAsUser(place, [unpackedProgram(), ...words], { display: true })
  expect(called).toMatchObject({ status: 2, stdout: '' })
  expect(called.stderr).toContain('was started without Chromium’s sandbox')
})

test('nor does it open its window as root, who has none', async () => {
  test.skip(!isRoot(), 'Only root can try.')
  const asRoot = spawnSync(command(), { encoding: 'utf8' })
  expect(asRoot).toMatchObject({ status: 2, stdout: '' })
  expect(asRoot.stderr).toContain('Start it as an ordinary user.')
})

async function clipAndSearch(program: string, address: string): Promise<void> {
  const own = await makeUsersPlace()
  const notebook = await openPackaged(own, program)
  try {
    const desk = deskOf(notebook.page)
    await expect(notebook.page.getByRole('heading', { name: 'Clip your first article' })).toBeVisible()
    await desk.clip(address)
    expect(await desk.text.read()).toContain(news.paragraphs[0])
    await desk.search('Ottoline Marsh')
    await expect(desk.rows.first()).toContainText(news.title)
  } finally {
    const status = await notebook.close()
    await own.dispose()
    expect(status).toBe(0)
  }
}

test('commonplace on the path is the command line: relative paths, standard input, signs, exit statuses', async () => {
  const call = (words: readonly string[], stdin?: string) => callAsUser(place, [command(), ...words], { stdin })
  await writePage(place, 'wehr größe 漢.html', 'Die Größe der Wehre', 'Silt settles where the current slackens.')
  const clipped = await call(['clip', 'wehr größe 漢.html', '--tag', 'water/größe', '--json'])
  expect(clipped, clipped.stderr).toMatchObject({ status: 0, stderr: '' })
  expect(JSON.parse(clipped.stdout)).toMatchObject({ clips: [{ title: 'Die Größe der Wehre', status: 'added' }] })

  const html = '<title>From a pipe</title><p>Words.'
  const piped = await call(['clip', '-', '--anyway', '--url', 'https://weir.example/pipe', '--json'], html)
  expect(JSON.parse(piped.stdout)).toMatchObject({ clips: [{ title: 'From a pipe', status: 'added' }] })

  const hits = await call(['search', 'tag:water/größe', '"current slackens"', '--json'])
  expect(JSON.parse(hits.stdout)).toMatchObject({ total: 1, hits: [{ title: 'Die Größe der Wehre' }] })
  expect((await call(['search', 'current slackens'])).stdout).toContain('Die Größe der Wehre')

  // Chromium would take this one for its own, and quit.
  expect(await call(['--version'])).toMatchObject({ status: 2 })
  expect(await call(['show', 'zzzz'])).toMatchObject({ status: 1, stdout: '' })
  expect(await call(['clap'])).toMatchObject({ status: 2 })
  const help = await call(['--help'])
  expect(help).toMatchObject({ status: 0 })
  expect(help.stdout).toContain('commonplace COMMAND')
  // Nothing of a call is left behind.
  expect((await readdir(temporary(place))).filter((name) => name.startsWith('commonplace-profile'))).toEqual([])
})

test('a link opens its article, at the start and while the program runs', async () => {
  test.skip(isRoot() && !allowsSandbox(), 'This machine gives an ordinary program no sandbox.')
  const own = await makeUsersPlace()
  const keep = async (file: string, title: string) => {
    await writePage(own, file, title, 'Silt settles where the current slackens.')
    const { stdout, stderr } = await callAsUser(own, [command(), 'clip', file, '--anyway', '--json'])
    expect(stdout, stderr).toContain('"added"')
    return `commonplace://article/${JSON.parse(stdout).clips[0].id}`
  }
  const [weir, mill] = [await keep('weir.html', 'The lower weir'), await keep('mill.html', 'The upper mill')]
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
  const notebook = await openPackaged(own, unpackedProgram(), ['--', weir])
  try {
    await expect(heading(notebook.page, 'The lower weir')).toBeVisible()
    const profile = { COMMONPLACE_PROFILE: profileOf(own) }
    const again = { ...own, env: { ...own.env, ...profile } }
    expect(await callAsUser(again, [unpackedProgram(), '--', mill], { display: true })).toMatchObject({ status: 0 })
    await expect(heading(notebook.page, 'The upper mill')).toBeVisible()
  } finally {
    const status = await notebook.close()
    await own.dispose()
    expect(status).toBe(0)
  }
})

test('its fuses are as the security checklist has them', async () => {
  const wire = await getCurrentFuseWire(unpackedProgram())
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    cookies: wire[FuseV1Options.EnableCookieEncryption],
    options: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    asarOnly: wire[FuseV1Options.OnlyLoadAppFromAsar],
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookies: FuseState.ENABLE,
    options: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    integrity: FuseState.ENABLE,
    asarOnly: FuseState.ENABLE,
  })
  // The substitute runtime does not know this one.
  expect([undefined, FuseState.INHERIT, FuseState.DISABLE]).toContain(
    wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  )
})

test('THIRD-PARTY.txt has every package that a source of ours asks for, with its licence text', async () => {
  const text = await readFile(join(resources(), 'THIRD-PARTY.txt'), 'utf8')
  const packages: readonly { name: string; version: string; licence: string; path: string }[] = await readJson(
    join(root, 'out', 'third-party.json'),
  )
  for (const { name, version, licence, path } of packages) {
    expect(text).toContain(`\n${name} ${version} (${licence})\n`)
    const [file] = (await readdir(join(root, path))).filter((each) => /^licen[cs]e/i.test(each)).sort()
    const licenceText = (await readFile(join(root, path, file as string), 'utf8')).replaceAll('\r\n', '\n')
    expect(text, name).toContain(licenceText.trim().slice(0, 1000))
  }
  // Another way to the same list: what the sources import. Whatever they ask for without the bundler's help is there.
  const names = new Set(packages.map(({ name }) => name))
  expect((await importedPackages()).filter((name) => !names.has(name))).toEqual([])
  const sbom = await readJson(join(resources(), 'sbom.cdx.json'))
  const listed = sbom.components.map((each: { group?: string; name: string }) =>
    each.group === undefined ? each.name : `${each.group}/${each.name}`,
  )
  expect(listed.sort()).toEqual(['electron', ...names].sort())
  expect(existsSync(join(made.installed, 'opt', 'Commonplace', 'LICENSES.chromium.html'))).toBe(true)
})

/** The packages that the program's sources and styles name, types and tests apart. */
async function importedPackages(): Promise<readonly string[]> {
  const files = (await readdir(join(root, 'src'), { recursive: true })).filter(
    (name) => /\.(?:tsx?|css)$/.test(name) && !/\.test\.|testing|house-rules|fixtures/.test(name),
  )
  const names = new Set<string>()
  for (const file of files) {
    const text = await readFile(join(root, 'src', file), 'utf8')
    for (const [, specifier] of text.matchAll(
      /^(?:import (?!type)[^'"]*?|} from )['"]([^'"]+)['"]|^@import ["']([^"']+)/gm,
    ))
      if (specifier !== undefined) names.add(packageOf(specifier))
  }
  return [...names].filter((name) => !/^(?:[.#]|node:|electron$)/.test(name)).sort()
}

function packageOf(specifier: string): string {
  const [first = '', second] = specifier.split('/')
  return first.startsWith('@') && second !== undefined ? `${first}/${second}` : first
}

test('the deb says what a desktop and a software centre ask for, and nothing else is in it', async () => {
  const share = join(made.installed, 'usr', 'share')
  expect(await readFile(join(share, 'applications', 'commonplace.desktop'), 'utf8')).toMatch(
    /^\[Desktop Entry\]\n(?=[\s\S]*^Exec=\/opt\/Commonplace\/commonplace -- %U$)(?=[\s\S]*^MimeType=x-scheme-handler\/commonplace;$)(?=[\s\S]*^Icon=commonplace$)/m,
  )
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
    expect(existsSync(join(share, 'icons', 'hicolor', `${size}x${size}`, 'apps', 'commonplace.png')), `${size}`).toBe(
      true,
    )
  expect(existsSync(join(share, 'icons', 'hicolor', 'scalable', 'apps', 'commonplace.svg'))).toBe(true)
  expect(await readFile(join(share, 'metainfo', 'commonplace.metainfo.xml'), 'utf8')).toContain(
    '<launchable type="desktop-id">commonplace.desktop</launchable>',
  )
  expect(await readFile(join(share, 'doc', 'commonplace', 'copyright'), 'utf8')).toContain('THIRD-PARTY.txt')
  expect(await readFile(join(resources(), 'apparmor-profile'), 'utf8')).toContain('userns,')
  expect((await readdir(made.installed)).sort()).toEqual(['opt', 'usr'])
})

test('removing and purging the deb leaves the library and the settings', async () => {
  test.skip(!isRoot(), 'dpkg installs for root alone.')
  const machine = join(made.folder, 'machine')
  await mkdir(join(machine, 'var', 'lib', 'dpkg', 'updates'), { recursive: true })
  await mkdir(join(machine, 'var', 'lib', 'dpkg', 'info'))
  for (const name of ['status', 'available']) await writeFile(join(machine, 'var', 'lib', 'dpkg', name), '')
  const home = join(machine, 'home', 'reader')
  const kept = ['Documents/Commonplace/library.json', '.config/commonplace/settings.json', '.commonplace/socket']
  for (const file of kept) {
    await mkdir(join(home, file, '..'), { recursive: true })
    await writeFile(join(home, file), 'kept')
  }
  // In a root of its own; its scripts see DPKG_ROOT and leave this machine alone.
  const dpkg = (...words: string[]) =>
    execFileSync('dpkg', ['--root', machine, '--force-depends', '--force-script-chrootless', ...words], {
      stdio: 'pipe',
      // dpkg wants the tools of its scripts on the path.
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/sbin` },
    })
  dpkg('--install', made.deb)
  expect(existsSync(join(machine, 'usr', 'bin', 'commonplace'))).toBe(true)
  // Once more, as an upgrade.
  dpkg('--install', made.deb)
  expect(existsSync(join(machine, 'usr', 'bin', 'commonplace'))).toBe(true)
  dpkg('--remove', 'commonplace')
  expect(existsSync(join(machine, 'opt', 'Commonplace'))).toBe(false)
  expect(existsSync(join(machine, 'usr', 'bin', 'commonplace'))).toBe(false)
  dpkg('--purge', 'commonplace')
  for (const file of kept) expect(await readFile(join(home, file), 'utf8')).toBe('kept')
})

test('two builds give the same folder and the same deb, bit for bit', async () => {
  const second = await makePackages()
  try {
    expect(await describeTree(second.unpacked)).toEqual(await describeTree(made.unpacked))
    expect((await readFile(second.deb)).equals(await readFile(made.deb))).toBe(true)
  } finally {
    await second.dispose()
  }
})

test('only with Electron itself is anything made that could be handed out', async () => {
  const { devDependencies } = await readJson(join(root, 'package.json'))
  const { metadata } = await readJson(join(made.folder, 'commonplace.cdx.json'))
  expect(metadata.component.name).toBe('commonplace')
  const path = await runtime()
  const version = await readFile(join(path, '..', 'version'), 'utf8').catch(() => '')
  const isSubstitute = version.trim().replace('v', '') !== devDependencies.electron
  expect(made.deb.includes('~trial')).toBe(isSubstitute)
  if (!isSubstitute) return
  const to = join(made.folder, 'refused')
  const words = ['scripts/package/package.mjs', '--to', to]
  const env = { ...process.env, COMMONPLACE_ELECTRON: path }
  const refused = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', env })
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('npm run package -- --dir')
  expect(existsSync(to)).toBe(false)
})
