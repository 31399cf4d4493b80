import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { textOf } from './text-of.mjs'

/** All that the build reads. Tests are left out: to change one changes nothing that is built. */
const INPUTS = [
  'src',
  'resources',
  'scripts/package/third-party',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const OUTPUTS = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/third-party.json']
/** It lies in a folder that every build empties first: a build by other hands takes the stamp away with it. */
const STAMP = 'out/main/.stamp'

/** The hash of every file that goes into the build, by content and not by time: a fresh clone has no times to trust. */
export function sourceHash(root) {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap((input) => filesUnder(root, input))) {
    hash.update(`${file}\0`).update(
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest(),
    )
  }
  return hash.digest('hex')
}

/** Whether `out` is what the sources would give. */
export function isBuilt(root, hash = sourceHash(root)) {
  const isThere = (file) => statSync(path.join(root, file), { throwIfNoEntry: false }) !== undefined
  return OUTPUTS.every(isThere) && textOf(path.join(root, STAMP)) === hash
}

/** Writes down what was built. Take the hash before the build: what is edited meanwhile is to count as not built. */
export function stamp(root, hash) {
  mkdirSync(path.dirname(path.join(root, STAMP)), { recursive: true })
  writeFileSync(path.join(root, STAMP), hash)
}

function filesUnder(root, input) {
  const found = statSync(path.join(root, input), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [input]
  return readdirSync(path.join(root, input))
    .sort()
    .filter((name) => !/\.test\.(?:tsx?|mjs)$/.test(name))
    .flatMap((name) => filesUnder(root, `${input}/${name}`))
}
