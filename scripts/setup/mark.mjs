import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { textOf } from '../text-of.mjs'

/** It lies in node_modules, so it goes when that goes. */
const MARK = 'node_modules/.commonplace'
/** What is put into a package after its installation: the binary of Electron. */
const LATER = /^node_modules\/electron\/(?:dist\/|path\.txt$|electron\.d\.ts$|\.dist-)/

/**
 * How node_modules was after an installation: `locks` tells for which lock, `without` names packages that could not be
 * had, `packages` has a digest of each package's file names and sizes. Null when there is no such note.
 */
export function readMark(root) {
  try {
    return JSON.parse(textOf(path.join(root, MARK)))
  } catch {
    return null
  }
}

export function writeMark(root, { locks, without }) {
  const file = path.join(root, MARK)
  // Renamed, because it may be a link to that of a copied checkout.
  writeFileSync(`${file}-new`, JSON.stringify({ locks, without, packages: digests(root) }))
  renameSync(`${file}-new`, file)
}

/** The packages whose files are not as they were when the mark was written; none where there is no mark. */
export function damagedPackages(root) {
  const mark = readMark(root)
  if (mark === null) return []
  const now = digests(root)
  return Object.keys(mark.packages ?? {}).filter((where) => now[where] !== mark.packages[where])
}

/** A digest for each folder of node_modules that has a package.json, over its own files. By size: times and hashes cost seconds. */
function digests(root) {
  const result = {}
  const visit = (folder) => {
    const hash = createHash('sha1')
    let isPackage = false
    const walk = (at) => {
      for (const entry of readdirSync(path.join(root, at), { withFileTypes: true }).sort(byName)) {
        const file = `${at}/${entry.name}`
        if (entry.name === 'node_modules' && entry.isDirectory()) visitAll(file)
        else if (entry.isDirectory()) walk(file)
        else if (!LATER.test(file)) {
          isPackage ||= file === `${folder}/package.json`
          hash.update(`${file} ${lstatSync(path.join(root, file)).size}\n`)
        }
      }
    }
    walk(folder)
    if (isPackage) result[folder] = hash.digest('hex').slice(0, 12)
  }
  const visitAll = (modules) => {
    for (const { name } of readdirSync(path.join(root, modules), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )) {
      // Tools keep caches in folders with a dot.
      if (name.startsWith('.')) continue
      if (name.startsWith('@'))
        for (const inner of readdirSync(path.join(root, modules, name))) visit(`${modules}/${name}/${inner}`)
      else visit(`${modules}/${name}`)
    }
  }
  visitAll('node_modules')
  return result
}

function byName({ name: one }, { name: other }) {
  return one < other ? -1 : 1
}
