import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { root } from './command-line.ts'

/** The extractor in a page of the runtime, without the notebook around it: hundreds of pages in the time of a few clips. */
export interface Extractor {
  read(page: string | Uint8Array): Promise<ExtractReply>
  close(): Promise<void>
}

export async function openExtractor(): Promise<Extractor> {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-pages-to-read-'))
  const file = join(folder, 'page.html')
  const bench = await import(pathToFileURL(join(root, 'bench', 'extractor.mjs')).href)
  const opened = await bench.openExtractor()
  return {
    async read(page) {
      writeFileSync(file, page)
      return (await opened.read(file)).reply
    },
    async close() {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const fixtures = join(root, 'src/renderer/extractor/fixtures')
const fixtureNames = () => readdirSync(fixtures).sort()

/** The pages of the extractor's own fixtures, as files. */
export const fixtureFiles = () => fixtureNames().map((name) => join(fixtures, name, 'page.html'))

/** The same, by name. */
export const fixturePages = (): readonly (readonly [string, Uint8Array])[] =>
  fixtureNames().map((name) => [name, readFileSync(join(fixtures, name, 'page.html'))] as const)

/** What was reviewed as their text, as HTML. */
export const fixtureTexts = (): readonly (readonly [string, string])[] =>
  fixtureNames().map((name) => [name, readFileSync(join(fixtures, name, 'expected.html'), 'utf8')] as const)
