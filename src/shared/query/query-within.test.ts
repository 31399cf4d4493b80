import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printFilter } from './print.ts'
import { parseQuery } from './query.ts'
import { queryWithin } from './query-within.ts'
import { join, partsOf, type QueryNode, type Word } from './tree.ts'

describe('a query within a list', () => {
  it.each([
    ['is:starred', 'weir', 'is:starred weir'],
    [printFilter('tag', 'real estate'), 'weir', 'topic:"real estate" weir'],
    ['tag:war', 'a OR b', 'topic:war (a OR b'],
    ['tag:war OR tag:peace', 'a b', '(topic:war OR topic:peace) a b'],
    ['is:trashed', 'in:title weir', 'is:trashed (in:title weir'],
    ['', 'weir ', 'weir '],
    ['is:archived', '  ', 'is:archived'],
    ['is:archived', 'is:x', 'is:x'],
    ['is:archived', 'is:archived', 'is:archived'],
    ['weir', ') OR is:starred', 'weir (")" OR is:starred)'],
  ])('%j, %j is %j', (list, typed, both) => {
    expect(queryWithin(list, typed)).toBe(both)
  })

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 5 }),
    fc.constantFrom(
      ...[' ', ' OR ', ' | ', '(', ')', '-', '-(', '"', '“', '*', 'in:title ', 'note:(', 'war', 'is:x', 'is:read'],
      ...['tag:"a b"', 'before:2025', 'f(x)', '"a b"~3', 'OR', 'AND', '\\', '港'],
    ),
  )
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
  const lists = fc.constantFrom(
    'is:starred',
    'is:trashed',
    'tag:"a) OR (b"',
    'tag:war/cyber',
    'war OR peace',
    'in:title x',
  )

  it('finds what both find, whatever is typed, and its last word may still grow', () => {
    fc.assert(
      fc.property(lists, typed, (list, text) => {
        const { tree } = parseQuery(text)
        if (tree === null || (tree.kind === 'or' && tree.parts.length === 0) || hasBracket(tree)) return
        const both = parseQuery(queryWithin(list, text))
        expect(both.tree).toEqual(join('and', [whole(parseQuery(list).tree as QueryNode), tree]))
        expect(both.problems).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  it('finds nothing outside of the list, whatever is typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = queryWithin('tag:war', text)
        if (query === text) return
        const { tree } = parseQuery(query)
        const parts = tree?.kind === 'and' ? tree.parts : [tree]
        expect(parts).toContainEqual({ kind: 'tag', value: 'war' })
      }),
      { numRuns: 2_000 },
    )
  })

  const hasBracket = (tree: QueryNode) =>
    partsOf(tree, (node): node is Word => node.kind === 'word' && /[()]/.test(node.text), { excluded: true }).length > 0

  /** The last word of a list's query is complete. */
  const whole = (node: QueryNode): QueryNode =>
    node.kind === 'word'
      ? { ...node, ending: 'whole' }
      : 'parts' in node
        ? { ...node, parts: node.parts.map(whole) }
        : 'part' in node
          ? { ...node, part: whole(node.part) }
          : node
})
