import { expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { dom, pageAt } from './testing/pages.ts'

const PROSE = `<p>${'The keeper walks the weir twice a day and writes the height of the water on the door. '.repeat(5)}</p>`

function textOf(body: string): string {
  const html = `<!doctype html><title>The weir at night</title><body><article><h1>The weir at night</h1>${body}</article>`
  const page = { ...pageAt('https://the-weir.example/night'), bytes: new TextEncoder().encode(html) }
  return (answer({ kind: 'extract', page }, dom) as ExtractReply).articles[0]?.text ?? ''
}

/** Each took minutes, or ended the reading: the test ends, or its time does. */
test.each([
  ['a declaration of blanks', `<div style="opacity:${' '.repeat(200_000)}x">${PROSE}</div>${PROSE}`],
  [
    'a statement of blanks',
    `<script type="application/ld+json">{"name":"a${' '.repeat(1_000_000)}b"}</script>${PROSE}`,
  ],
  ['an address of question marks', `${PROSE}<p>A <img class="emoji" src="${'?'.repeat(80_000)}\n"> sign.</p>`],
  ['an address of fragments', `${PROSE}<ul><li><a href="//the-weir.example/${'#'.repeat(80_000)}\n">A</a></li></ul>`],
])('a page with %s is read', (_what, body) => {
  expect(textOf(body)).toContain('The keeper walks the weir twice a day')
})
