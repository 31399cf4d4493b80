import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query.ts'
import { hostilePiece, operators } from './testing/hostile-text.ts'
import type { QueryNode } from './tree.ts'

/** A tree as a line: `&(a |(b "c d") -e)`. */
function line(node: QueryNode | null): string {
  if (node === null) return ''
  switch (node.kind) {
    case 'and':
    case 'or':
      return `${node.kind === 'and' ? '&' : '|'}(${node.parts.map(line).join(' ')})`
    case 'not':
      return `-${line(node.part)}`
    case 'within':
      return `${node.fields.join('+')}:${line(node.part)}`
    case 'word':
      return `${node.text}${{ whole: '', typing: '…', prefix: '*' }[node.ending]}`
    case 'phrase':
      return `"${node.text}"${node.near === null ? '' : `~${node.near}`}`
    case 'length':
      return `length=${node.from}..${node.to}`
    default:
      return `${node.kind}=${node.value}`
  }
}
const read = (text: string) => line(parseQuery(text).tree)
const problems = (text: string) => parseQuery(text).problems.map(({ sentence }) => sentence)

describe('a query', () => {
  it.each([
    ['', ''],
    ['war ', 'war'],
    ['war', 'war…'],
    ['war grain ', '&(war grain)'],
    ['war AND grain ', '&(war grain)'],
    ['war OR grain ', '|(war grain)'],
    ['war | grain ', '|(war grain)'],
    ['war|grain ', '|(war grain)'],
    ['war || grain ', '|(war grain)'],
    ['a b OR c d ', '|(&(a b) &(c d))'],
    ['a (b OR c) d ', '&(a |(b c) d)'],
    ['(a OR (b c)) -d ', '&(|(a &(b c)) -d)'],
    ['a OR b OR c ', '|(a b c)'],
    ['war or peace ', '&(war or peace)'],
    ['-(war OR grain) port ', '&(-|(war grain) port)'],
    ['-(-war) ', '--war'],
    ['-"next week" ', '-"next week"'],
    ['war* ', 'war*'],
    ['war*', 'war*'],
    ['-war* ', '-war*'],
    ['"cease fire"~3 ', '"cease fire"~3'],
    ['title:"cease fire"~3 ', 'title:"cease fire"~3'],
    ['title:war text:"a b" note:x* -highlight:y ', '&(title:war text:"a b" notes:x* -highlights:y)'],
    ['title:(war OR "a b") ', '|(title:war title:"a b")'],
    ['tag:(war OR “real estate”) ', '|(tag=war tag=real estate)'],
    ['in:title war OR grain ', 'title+site:|(war grain)'],
    ['(in:notes war) OR grain ', '|(notes:war grain)'],
    ['has:note has:highlights has:"image" ', '&(has=note has=highlight has=image)'],
    ['is:partial lang:German lang:pt-br ', '&(is=partial lang=de lang=pt-BR)'],
    ['colour:pink COLOR:5 ', '&(color=4 color=5)'],
  ])('%j is %s', (text, expected) => {
    expect([read(text), problems(text)]).toEqual([expected, []])
  })

  it.each([
    ['length:>2000', '2001..null'],
    ['length:>=2000', '2000..null'],
    ['length:<500', 'null..499'],
    ['length:<=500', 'null..500'],
    ['length:800..1200', '800..1200'],
    ['length:1200..800', '800..1200'],
    ['length:800..', '800..null'],
    ['length:*..800', 'null..800'],
    ['length:1,500', '1500..1500'],
    ['length:>2k', '2001..null'],
  ])('%s counts words: %s', (text, expected) => {
    expect([read(text), problems(text)]).toEqual([`length=${expected}`, []])
  })

  it.each(['“real estate”', '„real estate“', '”real estate”', '«real estate»', '»real estate«', '‹real estate›'])(
    'has phrases and values in %s',
    (quoted) => {
      expect(read(quoted)).toBe('"real estate"')
      expect(read(`war -${quoted} tag:${quoted} `)).toBe('&(war -"real estate" tag=real estate)')
    },
  )

  it.each([
    '‘real estate’',
    '’real estate’',
    '‚real estate‘',
    '「real estate」',
    '『real estate』',
    '〝real estate〟',
    '＂real estate＂',
  ])('has phrases in %s too', (quoted) => {
    expect(read(`(${quoted} OR x) `)).toBe('|("real estate" x)')
    expect(read(`site:${quoted} `)).toBe('site=real estate')
  })

  it.each([
    ['didn’t say ', '&(didn’t say)'],
    ['’tis the season ', '&(’tis the season)'],
    ['the dogs’ dinner ', '&(the dogs’ dinner)'],
    ['‘the dog’s dinner’ ', '"the dog’s dinner"'],
    ["'cease fire' ", "&('cease fire')"],
    ['“cease fire" war ', '&("cease fire" war)'],
    ['"5\\" guns" ', '"5" guns"'],
    ['"a\\\\" b ', '&("a\\" b)'],
    ['东京「港口」报 ', '&(东京 "港口" 报)'],
    ['rock"n roll" ', '&(rock "n roll")'],
  ])('tells apostrophes, marks and escapes apart: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    'https://example.org/a?b=c|d(e)',
    'https://en.wikipedia.org/wiki/Weir_(dam)',
    '16:30',
    'Re:',
    '702(b)',
    'f(x)',
    'f(x,(y))',
    '(re)build',
    '(un)known',
    'foo)',
    'a(b',
    'std::vector',
    'doi:10.1000/182',
    'war:peace',
    'C++',
    'wo*rd',
    'or',
  ])('takes %s for a word', (word) => {
    expect([read(`${word} `), problems(word)]).toEqual([word, []])
    expect(read(`war ${word} `)).toBe(`&(war ${word})`)
    if (!/foo|a\(b/.test(word)) expect(read(`(war OR ${word}) `)).toBe(`|(war ${word})`)
  })

  it.each([
    ['war OR', 'war'],
    ['war | ', 'war'],
    ['| war ', 'war'],
    ['OR war ', '&(or war)'],
    ['OR', 'or…'],
    ['war OR OR grain ', '|(war grain)'],
    ['(war OR grain', '|(war grain…)'],
    ['-(war', '-war'],
    ['war) grain ', '&(war) grain)'],
    ['() -() (()) war ', 'war'],
    ['- -- war', '&(-- war…)'],
    ['"cease fi', '"cease fi"'],
    ['("cease fi', '"cease fi"'],
    ['*', ''],
    ['war war "war" war ', '&(war "war")'],
  ])('forgives what is not finished, or not needed: %j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('says what it does not know, with the nearest that it knows, and does not search for it', () => {
    const cases: readonly (readonly [string, RegExp])[] = [
      ['has:pictures', /^“has:pictures” is not known\. has: knows note, highlight, image\.$/],
      ['has:imagse', /did you mean has:image\?/],
      ['is:lost', /is: knows inbox, unread, read, starred, archived, annotated, partial, trashed\.$/],
      ['-is:unraed', /did you mean is:unread\?/],
      ['color:mauve', /color: knows yellow, green, blue, red, pink, purple\.$/],
      ['in:heaven', /in: knows title, text, notes, highlights, topics\.$/],
      ['author:smith', /^“author:” is not known; did you mean “by:”\?$/],
      ['publisehd:2024', /did you mean “published:”\?$/],
      ['tags:"real estate"', /did you mean “topic:”\?$/],
      ['lang:klingonese', /takes a language/],
      ['length:long', /takes a number of words/],
      ['before:soon', /takes a date/],
      ['after:2025-02-30', /takes a date/],
      ['published:2024..soon', /takes a date/],
      ['topic:', /^“topic:” needs a value/],
      ['tag:', /^“tag:” needs a value/],
      ['tag:""', /needs a value/],
      ['-in:title', /minus/],
    ]
    for (const [text, sentence] of cases) {
      expect(problems(`${text} `), text).toEqual([expect.stringMatching(sentence)])
      expect(read(`war ${text} `), text).toBe('war')
      // Alone it finds nothing: everything would be a wrong answer.
      expect(parseQuery(text).tree, text).toEqual({ kind: 'or', parts: [] })
      const [problem] = parseQuery(`war ${text}`).problems
      expect(`war ${text}`.slice(problem?.start, problem?.end), text).toBe(text)
    }
  })
})

