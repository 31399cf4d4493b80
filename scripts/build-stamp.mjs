import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commitDate } from './commit-date.mjs'
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
/** What every build leaves. */
export const OUTPUTS = [
  'out/main/index.cjs',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/third-party.json',
]
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

/** What a build says of itself besides: when its sources were committed, and where its releases are. */
export function buildOrigin({ env = process.env, root }) {
  return `${commitDate({ env, root }) ?? ''} ${env.GITHUB_REPOSITORY ?? ''}`
}

/**
 * Whether `out` is what the sources would give. A commit that changes none of them needs no build, but for a package:
 * then `origin` is what the build has to say of itself.
 */
export function isBuilt(root, hash = sourceHash(root), origin = null) {
  const isThere = (file) => statSync(path.join(root, file), { throwIfNoEntry: false }) !== undefined
  const [ofSources, ofOrigin] = (textOf(path.join(root, STAMP)) ?? '').split('\n')
  return OUTPUTS.every(isThere) && ofSources === hash && (origin === null || ofOrigin === origin)
}

/** Writes down what was built. Take the hash before the build: what is edited meanwhile is to count as not built. */
export function stamp(root, hash, origin) {
  mkdirSync(path.dirname(path.join(root, STAMP)), { recursive: true })
  writeFileSync(path.join(root, STAMP), `${hash}\n${origin}`)
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
