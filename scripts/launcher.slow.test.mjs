import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fallbackPath } from './runtime/fallback.mjs'
import { makeCheckout } from './testing/checkout.mjs'
import { startHost, startProxy } from './testing/servers.mjs'

const isHere = process.platform === 'linux' && process.arch === 'x64'
const START = ['scripts/run.mjs', 'start']
/** The window of the package's own engine. */
const WINDOW = 'node_modules/electron/dist/electron '
/** Where nobody listens. */
let nowhere

beforeAll(async () => {
  const host = await startHost(() => {})
  await host.close()
  nowhere = host.url
})

/** The tests of a checkout follow each other as the days of its user do. */
describe.skipIf(!isHere)('npm start, from a fresh clone to the second day', () => {
  let checkout
  let hosts
  const start = (env, wrap) => checkout.run(START, env, wrap)
  const online = () => ({ npm_config_registry: hosts.registry.url, ELECTRON_MIRROR: `${hosts.releases.url}/` })
  const offline = () => ({ npm_config_registry: nowhere, ELECTRON_MIRROR: `${nowhere}/` })

  beforeAll(async () => {
    checkout = makeCheckout()
    hosts = await checkout.startHosts()
  })
  afterAll(async () => {
    await hosts?.close()
    checkout?.dispose()
  })

  it('without a network says so in one sentence, with what to do', async () => {
    const { status, said, starts } = await start(offline())
    expect(status).toBe(2)
    expect(said).toBe(
      `Installing the dependencies (npm ci).\nThe dependencies could not be installed: the connection to ${nowhere.slice(7)} failed (ECONNREFUSED). Check the network and the proxy (HTTPS_PROXY). Then start again.\n`,
    )
    expect(starts).toEqual([])
  })

  it('when the network is there, but not yet the releases, says what is the matter', async () => {
    const { status, said } = await start({ ...online(), ELECTRON_MIRROR: `${nowhere}/` })
    expect(status).toBe(2)
    expect(said).toContain(`Electron could not be downloaded: ${nowhere.slice(7)} refused the connection`)
    // The registry of this test has no copy of Electron.
    expect(said.trim().split('\n').at(-1)).toMatch(
      /^A copy of Electron could not be downloaded: .*HTTP 404.*COMMONPLACE_ELECTRON/,
    )
  })

  it('when all of the network is back opens the window, and npm has not warned of other people’s wishes', async () => {
    rmSync(path.join(checkout.root, 'node_modules'), { recursive: true })
    const { status, said, starts } = await start(online())
    expect(said).toContain(`Downloading Electron 45.0.0 from ${hosts.releases.url.slice(7)}`)
    expect(said).toContain('(100 %)')
    expect(said).not.toMatch(/EBADENGINE|npm warn/i)
    expect({ status, starts }).toEqual({ status: 0, starts: [WINDOW] })
  })

  it('opens the window without a network ever after, and says nothing', async () => {
    expect(await start(offline())).toEqual({ status: 0, said: '', starts: [WINDOW] })
  })

  it('names a package that is gone, installs it again, and opens the window', async () => {
    rmSync(path.join(checkout.root, 'node_modules', 'tiny'), { recursive: true })
    const { status, said, starts } = await start(online())
    expect(said).toContain('The dependencies are damaged (tiny). Installing them again.')
    expect(readFileSync(path.join(checkout.root, 'node_modules/tiny/index.js'), 'utf8')).toContain('module.exports')
    expect({ status, starts }).toEqual({ status: 0, starts: [WINDOW] })
  })

  it('goes on from an installation that was cut off', async () => {
    rmSync(path.join(checkout.root, 'node_modules'), { recursive: true })
    checkout.write('node_modules/tiny/package.json', '{"name":"tiny"')
    const { said, starts } = await start(online())
    expect(said).toContain('The dependencies are half installed')
    expect(starts).toEqual([WINDOW])
  })

  it('behind a proxy alone opens the window, from what only the proxy can reach', async () => {
    const names = { 'registry.invalid': hosts.registry.url, 'releases.invalid': hosts.releases.url }
    const proxy = await startProxy({ hosts: names })
    for (const folder of ['node_modules', '../npm', '../zips'])
      rmSync(path.join(checkout.root, folder), { recursive: true, force: true })
    // As a clone is, with its neighbours put back that this checkout keeps above itself.
    const there = { npm_config_registry: 'http://registry.invalid/', ELECTRON_MIRROR: 'http://releases.invalid/' }
    const { said, starts } = await start({ ...there, HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url })
    await proxy.close()
    expect(said).toContain('Downloading Electron 45.0.0 from releases.invalid')
    expect(starts).toEqual([WINDOW])
    expect(proxy.requests.some((line) => line.startsWith('GET http://releases.invalid/'))).toBe(true)
  })

  it('names the Node that links start it again by, though there is no npm then', async () => {
    const program = checkout.write(
      'notes',
      '#!/bin/sh\n[ "$1" = --version ] || printf "%s\\n" "$COMMONPLACE_NODE" >> "$STARTS"\n',
      0o755,
    )
    const { status, starts } = await start({ COMMONPLACE_ELECTRON: program })
    expect({ status, starts }).toEqual({ status: 0, starts: [process.execPath] })
  })

  it('whose engine dies for want of a sandbox says what mends it', async () => {
    const died = checkout.write(
      'dies',
      '#!/bin/sh\necho "FATAL: No usable sandbox! Update your kernel" >&2\nkill -TRAP $$\n',
      0o755,
    )
    const { status, said } = await start({ COMMONPLACE_ELECTRON: died })
    expect(status).toBe(2)
    expect(said).toContain("forbids Chromium's sandbox")
    expect(said).not.toContain('--no-sandbox')
  })

  it('whose engine is no program at all says what to delete', async () => {
    const engine = path.join(checkout.root, 'node_modules/electron/dist/electron')
    const program = readFileSync(engine)
    checkout.write('node_modules/electron/dist/electron', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), 0o755)
    const { status, said } = await start(offline())
    checkout.write('node_modules/electron/dist/electron', program, 0o755)
    expect(status).toBe(2)
    expect(said).toContain(`The Electron in ${path.dirname(engine)} is damaged`)
  })

  it.skipIf(!canForbid())('where the system forbids the sandbox says so before it starts anything', async () => {
    const { status, said, starts } = await start(offline(), forbidden())
    expect({ status, starts }).toEqual({ status: 2, starts: [] })
    const helper = path.join(checkout.root, 'node_modules/electron/dist/chrome-sandbox')
    expect(said.split('\n').slice(-3)).toEqual([
      `  sudo chown root:root '${helper}'`,
      `  sudo chmod 4755 '${helper}'`,
      '',
    ])
    expect(said).not.toContain('--no-sandbox')
  })

  it.skipIf(!canForbid())('of which the command line says the same, with its own exit status and as JSON', async () => {
    const { status, said } = await checkout.run(['scripts/commonplace.mjs', 'list', '--json'], offline(), forbidden())
    expect(status).toBe(2)
    expect(said).toContain('"error":{"code":"unexpected","message":"This system forbids')
  })

  it.runIf(process.getuid?.() === 0)('as an ordinary user in a checkout of root’s says whose it is', async () => {
    const other = makeCheckout()
    mkdirSync(path.join(other.root, 'node_modules'))
    const { status, said } = await other.run(START, online())
    other.dispose()
    expect(status).toBe(2)
    expect(said).toContain(`you may not write in ${path.join(other.root, 'node_modules')}. Run: sudo rm -rf '`)
  })
})

