import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseQuery } from './query.ts'
import { parseFormerQuery } from './testing/former-parser.ts'
import type { QueryNode, SearchField } from './tree.ts'

/** Saved searches are read as before: every part of the former language, in any order and written in any way. */

interface Parts {
  readonly words: string[]
  readonly phrases: string[]
  readonly notWords: string[]
  readonly notPhrases: string[]
  readonly filters: string[]
  fields: readonly SearchField[]
  typing: boolean
}

/** The parts of a tree that is one list; throws for what the former language did not have. */
function partsOf(tree: QueryNode | null): Parts {
  const parts: Parts = { words: [], phrases: [], notWords: [], notPhrases: [], filters: [], fields: [], typing: false }
  const list = tree?.kind === 'within' ? tree.part : tree
  if (tree?.kind === 'within') parts.fields = [...tree.fields].sort()
  for (const node of list === null ? [] : list.kind === 'and' ? list.parts : [list]) {
    const part = node.kind === 'not' ? node.part : node
    const not = node.kind === 'not'
    if (part.kind === 'word') {
      ;(not ? parts.notWords : parts.words).push(part.text)
      parts.typing ||= part.ending === 'typing'
    } else if (part.kind === 'phrase') (not ? parts.notPhrases : parts.phrases).push(part.text)
    else if ('value' in part) parts.filters.push(`${not ? '-' : ''}${part.kind}:${part.value}`)
    else throw new Error(`not of the former language: ${part.kind}`)
  }
  return parts
}

const fieldsOf: Readonly<Record<string, readonly SearchField[]>> = {
  title: ['title', 'site'],
  text: ['text'],
  notes: ['notes'],
  highlights: ['highlights'],
  tags: ['tags'],
}

function formerParts(text: string): Parts & { readonly problems: number } {
  const { words, phrases, notWords, notPhrases, within, filters, typing, problems } = parseFormerQuery(text)
  return {
    words: [...words],
    phrases: [...phrases],
    notWords: [...notWords],
    notPhrases: [...notPhrases],
    filters: filters.map(({ kind, value, not }) => `${not ? '-' : ''}${kind}:${value}`),
    fields: [...new Set(within.flatMap((place) => fieldsOf[place] ?? []))].sort(),
    typing,
    problems: problems.length,
  }
}

/** Each once, as the order of parts joined by AND says nothing; without words, neither do the fields. */
const distinct = ({ fields, ...parts }: Parts) =>
  Object.fromEntries(
    Object.entries({
      ...parts,
      fields: [parts.words, parts.phrases, parts.notWords, parts.notPhrases].flat().length > 0 ? fields : [],
    }).map(([key, list]) => [key, Array.isArray(list) ? [...new Set(list)].sort() : list]),
  )

const bare = fc
  .string({ unit: 'grapheme', maxLength: 6 })
  // What has a meaning since: operators, other quotation marks, an escape.
  .filter((text) => !/[|()*~\\“”„‟«»‹›「」『』《〝＂‘’‚‛:]/u.test(text) && text !== 'OR' && text !== 'AND')
const piece = fc.oneof(
  bare,
  fc.constantFrom(
    ...['-', '"', ' ', '  ', '\t', '\n', 'war', 'été', '港', 'C++', 'F-16', '$5', '@name', '#tag', "didn't", '16:30'],
    ...['tag:war', '-tag:"a b"', 'tag:war/cyber', 'TAG:Économie ', 'site:bbc ', '-by:"A. Writer"', 'by:zoe '],
    ...['is:read ', '-is:STARRED ', 'is:inbox ', 'is:trashed ', 'in:text ', 'in:note ', 'in:titles ', 'in:tags '],
    ...[
      'before:2025 ',
      'after:3m ',
      'after:2025-07 ',
      '-before:2025-07-22 ',
      'color:2 ',
      'colour:blue ',
      '-color:pink ',
    ],
    ...['https://a.b/c?d=e ', 'Re: ', '"a:b"', 'rock"n roll"', '""', '--', '-"next week"', 'a-b', 'foo:"bar baz"'],
  ),
)
const query = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 9 })
  .map((pieces) => pieces.flat().join(''))

it('what the former parser read without a problem is read as it read it', () => {
  let compared = 0
  fc.assert(
    fc.property(query, (text) => {
      const { problems, ...former } = formerParts(text)
      if (problems > 0) return
      const read = parseQuery(text)
      // A name like that of a filter was a word.
      if (read.problems.some(({ sentence }) => sentence.includes('did you mean “'))) return
      expect(read.problems).toEqual([])
      expect(distinct(partsOf(read.tree))).toEqual(distinct(former))
      compared += 1
    }),
    { numRuns: 5_000 },
  )
  expect(compared).toBeGreaterThan(2_000)
})
