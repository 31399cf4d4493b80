import { parseArgs } from 'node:util'
import { SetupProblem } from '../setup-problem.mjs'

const option = { type: 'boolean', default: false }
const options = { dir: option, deb: option, x64: option, arm64: option, help: option, to: { type: 'string' } }

export const PACKAGE_HELP = `npm run package: the packages of this system, in dist
npm run package -- [--dir | --deb] [--x64] [--arm64] [--to FOLDER]

  --dir             only the unpacked program
  --deb             the unpacked program and a deb, by Debian's own tools
  --x64, --arm64    for this processor; without them for both, or for this machine's with --dir and --deb
  --to FOLDER       into this folder
`

/** The words after `npm run package --`. Throws SetupProblem for others. */
export function readWords(args) {
  try {
    const { values } = parseArgs({ options, args })
    if (values.to === '') throw new Error('--to names no folder.')
    return values
  } catch (error) {
    // Node goes on to explain its own rules.
    const [first] = error.message.split(/\. |\n/)
    throw new SetupProblem(`${first.replace(/\.$/, '')}. See: npm run package -- --help`)
  }
}

/**
 * What is made, and of which runtime.
 * @param {ReturnType<typeof readWords>} words
 * @param {{runtime: {path: string, version: string | null}, electron: string, arch: string}} machine
 *   `runtime`: the one at hand, for `arch`; `electron`: the version that is handed out
 * @returns `packed`: the runtime to pack, null for electron-builder to fetch one for each processor; `version`: of what is
 *   packed; `isTrial`: whether that is for trying on this machine only; `isPart`: whether there are fewer packages than all
 */
export function planPackages(words, { runtime, electron, arch }) {
  const isPart = words.dir || words.deb
  const named = ['x64', 'arm64'].filter((each) => words[each])
  // Both processors for packages to hand out, this machine's for a try.
  const archs = named.length > 0 ? named : isPart ? [arch] : ['x64', 'arm64']
  const isOwn = archs.length === 1 && archs[0] === arch
  const version = isOwn ? (runtime.version ?? electron) : electron
  // All packages are made where the real one can be had, which is fetched in any case.
  const isTrial = (isOwn || !isPart) && runtime.version !== electron
  return { archs, isPart, isTrial, version, packed: isOwn ? { path: runtime.path, version } : null }
}
