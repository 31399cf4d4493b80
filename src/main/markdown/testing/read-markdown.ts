import fc from 'fast-check'
import type { Nodes, Parents } from 'mdast'

/** The text of a node and all below it, one line a block. */
export function textIn(node: Nodes): string {
  if ('value' in node) return node.value
  if (!('children' in node)) return node.type === 'break' ? '\n' : ''
  const blocks = node.type === 'root' || node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem'
  return (node as Parents).children.map(textIn).join(blocks ? '\n' : '')
}

/** The types of all nodes, in order. */
export function typesIn(node: Nodes): readonly string[] {
  return [node.type, ...('children' in node ? (node as Parents).children.flatMap(typesIn) : [])]
}

/**
 * What Obsidian would find in a line beyond Markdown: tags, marks, comments, block ids, wiki links, mathematics,
 * footnotes. A stand-in from its documented rules, stricter than it where those are silent.
 */
export function obsidianIn(line: string): readonly string[] {
  const unescaped = line.replace(/\\[!-/:-@[-`{-~]/gu, '\u0001')
  const rules: Readonly<Record<string, RegExp>> = {
    tag: /(?:^|[\s\p{P}])#[\p{L}\p{N}_/-]/u,
    mark: /==/u,
    comment: /%%/u,
    block: /\s\^[\w-]+$|^\^[\w-]+$/u,
    wiki: /\[\[/u,
    math: /\$[^\s$][^$]*\$|\$\$/u,
    footnote: /\[\^|\^\[/u,
    link: /\w:\/\//u,
  }
  return Object.keys(rules).filter((name) => rules[name]?.test(unescaped))
}

/** Text that tries to be Markdown: its pieces joined at random, beside any characters at all. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '# ',
          '#tag ',
          '## ',
          '---',
          '***',
          '___',
          '===',
          '=',
          '- ',
          '+ ',
          '* ',
          '-',
          '1. ',
          '2) ',
          '> ',
          '>',
          '    ',
          '\t',
        ],
        ...[
          '```',
          '~~~',
          '`',
          '``',
          '**',
          '*',
          '__',
          '_',
          '~~',
          '~',
          '==',
          '%%',
          '$',
          '$$',
          '^',
          '^id',
          '[^1]',
          '[^1]: ',
        ],
        ...[
          '[[',
          ']]',
          '![[',
          '[',
          ']',
          '(',
          ')',
          '](',
          '!',
          '[a]: ',
          '[!note]',
          '[ ] ',
          '[x] ',
          '<',
          '<b>',
          '</b>',
          '<!--',
        ],
        ...[
          '-->',
          '<script>',
          '<http://a.example>',
          'http://a.example',
          'www.a.example',
          'me@a.example',
          'mailto:me@a.example',
        ],
        ...[
          '&amp;',
          '&',
          '&#35;',
          ';',
          '\\',
          '|',
          '|-|',
          ':-',
          '-|',
          '\n',
          '\r\n',
          '\r',
          '\u2028',
          '\n\n',
          ' ',
          '  ',
          'a',
          'é',
        ],
        ...[
          'title: x',
          'word',
          '1',
          '1986',
          '.',
          ')',
          ':',
          '{',
          '}',
          '"',
          "'",
          '\u0000',
          '\u00a0',
          '\ufeff',
          '😀',
          '\ud800',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))
