import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { textOf } from '../text-of.mjs'
import { download } from './download.mjs'
import { DownloadError } from './get.mjs'
import { openPart } from './parts.mjs'
import { openProgress } from './progress.mjs'

/**
 * Downloads and unpacks the binary of the `electron` package in node_modules. Electron's own installer would do the same,
 * but knows no proxy, shows nothing for half a minute and goes on for ever on a line that went dead. Its parts are
 * used: where the binary is (mirrors included), the cache it shares with every other project, the checksums, the zip.
 * Throws DownloadError; any other error means that node_modules is damaged.
 */
export async function fetchElectron({ root, network, folder, limits, log }) {
  const home = path.join(root, 'node_modules', 'electron')
  const load = createRequire(path.join(home, 'install.js'))
  const { version } = load('./package.json')
  const { downloadArtifact } = await import(pathToFileURL(load.resolve('@electron/get')).href)
  const { extract } = load('@electron-internal/extract-zip')
  const details = {
    version,
    artifactName: 'electron',
    platform: network.env.npm_config_platform || process.platform,
    arch: architecture(network.env),
    checksums: load('./checksums.json'),
    cacheRoot: network.env.electron_config_cache,
    // Where the rest of the download lies: the system's folder may be a small piece of memory.
    tempDirectory: folder,
  }
  // What an earlier run left may be of something else: then once more from the start.
  mkdirSync(folder, { recursive: true })
  const zip = await attempt(downloadArtifact, details).catch((error) => {
    if (error.code !== 'INTEGRITY' || !error.resumed) throw error
    return attempt(downloadArtifact, details)
  })
  await unpack(zip, { home, extract })

  async function attempt(fetch, what) {
    let resumed = false
    let host = ''
    const downloader = {
      async download(address, target) {
        host = new URL(address).host
        log(`Downloading Electron ${version} from ${host} (once).`)
        const part = openPart(folder, address)
        const progress = openProgress(`Electron ${version}`, { log })
        try {
          const options = { network, part, limits, onProgress: progress.update }
          resumed = (await download(address, target, options)).resumed
        } finally {
          progress.end()
          part.close()
        }
      },
    }
    try {
      return await fetch({ ...what, downloader })
    } catch (error) {
      if (/^(?:ChecksumMismatch|NoChecksumFound)Error$/.test(error.constructor.name))
        throw new DownloadError('INTEGRITY', { host, resumed })
      throw error.code === undefined ? error : Object.assign(new DownloadError(error.code), error)
    }
  }
}

/** Node for Intel may run on a Mac of Apple's own making; Electron had better not. */
function architecture(env) {
  if (env.npm_config_arch) return env.npm_config_arch
  if (process.platform !== 'darwin' || process.arch !== 'x64') return process.arch
  const asked = spawnSync('sysctl', ['-in', 'sysctl.proc_translated'], { encoding: 'utf8' })
  return asked.stdout?.trim() === '1' ? 'arm64' : process.arch
}

/** Puts the binary where Electron's own installer would. `path.txt` comes last: without it nothing is installed. */
async function unpack(zip, { home, extract }) {
  const work = path.join(home, `.dist-${process.pid}`)
  const pathFile = path.join(home, 'path.txt')
  const clear = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', clear)
  try {
    await extract(zip, { dir: work })
    const version = textOf(path.join(work, 'version'))
    if (version === null) throw new DownloadError('INTEGRITY', { host: path.basename(zip) })
    const dist = path.join(home, 'dist')
    rmSync(pathFile, { force: true })
    rmSync(dist, { recursive: true, force: true })
    renameSync(work, dist)
    writeFileSync(pathFile, binaryName())
  } finally {
    clear()
    process.off('exit', clear)
  }
}

/** As in electron/install.js, whose names are not exported. */
function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
