/**
 * `npm run package`: the packages of this system, in dist. With `--dir` the folder alone, with `--deb` the folder and a
 * deb of Debian's own tools; both need no network where the runtime is there. `--x64` and `--arm64` name the processor,
 * `--to` another folder.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Arch, build, Platform } from 'electron-builder'
import { electronPath } from '../electron.mjs'
import { SetupProblem } from '../setup-problem.mjs'
import { builderConfig } from './builder-config.mjs'
import { commitTime, setTimes } from './commit-time.mjs'
import { FACTS, ROOT } from './facts.mjs'
import { hasDpkg, makeDeb } from './linux/deb.mjs'
import { metainfo } from './linux/metainfo.mjs'
import { sbom } from './sbom.mjs'

const TARGETS = {
  // Where dpkg-deb is, the deb is ours: the same at each build, which electron-builder's is not.
  linux: () => [...(hasDpkg() ? ['dir'] : ['deb']), 'rpm', 'AppImage', 'tar.gz'],
  darwin: () => ['dmg', 'zip'],
  win32: () => ['nsis', 'portable'],
}
const PLATFORMS = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS }

async function main() {
  const words = readWords()
  const runtime = await electronPath()
  const isTrial = runtime.version !== FACTS.electron
  const isPart = words.dir || words.deb
  if (isTrial && !isPart)
    throw new SetupProblem(
      `Packages are made with Electron ${FACTS.electron} alone, which could not be downloaded. To try one on this machine: npm run package -- --dir, or --deb.`,
    )
  if (words.deb && !hasDpkg()) throw new SetupProblem('This machine has no dpkg-deb, which makes the deb.')
  const archs = archsOf(words, isPart)
  if (isPart && archs.some((arch) => arch !== process.arch) && runtime.version === null)
    throw new SetupProblem('The runtime that COMMONPLACE_ELECTRON names is for this processor alone.')

  const output = path.resolve(words.to ?? path.join(ROOT, 'dist'))
  const seconds = commitTime({ root: ROOT })
  const version = runtime.version ?? FACTS.electron
  const files = writeFacts(output, { electron: version, seconds })
  // One for each processor: the runtime at hand is for ours.
  const isOwn = archs.length === 1 && archs[0] === process.arch
  const packed = isOwn ? { path: runtime.path, version } : null
  const targets = PLATFORMS[process.platform].createTarget(
    isPart ? ['dir'] : TARGETS[process.platform](),
    ...archs.map((arch) => Arch[arch]),
  )
  await build({
    targets,
    config: { ...builderConfig({ runtime: packed, output, ...files }), afterExtract },
    projectDir: ROOT,
    publish: 'never',
  })
  if (process.platform === 'linux') finishLinux({ archs, output, seconds, isTrial, isPart, deb: words.deb || !isPart })
  if (isTrial)
    log(`With Electron ${version}, a substitute of 2023: for trying on this machine, and not to be handed on.`)
  log(`The packages are in ${output}.`)
}

function readWords() {
  const option = { type: 'boolean', default: false }
  const options = { dir: option, deb: option, x64: option, arm64: option, to: { type: 'string' } }
  try {
    return parseArgs({ options, args: process.argv.slice(2) }).values
  } catch (error) {
    throw new SetupProblem(error.message)
  }
}

/** Both processors for packages to hand out, this machine's for a try. */
function archsOf(words, isPart) {
  const named = ['x64', 'arm64'].filter((arch) => words[arch])
  if (named.length > 0) return named
  return isPart ? [process.arch] : ['x64', 'arm64']
}

/** What is written for the packages: the SBOM and the metainfo. @returns their paths */
function writeFacts(output, { electron, seconds }) {
  mkdirSync(output, { recursive: true })
  const packages = JSON.parse(readFileSync(path.join(ROOT, 'out', 'third-party.json'), 'utf8'))
  const files = {
    sbom: path.join(output, `${FACTS.executable}.cdx.json`),
    metainfo: path.join(output, `${FACTS.executable}.metainfo.xml`),
  }
  writeFileSync(files.sbom, `${JSON.stringify(sbom({ packages, electron, seconds }), null, 1)}\n`)
  writeFileSync(files.metainfo, metainfo(seconds))
  return files
}

/** The substitute runtime has an app of its own to start ours by, and a file that says its version. */
async function afterExtract({ appOutDir }) {
  for (const name of ['resources/app', 'resources/default_app.asar', 'version'])
    rmSync(path.join(appOutDir, name), { recursive: true, force: true })
}

function finishLinux({ archs, output, seconds, isTrial, isPart, deb }) {
  for (const arch of archs) {
    const folder = path.join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)
    setTimes(folder, seconds)
    if (!deb || !hasDpkg()) continue
    // A version that every real one replaces.
    const version = `${FACTS.version}${isTrial ? '~trial' : ''}`
    const name = `${FACTS.executable}_${version}_${arch === 'x64' ? 'amd64' : arch}.deb`
    makeDeb({ folder, to: path.join(output, name), arch, version, seconds, level: isPart ? 3 : 19 })
  }
}

function log(sentence) {
  process.stderr.write(`${sentence}\n`)
}

try {
  await main()
} catch (error) {
  log(error instanceof SetupProblem ? error.message : (error.stack ?? String(error)))
  process.exitCode = error instanceof SetupProblem ? 2 : 1
}
