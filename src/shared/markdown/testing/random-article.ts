import fc from 'fast-check'

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;')

/** Words, and signs that mean something to some reader of Markdown. */
const word = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('a', 'word', 'two words', ' ', '漢字', '“quoted”', 'x_y', '🦊', 'é', '1986'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['*', '**', '_', '`', '``', '[', ']', '(', ')', '<', '>', '|', '~', '~~', '#', '# ', '$', '$$', '^', '{', '}'],
      ...[
        '&',
        '&amp;',
        '=',
        '==',
        '%',
        '%%',
        '+',
        '+ ',
        '-',
        '- ',
        '---',
        '.',
        '1.',
        '1. ',
        '2) ',
        ':',
        '!',
        '!!',
        '\\',
      ],
      ...[
        '***',
        '```',
        '~~~',
        '[x] ',
        '[^1]:',
        '![a](b)',
        '[a]: b',
        '| a |',
        '|-|',
        'www.a.example',
        'https://a.example',
      ],
      ...[
        'me@a.example',
        '<b>',
        '<!--',
        '-->',
        '<script>',
        '[[a]]',
        '[!note]',
        '^id',
        ': a',
        '€',
        '＄',
        '。',
        '\u00a0',
        '&#35;',
      ],
    ),
  },
)
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((each) => escaped(each.join('')))

const wrapped = (tag: string) => (content: string) => `<${tag}>${content}</${tag.split(' ')[0]}>`

/** What is in a line, and the blocks of an article, each in others: all kinds that an article may have. */
const { inline, block } = fc.letrec<{ inline: string; piece: string; block: string; items: string }>((tie) => ({
  inline: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: words },
    tie('inline').map(wrapped('em')),
    tie('inline').map(wrapped('strong')),
    tie('inline').map(wrapped('i')),
    tie('inline').map(wrapped('del')),
    tie('inline').map(wrapped('span')),
    words.map(wrapped('sup')),
    words.map(wrapped('sub')),
    words.map(wrapped('code')),
    words.map(wrapped('kbd')),
    words.map(wrapped('a href="https://e.example/(a)|b"')),
    tie('inline').map((content) => `<em>a</em><b>${content}</b>`),
    fc.constant('<br>'),
    fc.constant('<img src="asset://a/1" alt="A *picture*">'),
  ),
  items: fc
    .array(fc.oneof(tie('inline'), tie('block')), { minLength: 1, maxLength: 3 })
    .map((all) => all.map(wrapped('li')).join('')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: tie('inline').map(wrapped('p')) },
    fc.tuple(tie('inline'), fc.integer({ min: 1, max: 6 })).map(([content, level]) => wrapped(`h${level}`)(content)),
    tie('items').map(wrapped('ul')),
    fc
      .tuple(tie('items'), fc.integer({ min: 0, max: 12 }))
      .map(([items, start]) => wrapped(`ol start="${start}"`)(items)),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => wrapped('blockquote')(all.join(''))),
    fc
      .array(words, { minLength: 1, maxLength: 4 })
      .map((lines) => `<pre><code class="language-js">${lines.join('\n  ')}\n</code></pre>`),
    fc
      .array(fc.array(tie('inline'), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map((rows) => `<table>${rows.map((row) => `<tr>${row.map(wrapped('td')).join('')}</tr>`).join('')}</table>`),
    fc
      .tuple(tie('inline'), tie('block'))
      .map(([term, definition]) => `<dl><dt>${term}</dt><dd>${definition}</dd></dl>`),
    tie('inline').map(
      (content) => `<figure><img src="asset://a/2" alt="b"><figcaption>${content}</figcaption></figure>`,
    ),
    fc.constant('<hr>'),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((all) => wrapped('div')(all.join(''))),
  ),
}))

/** The HTML of an article made of blocks of all kinds. */
export const randomArticle = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join(''))

/** The HTML of a line. */
export const randomLine = inline
