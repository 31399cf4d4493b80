import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronAtHand, electronPath, newestElectron, runtimeEnv } from './electron.mjs'
import { fallbackPath, fetchFallback, runtimeFolder, tarballAddress } from './runtime/fallback.mjs'
import { tarball, zip } from './testing/archives.mjs'
import { fileAnswer, startHost, startProxy } from './testing/servers.mjs'

describe('the runtime', () => {
  let root
  let env
  const write = (file, text = '', mode = 0o644) => {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text, { mode })
    return file
  }
  const installPackage = (version) =>
    write(path.join(root, 'node_modules/electron/package.json'), JSON.stringify({ version }))
  const installBinary = (version) => {
    write(path.join(root, 'node_modules/electron/path.txt'), 'electron')
    write(path.join(root, 'node_modules/electron/dist/version'), version)
    return write(path.join(root, 'node_modules/electron/dist/electron'))
  }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
    env = { XDG_CACHE_HOME: path.join(root, 'cache') }
    installPackage('45.4.1')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is nothing on a fresh machine', () => {
    expect(electronAtHand({ env, root })).toBeNull()
  })

  it('is the one that was named before all others', () => {
    installBinary('45.4.1')
    write(path.join(root, 'own/version'), 'v44.0.0')
    const own = write(path.join(root, 'own/electron'), '', 0o755)
    expect(electronAtHand({ env: { ...env, COMMONPLACE_ELECTRON: own }, root })).toEqual({
      path: own,
      kind: 'override',
      version: '44.0.0',
    })
  })

  it('is refused when what was named cannot be started', () => {
    expect(() => electronAtHand({ env: { ...env, COMMONPLACE_ELECTRON: root }, root })).toThrow(
      'not an executable file',
    )
  })

  it('is the installed one rather than the copy', () => {
    write(fallbackPath(env))
    expect(electronAtHand({ env, root })?.kind).toBe('fallback')
    const binary = installBinary('45.4.1')
    expect(electronAtHand({ env, root })).toEqual({ path: binary, kind: 'installed', version: '45.4.1' })
  })

  it('is not the binary that an older version of the package left behind', () => {
    installBinary('44.0.0')
    expect(electronAtHand({ env, root })).toBeNull()
  })

  it('is kept in the user’s cache, and a relative XDG_CACHE_HOME is ignored', () => {
    expect(runtimeFolder({}, '/home/ada')).toBe(path.join('/home/ada', '.cache', 'commonplace', 'runtime'))
    expect(runtimeFolder({ XDG_CACHE_HOME: 'cache' }, '/home/ada')).toBe(
      path.join('/home/ada', '.cache', 'commonplace', 'runtime'),
    )
  })

  it('is never started as plain Node, whatever the editor left in the environment', () => {
    expect(runtimeEnv({ ELECTRON_RUN_AS_NODE: '1', HOME: '/h' })).toEqual({ HOME: '/h' })
  })
})

const LIMITS = { waitMs: 5_000, idleMs: 5_000, tries: 1, pauseMs: 1 }
const REAL = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'node_modules')

