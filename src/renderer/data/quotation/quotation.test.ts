import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { asBlock, copiedAs, type Quotation, rememberCopied } from './quotation.ts'

const quotation = (plain: string): Quotation => ({ forms: { plain, html: '', markdown: '' }, inNote: () => '> Silt.' })

it('a quotation is a block of its own, wherever it is inserted', () => {
  const text = fc.array(fc.constantFrom('wool', ' ', '\n', 'water'), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const blocks = fromMarkdown(before + asBlock(before, '> Silt.\n\n— A source', after) + after).children
      const at = blocks.findIndex(({ type }) => type === 'blockquote')
      expect(at).not.toBe(-1)
      const source = blocks[at + 1]
      expect(source?.type).toBe('paragraph')
      expect(source?.type === 'paragraph' && source.children).toMatchObject([{ type: 'text', value: '— A source' }])
    }),
  )
})

it('adds no empty line to an empty note, and none where there is one', () => {
  expect(asBlock('', 'q', '')).toBe('q')
  expect(asBlock('a', 'q', 'b')).toBe('\n\nq\n\n')
  expect(asBlock('a\n', 'q', '\n\nb')).toBe('\nq')
})

it('only what was copied last, word for word, is pasted as a quotation', () => {
  expect(copiedAs('silt')).toBe(null)
  const copied = quotation('“silt”\nA source')
  rememberCopied(copied)
  expect(copiedAs('“silt”\r\nA source')).toBe(copied)
  expect(copiedAs('“silt”\nA source ')).toBe(null)
  expect(copiedAs('')).toBe(null)
})
