import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../command-line.ts'
import { fixturePages } from '../extractor.ts'
import { mozillaPages, sharedData } from '../shared-data.ts'
import { sites } from '../web/sites.ts'

/** A page as it comes from the web. */
export interface PageToRead {
  readonly name: string
  readonly bytes: Uint8Array
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
}

/** Pages that take seconds to read by their nature have tests of their own. */
const LONGEST = 150_000

/** All pages of ours: the extractor's fixtures, the tests' internet, the sample. */
export function ownPages(): readonly PageToRead[] {
  const sample = join(root, 'resources', 'sample', 'commonplace-book.html')
  return [
    ...fixturePages().map(([name, bytes]) => ({ name, bytes, headers: {} })),
    { name: 'the sample', bytes: readFileSync(sample), headers: {} },
    ...pagesOfSites(),
  ]
}

function pagesOfSites(): readonly PageToRead[] {
  return Object.entries(sites).flatMap(([path, site]) => {
    const place = { origin: 'http://127.0.0.1:1', port: 1, path, query: new URLSearchParams() }
    const page = typeof site === 'function' ? site(place) : site
    if ('behave' in page || !/html|text|^$/.test(page.type ?? '')) return []
    const bytes = Buffer.from(page.body)
    const type = page.type ?? 'text/html; charset=utf-8'
    return bytes.length > LONGEST ? [] : [{ name: path, bytes, headers: { 'content-type': type } }]
  })
}

/** Every so many of the real pages that lie beside the checkout where the project is worked on; elsewhere none. */
export function realPages(every: number): readonly PageToRead[] {
  const packed = ['extraction/pages', 'news/pages'].flatMap((name) => filesIn(name, ''))
  const plain = filesIn('field/cases', 'page.html')
  const mozilla = mozillaPages()
  const sources = mozilla?.names.map((name) => join(mozilla.folder, name, 'source.html')) ?? []
  return [...packed, ...plain, ...sources]
    .filter((_, index) => index % every === 0)
    .map((file) => {
      const bytes = readFileSync(file)
      return { name: file, bytes: file.endsWith('.gz') ? gunzipSync(bytes) : bytes, headers: {} }
    })
}

function filesIn(name: string, file: string): readonly string[] {
  const folder = sharedData(name)
  return folder === null ? [] : readdirSync(folder).map((each) => join(folder, each, file))
}