describe.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('the download of the runtime', () => {
  const NAME = `electron-v45.0.0-${process.platform}-${process.arch}.zip`
  const release = zip({ electron: '#!/bin/sh\n', version: '45.0.0', 'resources/default_app.asar': 'x'.repeat(50_000) })
  const open = []
  const said = []
  let root
  let env
  const start = async (server) => {
    open.push(await server)
    return open.at(-1)
  }
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const find = (more = {}) =>
    newestElectron({
      env: { ...env, ...more },
      root,
      limits: LIMITS,
      log: (line) => said.push(line),
      learn: ({ env }) => ({ env, npm: { registry: env.npm_config_registry } }),
    })
  const haveCopy = () => {
    mkdirSync(path.dirname(fallbackPath(env)), { recursive: true })
    writeFileSync(fallbackPath(env), '')
  }
  /** Electron's own code reads the mirror from the environment of the process. */
  const mirror = (url) => {
    process.env.ELECTRON_MIRROR = `${url}/`
  }

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'commonplace Bücher-'))
    said.length = 0
    env = {
      PATH: process.env.PATH,
      HOME: root,
      XDG_CACHE_HOME: path.join(root, 'cache'),
      electron_config_cache: path.join(root, 'zips'),
    }
    write('package.json', '{}')
    write('package-lock.json', '{"packages":{}}')
    write('node_modules/electron/package.json', '{"version":"45.0.0"}')
    const checksums = { [NAME]: createHash('sha256').update(release).digest('hex') }
    write('node_modules/electron/checksums.json', JSON.stringify(checksums))
    for (const scope of ['@electron', '@electron-internal'])
      symlinkSync(path.join(REAL, scope), path.join(root, 'node_modules', scope), 'dir')
  })
  afterEach(async () => {
    delete process.env.ELECTRON_MIRROR
    await Promise.all(open.splice(0).map((server) => server.close()))
    rmSync(root, { recursive: true })
  })

  it('is unpacked where Electron expects it, and not asked for again', async () => {
    const host = await start(startHost(fileAnswer(release)))
    mirror(host.url)
    const installed = {
      path: path.join(root, 'node_modules/electron/dist/electron'),
      kind: 'installed',
      version: '45.0.0',
    }
    expect(await find()).toEqual(installed)
    expect(host.requests).toEqual([`/v45.0.0/${NAME}`])
    expect(said).toContain('Electron 45.0.0: 0 of 0 MB (100 %)')
    await host.close()
    expect(await find()).toEqual(installed)
  })

  it('is taken from the cache of all projects after node_modules was installed again, without a network', async () => {
    const host = await start(startHost(fileAnswer(release)))
    mirror(host.url)
    await find()
    await host.close()
    rmSync(path.join(root, 'node_modules/electron/dist'), { recursive: true })
    expect((await find()).kind).toBe('installed')
  })

  it('that failed is tried again by the next start, with a copy at hand or without', async () => {
    let isThere = false
    const serve = fileAnswer(release)
    const host = await start(
      startHost((request, response) => (isThere ? serve(request, response) : response.writeHead(502).end())),
    )
    mirror(host.url)
    haveCopy()
    expect((await find()).kind).toBe('fallback')
    expect(said.at(-1)).toContain('answered with HTTP 502. The next start tries again.')
    isThere = true
    expect((await find()).kind).toBe('installed')
  })

  it('goes through the proxy where there is nothing else', async () => {
    const host = await start(startHost(fileAnswer(release)))
    const proxy = await start(startProxy())
    mirror(`http://releases.invalid:${host.port}`)
    haveCopy()
    expect((await find({ HTTP_PROXY: proxy.url })).kind).toBe('fallback')
    expect(proxy.requests).toContain(`GET http://releases.invalid:${host.port}/v45.0.0/${NAME}`)
    mirror(host.url)
    expect((await find({ HTTP_PROXY: proxy.url })).kind).toBe('installed')
    expect(proxy.requests.at(-1)).toBe(`GET ${host.url}/v45.0.0/${NAME}`)
  })

  it('that brings something else is thrown away, and so is what an earlier run left of something else', async () => {
    const bytes = [Buffer.from('not what was expected'), release]
    let turn = 0
    const host = await start(startHost((request, response) => fileAnswer(bytes[turn])(request, response)))
    mirror(host.url)
    haveCopy()
    expect((await find()).kind).toBe('fallback')
    expect(said.at(-1)).toContain('is not what was expected')
    expect(existsSync(path.join(root, 'node_modules/electron/path.txt'))).toBe(false)
    turn = 1
    const key = createHash('sha256').update(`${host.url}/v45.0.0/${NAME}`).digest('hex').slice(0, 16)
    const piece = path.join(runtimeFolder(env), 'downloads', `${key}.part`)
    writeFileSync(piece, 'another beginning')
    expect((await find()).kind).toBe('installed')
  })

  it('of the copy is checked, resumed and put in place at once', async () => {
    const files = { 'package/release/app.tar.gz': tarball({ app: '#!/bin/sh\n', 'resources/app/package.json': '{}' }) }
    const packed = tarball(files)
    const integrity = `sha512-${createHash('sha512').update(packed).digest('base64')}`
    const copy = { name: '@a/copy', version: '1.0.0', integrity, archive: 'package/release/app.tar.gz', binary: 'app' }
    let bytes = packed.subarray(0, -9)
    const host = await start(startHost((request, response) => fileAnswer(bytes)(request, response)))
    const network = { env, npm: { registry: `${host.url}/npm` } }
    const fetch = () => fetchFallback({ log: (line) => said.push(line), network, limits: LIMITS, copy })
    await expect(fetch()).rejects.toThrow('is not what was expected')
    expect(existsSync(fallbackPath(env))).toBe(false)
    bytes = packed
    expect(await fetch()).toBe(fallbackPath(env))
    expect(host.requests.at(-1)).toBe('/npm/@a/copy/-/copy-1.0.0.tgz')
    const app = path.join(path.dirname(fallbackPath(env)), 'resources', 'app', 'main.cjs')
    expect(readFileSync(app, 'utf8')).toContain('The default app')
  })

  it('of the copy comes from the registry that npm uses, for its scope or for all', () => {
    const copy = { name: '@a/copy', version: '1.0.0' }
    expect(tarballAddress(copy, {})).toBe('https://registry.npmjs.org/@a/copy/-/copy-1.0.0.tgz')
    expect(tarballAddress(copy, { registry: 'http://m/npm/' })).toBe('http://m/npm/@a/copy/-/copy-1.0.0.tgz')
    expect(tarballAddress(copy, { registry: 'http://m/', '@a:registry': 'http://own' })).toBe(
      'http://own/@a/copy/-/copy-1.0.0.tgz',
    )
  })

  it('without which there is nothing to start says why, and what to do', async () => {
    const host = await startHost(() => {})
    await host.close()
    mirror(host.url)
    const registry = { npm_config_registry: host.url }
    await expect(find(registry)).rejects.toThrow(
      /^A copy of Electron could not be downloaded: 127\.0\.0\.1:\d+ refused the connection .*\. Start again when there is a network, or set COMMONPLACE_ELECTRON/,
    )
    expect((await electronPath({ env: { ...env, COMMONPLACE_ELECTRON: process.execPath }, root })).kind).toBe(
      'override',
    )
  })
})
