import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyQuery, type FilterRow, filterOf, parseQuery, printQuery } from './query.ts'

describe('a query', () => {
  it('is words, phrases, and what to leave out', () => {
    expect(parseQuery('war "cease fire" -sport -"next week" grain')).toEqual({
      ...emptyQuery,
      words: ['war', 'grain'],
      phrases: ['cease fire'],
      notWords: ['sport'],
      notPhrases: ['next week'],
      typing: true,
    })
  })

  it('says whether the last word may still grow', () => {
    expect(parseQuery('war gra').typing).toBe(true)
    for (const whole of ['war ', 'war "grain"', 'war -grain', 'war tag:grain', ''])
      expect(parseQuery(whole).typing).toBe(false)
  })

  it('has filters, with quotes around values that hold spaces, and a minus before any', () => {
    expect(
      parseQuery('tag:war/cyber -tag:"real estate" site:bbc by:"A. Writer" is:unread color:blue colour:5').filters,
    ).toEqual([
      { kind: 'tag', value: 'war/cyber', not: false },
      { kind: 'tag', value: 'real estate', not: true },
      { kind: 'site', value: 'bbc', not: false },
      { kind: 'by', value: 'A. Writer', not: false },
      { kind: 'is', value: 'unread', not: false },
      { kind: 'color', value: 3, not: false },
      { kind: 'color', value: 5, not: false },
    ])
    expect(parseQuery('before:2025-07 after:7d').filters.map(({ value }) => value)).toEqual(['2025-07', '7d'])
    expect(parseQuery('in:title in:note in:HIGHLIGHTS').within).toEqual(['title', 'notes', 'highlights'])
  })

  it('takes what it does not understand as words, and says so', () => {
    const cases = ['is:lost', 'before:yesterday', 'after:2025-02-30', 'in:heaven', 'color:mauve', 'tag:', '-in:title']
    for (const text of cases) {
      const query = parseQuery(text)
      expect(query.problems, text).toEqual([expect.stringMatching(/^“.*\.$/)])
      expect([...query.words, ...query.notWords], text).toEqual([text.replace(/^-/, '')])
      expect(query.filters).toEqual([])
    }
    expect(parseQuery('is:"quite lost"')).toMatchObject({ words: ['is:'], phrases: ['quite lost'] })
  })

  it('does not take every colon for a filter', () => {
    expect(parseQuery('https://example.org/a?b=c 16:30 Re: "a:b"')).toMatchObject({
      words: ['https://example.org/a?b=c', '16:30', 'Re:'],
      phrases: ['a:b'],
      filters: [],
      problems: [],
    })
  })

  it('forgives quotes left open, empty, or within a word', () => {
    expect(parseQuery('war "cease fi')).toMatchObject({ words: ['war'], phrases: ['cease fi'] })
    expect(parseQuery('"" - -"" war')).toMatchObject({ words: ['war'], phrases: [], notWords: [], notPhrases: [] })
    expect(parseQuery('rock"n roll"')).toMatchObject({ words: ['rock'], phrases: ['n roll'] })
  })

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom(
      ...[
        '-',
        '"',
        ' ',
        ':',
        '\t',
        '\n',
        'war',
        'été',
        '港',
        'tag:',
        'tag:war',
        '-tag:"a b"',
        'is:read',
        'is:x',
        'in:text',
      ],
      ...['-in:text', 'before:2025', 'after:3m', 'after:x', 'color:2', 'by:"', 'https://a.b', '""', '--', 'site:""'],
    ),
  )
  const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

  it('is read whatever is typed, and printed so that it reads the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const query = parseQuery(text)
        const again = parseQuery(printQuery(query))
        const sorted = (problems: readonly string[]) => [...problems].sort()
        expect({ ...again, problems: sorted(again.problems) }).toEqual({ ...query, problems: sorted(query.problems) })
      }),
      { numRuns: 2_000 },
    )
  })
})

const row: FilterRow = {
  title: 'Grain deal',
  url: 'https://www.example.org/grain',
  byline: ['Zoë Møller'],
  publisher: 'The Gazette',
  siteName: null,
  publishedAt: '2025-07-22T10:00:00Z',
  publishedOffset: null,
  capturedAt: '2025-08-01T00:00:00Z',
  tags: ['War/Cyber', 'Économie'],
  state: { read: false, starred: false, archived: false, trashedAt: null },
  colours: [1, 3],
  highlights: 2,
  noted: false,
}
const now = new Date('2025-08-31T12:00:00Z')

