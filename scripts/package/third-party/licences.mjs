import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Licences that allow what we do with a package: bundle it into a program under the MIT licence, with its text. */
const AGREED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'OFL-1.1'])
/** Of two licences to choose from, the one that we choose. */
const CHOSEN = { '(MPL-2.0 OR Apache-2.0)': 'Apache-2.0' }

const IS_LICENCE = /^(?:licen[cs]e|copying|notice)/i
/** Vite's file goes on with the licences of what Vite itself contains; none of that comes into our files. */
const END_OF_VITES_OWN = '\n# Licenses of bundled dependencies'

/**
 * What THIRD-PARTY.txt and the SBOM say of a package.
 * @typedef {{name: string, version: string, licence: string, text: string, path: string, integrity: string | null}} Bundled
 * `licence` is an SPDX identifier; `path` begins with `node_modules/`; `integrity` is that of the registry's file.
 */

/**
 * Reads the licence of a package.
 * @param {string} folder the package's own, within node_modules
 * @returns {Pick<Bundled, 'name' | 'version' | 'licence' | 'text'>}
 * @throws {Error} for a package without a licence text, or under a licence that we have not agreed to
 */
export function readLicence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const licence = CHOSEN[license] ?? license
  if (!AGREED.has(licence))
    throw new Error(`${name} is bundled, and its licence (${JSON.stringify(license)}) is none of those agreed to.`)
  const files = readdirSync(folder)
    .filter((file) => IS_LICENCE.test(file))
    .sort()
  const text = files.map((file) => readText(path.join(folder, file))).join('\n\n')
  if (text.trim() === '') throw new Error(`${name} is bundled, and has no licence text.`)
  return { name, version, licence, text }
}

function readText(file) {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').split(END_OF_VITES_OWN)[0].trim()
}

/**
 * The folder of the package that a bundled module is from, or null for a module of ours.
 * @param {string} id as the bundler names it: a path, perhaps with a query, or `\0` and a name for code of the bundler's own
 */
export function packageFolder(id, root) {
  if (id.startsWith('\0')) {
    const maker = /^\0@?(vite|rolldown)\//.exec(id)?.[1]
    return maker === undefined ? null : path.join(root, 'node_modules', maker)
  }
  const file = id.split('?')[0].replaceAll('\\', '/')
  const start = file.lastIndexOf('/node_modules/')
  if (start === -1) return null
  const [scope, name] = file.slice(start + '/node_modules/'.length).split('/')
  const own = scope.startsWith('@') ? `${scope}/${name}` : scope
  const folder = path.normalize(`${file.slice(0, start)}/node_modules/${own}`)
  return existsSync(path.join(folder, 'package.json')) ? folder : null
}
