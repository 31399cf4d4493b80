import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './command-line.ts'

/** Real pages that lie beside the checkout where the project is worked on; elsewhere our own pages stand for them. */
const shared = join(root, '..', 'shared')

/** A folder or file of it; null when it is not there. */
export function sharedData(name: string): string | null {
  const path = join(shared, name)
  return existsSync(path) ? path : null
}

/** Mozilla's pages, unpacked: folders with `source.html` and `expected.html`; null when they are not there. */
export function mozillaPages(): { readonly folder: string; readonly names: readonly string[] } | null {
  const archive = sharedData('readability/test-pages.tar.xz')
  if (archive === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-pages-'))
  execFileSync('tar', ['-xJf', archive, '-C', folder])
  const inner = existsSync(join(folder, 'test-pages')) ? join(folder, 'test-pages') : folder
  return { folder: inner, names: readdirSync(inner).sort() }
}