function passes(query: string, changed: Partial<FilterRow> = {}): boolean {
  return filterOf(parseQuery(query), now)({ ...row, ...changed })
}

describe('filters let pass', () => {
  it.each([
    'tag:war',
    'tag:WAR/cyber',
    'tag:ÉCONOMIE',
    'tag:e\u0301conomie/',
    'site:gazette',
    'site:example.org',
    'by:zoe',
    'by:moller',
    'color:1',
  ])('by “%s” an article that has it, whatever its case and marks, and by its minus one that has not', (query) => {
    expect(passes(query)).toBe(true)
    expect(passes(`-${query}`)).toBe(false)
    const bare = { tags: ['warfare'], publisher: null, url: null, byline: [], colours: [] }
    expect(passes(query, bare)).toBe(false)
    expect(passes(`-${query}`, bare)).toBe(true)
  })

  it('by a topic with its accents: without them it is another', () => {
    expect(passes('tag:economie')).toBe(false)
  })

  it('by state', () => {
    const state = row.state
    expect(passes('is:inbox')).toBe(true)
    expect(passes('is:inbox', { state: { ...state, archived: true } })).toBe(false)
    expect(passes('is:archived', { state: { ...state, archived: true } })).toBe(true)
    expect(passes('is:unread')).toBe(true)
    expect(passes('is:read', { state: { ...state, read: true } })).toBe(true)
    expect(passes('is:starred')).toBe(false)
    expect(passes('-is:starred is:annotated')).toBe(true)
    expect(passes('is:annotated', { highlights: 0 })).toBe(false)
    expect(passes('is:annotated', { highlights: 0, noted: true })).toBe(true)
  })

  it('trash only when asked for', () => {
    const trashed = { state: { ...row.state, trashedAt: '2025-08-02T00:00:00Z' } }
    for (const query of ['', 'grain', 'is:inbox', 'tag:war', '-is:trashed']) {
      expect(passes(query, trashed), query).toBe(false)
      expect(passes(query), query).toBe(true)
    }
    expect(passes('is:trashed', trashed)).toBe(true)
    expect(passes('is:trashed')).toBe(false)
    expect(passes('is:trashed is:inbox', trashed), 'what is in the trash is in no inbox').toBe(false)
    expect(passes('is:trashed tag:war', trashed)).toBe(true)
  })

  it.each([
    ['after:2025', true],
    ['after:2025-07', true],
    ['after:2025-07-22', true],
    ['after:2025-07-23', false],
    ['before:2025-07-22', false],
    ['before:2025-07-23', true],
    ['before:2025', false],
    ['after:41d', true],
    ['after:39d', false],
    ['after:6w', true],
    ['after:2m', true],
    ['after:1m', false],
    ['before:1y', false],
  ])('by the day of publication: %s', (query, passed) => {
    expect(passes(query)).toBe(passed)
  })

  it('by the day of capture where that of publication is not known', () => {
    expect(passes('after:2025-08-01', { publishedAt: null })).toBe(true)
    expect(passes('before:2025-08-01', { publishedAt: null })).toBe(false)
  })
  it('the day that the page shows, not the one in UTC', () => {
    const evening = { publishedAt: '2026-03-11T04:30:00Z', publishedOffset: -300 }
    expect(passes('before:2026-03-11', evening)).toBe(true)
    expect(passes('after:2026-03-11', evening)).toBe(false)
    expect(passes('after:2026-03-10', evening)).toBe(true)
    const morning = { publishedAt: '2026-03-10T22:30:00Z', publishedOffset: 540 }
    expect(passes('after:2026-03-11', morning)).toBe(true)
    expect(passes('before:2026-03-11', { ...evening, publishedOffset: null })).toBe(false)
  })

  it('a month ago, at the end of a month, is no day of this one', () => {
    const march = filterOf(parseQuery('after:1m'), new Date('2025-03-31T12:00:00Z'))
    expect(march({ ...row, publishedAt: '2025-02-28' })).toBe(true)
    expect(march({ ...row, publishedAt: '2025-02-27' })).toBe(false)
  })
})
