/** @typedef {import('./licences.mjs').Bundled} Bundled */

const RULE = '='.repeat(80)

const HEAD = `Commonplace is under the MIT licence: see LICENSE.

It contains the packages below. Each is named with its version and its licence,
and the text of that licence follows. They are the packages that the bundler put
into the program's files; the build writes this list.

It runs in Electron, which contains Chromium and Node. Their licences, and those
of what they contain, are in LICENSE.electron.txt and LICENSES.chromium.html.`

const heading = ({ name, version, licence }) => `${RULE}\n${name} ${version} (${licence})\n${RULE}\n`

/** THIRD-PARTY.txt for these packages. @param {readonly Bundled[]} packages */
export function thirdPartyText(packages) {
  return `${HEAD}\n\n${packages.map((each) => `${heading(each)}\n${each.text}\n`).join('\n')}`
}

/**
 * The packages that a THIRD-PARTY.txt does not name with their licence text.
 * @param {readonly Bundled[]} packages
 * @returns {string[]} `name version` of each
 */
export function missingFrom(packages, text) {
  return packages
    .filter((each) => each.text.trim() === '' || !text.includes(`${heading(each)}\n${each.text}\n`))
    .map(({ name, version }) => `${name} ${version}`)
}
