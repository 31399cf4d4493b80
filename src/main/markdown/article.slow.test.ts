import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleMarkdown, NOTES_ONLY } from './article.ts'
import { readGfm } from './gfm.ts'
import { article, facts, highlight } from './testing/markdown-article.ts'
import { hostileText, textIn } from './testing/read-markdown.ts'

const titled = { ...NOTES_ONLY, heading: true }

test('an article in Markdown, whatever the page, its quotations and the notes say: each part stays in its place', () => {
  fc.assert(
    fc.property(
      hostileText,
      hostileText,
      fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 }),
      (title, note, marks) => {
        const highlights = marks.map(([exact], index) =>
          highlight(`h${index}aaaaaaaaaa`, exact, { start: index, end: index }),
        )
        const written = articleMarkdown(
          {
            ...article,
            facts: { ...facts, title, publisher: note },
            note: '',
            highlights,
          },
          titled,
        )
        const body = readGfm(written.replace(/^---\n[\s\S]*?\n---\n/u, ''))
        const kinds = body.children.map((child) => child.type)
        expect(kinds.slice(0, 2)).toEqual(['heading', 'paragraph'])
        const marked = body.children.filter(
          (child) => child.type === 'paragraph' && /^\^hl-h\daaaaaaaaaa$/u.test(textIn(child)),
        )
        expect(marked).toHaveLength(highlights.length)
        expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(highlights.length === 0 ? 1 : 2)
        expect(new Set(kinds)).toEqual(
          new Set(kinds.filter((kind) => ['heading', 'paragraph', 'blockquote'].includes(kind))),
        )
        expect(
          articleMarkdown(
            {
              ...article,
              facts: { ...facts, title, publisher: note },
              note: '',
              highlights: highlights.toReversed(),
            },
            titled,
          ),
        ).toBe(written)
      },
    ),
    { numRuns: 1000 },
  )
})