describe.skipIf(!isHere)('npm start, where only the copy of 2023 can be had', () => {
  let checkout
  let hosts
  const start = (env = {}) =>
    checkout.run(START, { npm_config_registry: hosts.registry.url, ELECTRON_MIRROR: `${nowhere}/`, ...env })

  beforeAll(async () => {
    checkout = makeCheckout()
    hosts = await checkout.startHosts()
    const copy = fallbackPath({ XDG_CACHE_HOME: path.join(checkout.outer, 'cache') })
    mkdirSync(path.dirname(copy), { recursive: true })
    writeFileSync(
      copy,
      '#!/bin/sh\n[ "$1" = --version ] && exit\nprintf "copy %s\\n" "$COMMONPLACE_ENGINE" >> "$STARTS"\n',
      { mode: 0o755 },
    )
    spawnSync('chmod', ['-R', 'a+rwX', path.join(checkout.outer, 'cache')])
  })
  afterAll(async () => {
    await hosts?.close()
    checkout?.dispose()
  })

  it('opens the library for trying and says so, and how to open another', async () => {
    const { status, said, starts } = await start()
    expect({ status, starts }).toEqual({ status: 0, starts: ['copy trial'] })
    expect(said).toContain('of 2023: for trying only, not for the open web')
    expect(said).toContain('“Commonplace (trial)”')
    expect(said).toContain('COMMONPLACE_ELECTRON_OLD=1')
  })

  it('opens a library of the user’s only for those who insist', async () => {
    const refused = await start({ COMMONPLACE_LIBRARY: '/home/ada/notes' })
    expect(refused).toMatchObject({ status: 2, starts: [] })
    expect(refused.said).toContain('set COMMONPLACE_ELECTRON_OLD=1')
    expect(await start({ COMMONPLACE_LIBRARY: '/home/ada/notes', COMMONPLACE_ELECTRON_OLD: '1' })).toMatchObject({
      status: 0,
      starts: ['copy old'],
    })
  })

  it('asks nothing of those who name an engine', async () => {
    const named = checkout.write(
      'named',
      '#!/bin/sh\n[ "$1" = --version ] && exit\nprintf "named %s\\n" "$COMMONPLACE_ENGINE" >> "$STARTS"\n',
      0o755,
    )
    expect(await start({ COMMONPLACE_ELECTRON: named, COMMONPLACE_LIBRARY: '/home/ada/notes' })).toEqual({
      status: 0,
      said: '',
      starts: ['named '],
    })
  })

  it('takes the current engine as soon as it can be had', async () => {
    const { starts } = await start({ ELECTRON_MIRROR: `${hosts.releases.url}/` })
    expect(starts).toEqual([WINDOW])
  })
})

/** Words that start a program as an ordinary user of a system without user namespaces, on one that has them. */
function forbidden() {
  const strip = 'exec setpriv --bounding-set=-all --inh-caps=-all --ambient-caps=-all "$@"'
  const script = `echo 0 > /proc/sys/user/max_user_namespaces && ${strip}`
  return ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--keep-caps', 'sh', '-c', script, 'sh']
}

function canForbid() {
  const [command, ...words] = forbidden()
  const { status, stdout } = spawnSync(command, [...words, 'cat', '/proc/sys/user/max_user_namespaces'], {
    encoding: 'utf8',
  })
  return status === 0 && stdout.trim() === '0'
}
