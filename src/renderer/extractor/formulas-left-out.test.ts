import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { dom, pageAt } from './testing/pages.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder).filter((name) => name.startsWith('math'))

test.each(names)('the second text of a formula is nothing that was left out: %s', (name) => {
  const page = { ...pageAt('https://example.org/page'), bytes: readFileSync(join(folder, name, 'page.html')) }
  const { receipt } = answer({ kind: 'extract', page }, dom) as ExtractReply
  expect(receipt.map(({ reason }) => reason)).toEqual(['navigation', 'footer of the site'])
})