it.each([
  ['topic:war', 'tag:war'],
  ['-topic:"real estate" grain', '-tag:"real estate" grain'],
  ['topic:(war OR trade)', 'tag:(war OR trade)'],
  ['in:topics war', 'in:tags war'],
])('%s is read as %s is, which older queries and scripts have', (topic, tag) => {
  expect(parseQuery(topic)).toEqual({ ...parseQuery(tag), problems: [] })
})

describe('10,000 characters', () => {
  const deepest = (node: QueryNode | null): number =>
    node === null
      ? 0
      : 'parts' in node
        ? 1 + Math.max(0, ...node.parts.map(deepest))
        : 'part' in node
          ? 1 + deepest(node.part)
          : 1

  it('of anything are read as a tree of bounded depth and size', () => {
    fc.assert(
      fc.property(fc.array(hostilePiece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = pieces.join('').repeat(10_000).slice(0, 10_000)
        const { tree } = parseQuery(text)
        expect(deepest(tree)).toBeLessThan(90)
        expect(JSON.stringify(tree).length).toBeLessThan(200_000)
      }),
      { numRuns: 300 },
    )
  })

  it.each(operators)('of only %j are read', (operator) => {
    const text = operator.repeat(10_000).slice(0, 10_000)
    expect(deepest(parseQuery(text).tree)).toBeLessThan(90)
    expect(deepest(parseQuery(`war ${text}`).tree)).toBeLessThan(90)
  })

  it('have at most a thousand words and filters, and it is said that the others are left out', () => {
    const text = Array.from({ length: 1_500 }, (_, at) => `w${at}`).join(' ')
    const { tree, problems } = parseQuery(text)
    expect(tree?.kind === 'and' && tree.parts.length).toBe(1_000)
    expect(problems).toHaveLength(1)
  })
})
