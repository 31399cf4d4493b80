import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGfm } from './gfm.ts'
import { ownWords } from './own-words.ts'

describe('the reader’s own Markdown', () => {
  test.each([
    'Plain *words* and a [[link]].',
    '# A heading\n\n- a list\n- of two\n\n> and a quotation',
    '```js\nlet a = `b`\n```',
    '- an item\n  ```\n  code\n  ```\n- another',
    '1. one\n\n   ~~~\n   code\n   ~~~',
    'Inline `%%` and `$$` and 50 %% off, twice %%.',
    '    indented code with ```',
    '> ```\n> an open fence ends with its quotation',
    '<div>\n\ntext\n\n</div>',
    '%%a comment%%',
    '- item\n  ```\n  a list ends by itself',
  ])('stays as it was written: %j', (note) => expect(ownWords(note, 'h1')).toBe(note))

  test('empty notes are nothing', () => expect(ownWords(' \n\t\n ', 'h1')).toBe(''))

  test.each([
    ['an open fence', '```js\nlet a', '```js\nlet a\n```'],
    ['a longer fence', '~~~~\n~~~\n```', '~~~~\n~~~\n```\n~~~~'],
    ['a fence after a list', '- ```\n\n~~~ js\nx', '- ```\n\n~~~ js\nx\n~~~'],
    ['a comment of HTML', '<!-- hidden', '<!-- hidden\n-->'],
    ['a script', '<script>\n\nx', '<script>\n\nx\n</script>'],
    ['a comment of Obsidian', 'a %%b\n\nc', 'a %%b\n\nc\n%%'],
    ['mathematics', '$$\nx^2', '$$\nx^2\n$$'],
  ])('%s is closed', (_, note, closed) => expect(ownWords(note, 'h1')).toBe(closed))

  test.each(['> ', '> ```\n', '- ', '<', '<!-- ', '[', '![[', '``` \n', '~~~', '%% *a ', '$$_'])(
    '%j tens of thousands of times is kept to the letter, and closed',
    (sign) => {
      const note = `${sign.repeat(Math.floor(190_000 / sign.length))}<end`
      const words = ownWords(note, 'h1')
      expect(words).toContain(note)
      expect(words.startsWith('```')).toBe(true)
      expect(words.split('\n').at(-1)).toMatch(/^`{3,}$/u)
    },
  )

  test('a note that nests deeper than is read keeps its open end closed', () => {
    const note = `${'> '.repeat(1_000)}a\n\n~~~`
    expect(ownWords(note, 'h1')).toBe(`${note}\n~~~`)
  })

  test('whatever it holds, what follows it in the file is still there', () => {
    const piece = fc.constantFrom(
      ...['```', '````', '~~~', '``` js', '- ```', '- item', '  ```', '   ~~~', '    ```', '> ```', '> text', '1. ~~~'],
      ...[
        '<!--',
        '-->',
        '<pre>',
        '</pre>',
        '<script>',
        '<?php',
        '?>',
        '<!DOCTYPE',
        '<![CDATA[',
        ']]>',
        '<div>',
        '</div>',
      ],
      ...['text', '', '# heading', '- - ```', '| a | b |', '|---|---|', '[^1]: note', '[a]: http://b', '\\```', '`'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (lines) => {
        const root = readGfm(`${ownWords(lines.join('\n'), 'h1')}\n\n## Next\n`)
        const last = root.children.at(-1)
        expect(last).toMatchObject({ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Next' }] })
      }),
      { numRuns: 2000 },
    )
  })
})
