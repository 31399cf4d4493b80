/** `npm run package`: the packages of this system, in dist (words.mjs has the words). */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Arch, build, Platform } from 'electron-builder'
import { newestElectron } from '../electron.mjs'
import { SetupProblem } from '../setup-problem.mjs'
import { builderConfig } from './builder-config.mjs'
import { commitTime, setTimes } from './commit-time.mjs'
import { FACTS, ROOT } from './facts.mjs'
import { hasDpkg, makeDeb } from './linux/deb.mjs'
import { metainfo } from './linux/metainfo.mjs'
import { sbom } from './sbom.mjs'
import { planPackages, readWords } from './words.mjs'

const TARGETS = {
  // Where dpkg-deb is, the deb is ours: the same at each build, which electron-builder's is not.
  linux: () => [...(hasDpkg() ? ['dir'] : ['deb']), 'rpm', 'AppImage', 'tar.gz'],
  darwin: () => ['dmg', 'zip'],
  win32: () => ['nsis', 'portable'],
}
const PLATFORMS = { linux: Platform.LINUX, darwin: Platform.MAC, win32: Platform.WINDOWS }

async function main() {
  const words = readWords(process.argv.slice(2))
  // The substitute is only packed where the real one cannot be had today.
  const runtime = await newestElectron({ log })
  const machine = { runtime, electron: FACTS.electron, arch: process.arch }
  const { archs, isPart, isTrial, version, packed } = planPackages(words, machine)
  if (isTrial && !isPart)
    throw new SetupProblem(
      `Packages are made with Electron ${FACTS.electron} alone. To try one on this machine: npm run package -- --dir, or --deb.`,
    )
  if (words.deb && !hasDpkg()) throw new SetupProblem('This machine has no dpkg-deb, which makes the deb.')

  const output = path.resolve(words.to ?? path.join(ROOT, 'dist'))
  const seconds = commitTime({ root: ROOT })
  const files = writeFacts(output, { electron: version, seconds })
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
    log(`Not with Electron ${FACTS.electron}, but another: for trying on this machine, and not to be handed on.`)
  log(`The packages are in ${output}.`)
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
