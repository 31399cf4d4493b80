import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageFolder, readLicence } from './licences.mjs'
import { thirdPartyText } from './third-party-text.mjs'

/** Where the build leaves what it bundled: for people, and for the program and the SBOM. Both go into the package. */
export const TEXT_FILE = 'THIRD-PARTY.txt'
export const LIST_FILE = 'third-party.json'

/**
 * Notes for all builds of one run (main, preload, window) which packages their files contain, and keeps
 * `THIRD-PARTY.txt` and `third-party.json` up to date with it, next to the builds' folders. The build fails where a
 * licence is missing.
 * @returns a maker of plugins, one for each build
 */
export function bundledPackages({ root }) {
  const folders = new Set()
  return () => ({
    name: 'commonplace:bundled-packages',
    generateBundle(_, bundle) {
      for (const id of idsIn(bundle, this.environment.config.root)) {
        const folder = packageFolder(id, root)
        if (folder !== null) folders.add(folder)
      }
      write(
        describe(folders, root),
        path.resolve(this.environment.config.root, this.environment.config.build.outDir, '..'),
      )
    },
  })
}

/** All that went into the files: modules by their ids, and files such as fonts by where they came from. */
function* idsIn(bundle, from) {
  for (const file of Object.values(bundle)) {
    if (file.type === 'chunk') yield* file.moduleIds
    else for (const name of file.originalFileNames ?? []) yield path.resolve(from, name)
  }
}

function describe(folders, root) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const byName = new Map()
  for (const folder of folders) {
    const licence = readLicence(folder)
    const key = path.relative(root, folder).replaceAll('\\', '/')
    const integrity = lock.packages[key]?.integrity ?? null
    byName.set(`${licence.name} ${licence.version}`, { ...licence, path: key, integrity })
  }
  return [...byName.keys()].sort().map((key) => byName.get(key))
}

function write(packages, out) {
  mkdirSync(out, { recursive: true })
  writeFileSync(path.join(out, TEXT_FILE), thirdPartyText(packages))
  writeFileSync(path.join(out, LIST_FILE), `${JSON.stringify(packages.map(withoutText), null, 1)}\n`)
}

const withoutText = ({ text: _, ...rest }) => rest
