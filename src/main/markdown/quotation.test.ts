import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapePhrase, oneLine } from '#shared/markdown/escape.ts'
import { readGfm } from './gfm.ts'
import { quotation } from './quotation.ts'
import { hostileText, obsidianIn, textIn, typesIn } from './testing/read-markdown.ts'

/** What a reader of the quotation should see: the lines that hold something, without the white space around them. */
const linesOf = (text: string) =>
  text
    .split(/\r\n?|[\n\v\f\x85\u2028\u2029]/u)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n')

describe('a quotation', () => {
  test('reads well in a plain editor: prose keeps its punctuation', () => {
    expect(quotation('It cost $5, i.e. ~3 % (AT&T) & more; see snake_case - “quoted”, 5 < 6!')).toBe(
      '> It cost $5, i.e. ~3 % (AT&T) & more; see snake_case - “quoted”, 5 < 6!',
    )
  })

  test('keeps paragraphs apart and escapes only what would mean something', () => {
    expect(quotation('# Heading #1\n\n1. one\n- two *three* [four](http://five)\n$1 and $2')).toBe(
      [
        '> \\# Heading \\#1',
        '>',
        '> 1\\. one',
        '>',
        '> \\- two \\*three\\* \\[four\\](http\\://five)',
        '>',
        '> \\$1 and \\$2',
      ].join('\n'),
    )
  })

  test('keeps code to the letter', () => {
    expect(quotation('def f():\n    return `x`\n\n#tag')).toBe('> ```\n> def f():\n>     return `x`\n>\n> #tag\n> ```')
  })

  test('of nothing a reader could see is empty, whatever white space and controls it holds', () => {
    expect(quotation('\t\u0000')).toBe('')
    expect(quotation('  \u0007\n\t')).toBe('')
  })

  test.each([
    ['a table', 'a | b\n--|--\nc | d'],
    ['front matter', '---\ntitle: x\n---'],
    ['a callout', '[!warning] Beware\n> of this'],
    ['a footnote', 'Text[^1]\n[^1]: note'],
    ['a comment', '%%hidden%% ==marked== ^block-1'],
    ['raw HTML', '<script>alert(1)</script><!-- x'],
    ['an underlined heading', 'Heading\n===\nOther\n---'],
    ['bare addresses', 'https://a.example www.a.example me@a.example mailto:me@a.example obsidian://open?vault=x'],
  ])('%s is only text', (_, text) => {
    const root = readGfm(quotation(text))
    expect(new Set(typesIn(root))).toEqual(new Set(['root', 'blockquote', 'paragraph', 'text']))
    expect(textIn(root)).toBe(linesOf(text))
  })

  test('whatever the text: nothing leaves it, nothing in it means anything, and it reads back as it was', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = quotation(text)
        const root = readGfm(written)
        const wanted = linesOf(text)
        if (wanted === '') {
          expect(written).toBe('')
          return
        }
        for (const line of written.split('\n')) expect(line).toMatch(/^>(?: |$)/u)
        expect(root.children).toHaveLength(1)
        const [quote] = root.children
        if (quote?.type !== 'blockquote') throw new Error(`no quotation but ${quote?.type}`)
        if (quote.children[0]?.type === 'code') {
          expect(quote.children).toHaveLength(1)
          expect(linesOf(textIn(quote))).toBe(wanted.replaceAll('\u0000', ''))
          return
        }
        expect(new Set(typesIn(quote))).toEqual(new Set(['blockquote', 'paragraph', 'text']))
        expect(textIn(quote)).toBe(wanted)
        for (const line of written.split('\n')) expect(obsidianIn(line.slice(2)), line).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

test('a phrase of foreign text stays a phrase within our own line', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, other) => {
      const root = readGfm(`# ${escapePhrase(title)}\n\nBy ${escapePhrase(other)}, and ${escapePhrase(title)}.`)
      expect(root.children.map((child) => child.type)).toEqual(['heading', 'paragraph'])
      const shown = (text: string) => oneLine(text)
      expect(textIn(root)).toBe(`${shown(title)}\nBy ${shown(other)}, and ${shown(title)}.`)
      expect(new Set(typesIn(root))).toEqual(
        new Set(
          shown(title) === '' ? ['root', 'heading', 'paragraph', 'text'] : ['root', 'heading', 'text', 'paragraph'],
        ),
      )
      expect(obsidianIn(escapePhrase(title)), title).toEqual([])
    }),
    { numRuns: 2000 },
  )
})
