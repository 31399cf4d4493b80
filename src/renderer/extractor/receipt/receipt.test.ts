import { describe, expect, test } from 'vitest'
import { bounds } from '#shared/extraction/bounds.ts'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'

const PROSE =
  'The miller kept the sluice until the railway came, and after that his daughter kept it, who wrote the height of the water on the door each morning before she fed the hens.'

function read(inside: string): ExtractReply {
  const html = `<!doctype html><title>The sluice</title><body><article><h1>The sluice</h1>${`<p>${PROSE}</p>`.repeat(4)}${inside}</article>`
  const page = { ...pageAt('https://the-weir.example/sluice'), bytes: new TextEncoder().encode(html) }
  return answer({ kind: 'extract', page }, dom) as ExtractReply
}

describe('a line that is kept in part', () => {
  test('has its missing words in the receipt, with a reason and the place of the line', () => {
    const { articles, receipt } = read(
      `<p>A board marks the flood of the second winter. <button>Copy</button></p><p>${PROSE}</p>`,
    )
    const text = articles[0]?.text ?? ''
    expect(text).toContain('A board marks the flood of the second winter.\n')
    expect(receipt).toEqual([
      expect.objectContaining({ reason: 'form', text: 'Copy', html: '<p>Copy</p>', at: text.indexOf('A board') }),
    ])
  })

  test('and a part that no mark-up explains is just that', () => {
    const { receipt } = read(
      `<h2>Its depth is <span class="x"><b>a fathom</b><span>The height of a tall man with his arm raised</span></span> in spring</h2><p>${PROSE}</p>`,
    )
    expect(receipt.map(({ reason, text }) => [reason, text])).toEqual([
      ['part of a line', 'The height of a tall man with his arm raised'],
    ])
  })

  test('a line that is kept with a sign more, or with its words in another place, is kept', () => {
    const { receipt } = read(
      `<div>The choir sang on the sluice <img class="emoji" alt="🙂" src="/1f642.png"> until dark.<br>It rained.</div><ol><li>1. Lift the board.</li><li>2. Let it fall.</li></ol>`,
    )
    expect(receipt).toEqual([])
  })
})

test('a line of figures is in the receipt, though a list of the article has the same numbers', () => {
  const { receipt } = read('<ol><li>Lift the board.</li><li>Let it fall.</li></ol><aside><p>2 1</p></aside>')
  expect(receipt.map(({ text }) => text)).toEqual(['2 1'])
})

test('a receipt that ends before the page does says how many blocks more were left out', () => {
  const more = 37
  const { receipt, unlisted } = read(
    `${`<p>${PROSE}</p><p>Advertisement</p>`.repeat(bounds.receiptBlocks + more)}<p>${PROSE}</p>`,
  )
  expect(receipt).toHaveLength(bounds.receiptBlocks)
  expect(unlisted).toBe(more)
  expect(read('<p>Advertisement</p>').unlisted).toBe(0)
})
