import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronAtHand, electronPath, runtimeEnv } from './electron.mjs'
import { fallbackPath, runtimeFolder } from './fallback-runtime.mjs'

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

  it('is not asked for again while the download is known to be out of reach', async () => {
    write(fallbackPath(env))
    const asked = path.join(root, 'asked')
    write(
      path.join(root, 'node_modules/electron/install.js'),
      `require('node:fs').appendFileSync(${JSON.stringify(asked)}, 'x'); process.exit(1)`,
    )
    const said = []
    const find = () =>
      electronPath({ env: { ...process.env, ...env, COMMONPLACE_ELECTRON: '' }, root, log: (line) => said.push(line) })
    expect((await find()).kind).toBe('fallback')
    rmSync(path.join(root, 'node_modules/electron/install.js'))
    expect(said.join('\n')).toContain('could not be downloaded')
    said.length = 0
    expect((await find()).kind).toBe('fallback')
    expect(said).toEqual([expect.stringContaining('for building, testing and trying only')])

    const note = path.join(runtimeFolder(env), 'electron-45.4.1.unreachable')
    const longAgo = Date.now() / 1000 - 8 * 24 * 60 * 60
    utimesSync(note, longAgo, longAgo)
    said.length = 0
    await find()
    expect(said.join('\n')).toContain('Downloading Electron 45.4.1')
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
