import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExtractReply } from '#shared/extraction.ts'
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

/** The pages of the extractor's own fixtures, by name. */
export function fixturePages(): readonly (readonly [string, Uint8Array])[] {
  const folder = join(root, 'src/renderer/extractor/fixtures')
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name, 'page.html'))] as const)
}
