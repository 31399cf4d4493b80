import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'

function read(html: string): ExtractReply {
  const page = { ...pageAt('https://example.org/page'), bytes: new TextEncoder().encode(html) }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}
const PROSE =
  'Whoever was on duty read the gauge at the turn of the hour, wrote down what the water said, and signed with two letters, and nobody thought of it as science.'
const page = (body: string) =>
  read(`<title>Sixty-one volumes</title><h1>Sixty-one volumes</h1>${body}`).articles[0]?.html ?? ''

test.each([
  ['footnotes-tufte', []],
  // This page writes each mark again within its note.
  ['footnotes-latexml', ['1', '2', '2 footnotemark: 2']],
])('a note that moved is nothing that was left out: %s', (name, marks) => {
  const { receipt } = read(readFileSync(join(import.meta.dirname, '../fixtures', name, 'page.html'), 'utf8'))
  const isPart = ({ reason }: { reason: string }) => reason === 'part of a line'
  expect(receipt.filter((block) => !isPart(block)).map(({ reason }) => reason)).toEqual([
    'navigation',
    'footer of the site',
  ])
  expect(receipt.filter(isPart).map(({ text }) => text)).toEqual(marks)
})

test('notes of a page without an article stand behind the part that they are of, and count on', () => {
  const note = (words: string) =>
    `<label class="margin-toggle sidenote-number"></label><input type="checkbox" class="margin-toggle"><span class="sidenote">${words}</span>`
  const html = page(
    `<div><p>${PROSE}${note('First.')} ${PROSE}</p><p>${PROSE}</p></div><div><p>${PROSE}${note('Second.')} ${PROSE}</p><p>${PROSE}</p></div>`,
  )
  const notes = [...dom.fragment(html).querySelectorAll('li')]
  expect(notes.map(({ textContent, value }) => [textContent, value])).toEqual([
    ['First. ↩', 0],
    ['Second. ↩', 2],
  ])
  for (const { id } of notes) expect(html).toContain(`href="#${id}"`)
})

test('a box to tick that no note follows stays what it is', () => {
  const html = page(`<p>${PROSE}</p><ul><li><input type="checkbox" checked> Wind the clock</li></ul><p>${PROSE}</p>`)
  expect(html).toContain('<li><data value="task">☑</data> Wind the clock</li>')
})

test('a note of LaTeXML that is none at the foot stays in its place', () => {
  const html = page(
    `<p>${PROSE} <span class="ltx_note ltx_role_thanks"><sup class="ltx_note_mark">*</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">*</sup>We thank the clerk.</span></span></span> ${PROSE}</p><p>${PROSE}</p>`,
  )
  expect(html).toContain('We thank the clerk.')
  expect(html).not.toContain('<li')
})
