import { describe, expect, it } from 'vitest'
import { type FilterRow, filterOf } from './filters.ts'
import { planOf } from './plan.ts'
import { parseQuery } from './query.ts'
import { filterRow as row } from './testing/filter-row.ts'

const now = new Date('2025-08-31T12:00:00Z')

function passes(query: string, changed: Partial<FilterRow> = {}): boolean {
  return filterOf(planOf(parseQuery(query)).filters, now)({ ...row, ...changed })
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

  it.each([
    ['by:Koehler', { byline: ['Horst Köhler'] }],
    ['by:köhler', { byline: ['Horst Koehler'] }],
    ['by:kohler', { byline: ['Horst Köhler'] }],
    ['by:OBrien', { byline: ['Conor O’Brien'] }],
    ["by:o'brien", { byline: ['Conor O’Brien'] }],
    ['by:"jean luc"', { byline: ['Jean-Luc Roy'] }],
    ['by:JR', { byline: ['J. R. Roy', 'J.R. Weir'] }],
    ['site:süddeutsche', { publisher: 'Sueddeutsche Zeitung' }],
    ['site:sueddeutsche', { publisher: null, siteName: 'Süddeutsche Zeitung' }],
    ['site:TheGuardian', { publisher: null, url: 'https://www.theguardian.com/a' }],
    ['site:.gov.uk', { publisher: null, url: 'https://www.data.gov.uk/a' }],
  ] as const)('by a name as words are read: “%s”', (query, changed) => {
    expect(passes(query, changed)).toBe(true)
    expect(passes(`-${query}`, changed)).toBe(false)
    expect(passes(query)).toBe(false)
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
    const march = filterOf(planOf(parseQuery('after:1m')).filters, new Date('2025-03-31T12:00:00Z'))
    expect(march({ ...row, publishedAt: '2025-02-28' })).toBe(true)
    expect(march({ ...row, publishedAt: '2025-02-27' })).toBe(false)
  })
})

describe('an article of a month is found', () => {
  const july = { publishedAt: '2024-07' }
  const year = { publishedAt: '2024' }
  it.each([
    ['after:2024-07-01', july, true],
    ['after:2024-07-20', july, true],
    ['after:2024-07', july, true],
    ['after:2024', july, true],
    ['after:2024-08-01', july, false],
    ['after:2024-08', july, false],
    ['before:2024-07-01', july, false],
    ['before:2024-07', july, false],
    ['before:2024-07-20', july, true],
    ['before:2024-08', july, true],
    ['before:2025', july, true],
    ['after:2024-12-31', year, true],
    ['after:2025', year, false],
    ['before:2024-01-02', year, true],
    ['before:2024', year, false],
    ['published:2024-07-15', july, true],
    ['published:2024-06', july, false],
    ['published:2024-06', year, true],
    ['published:2024-06..2024-09', july, true],
    ['published:>2024-06', july, true],
    ['published:>2024-07', july, false],
    ['published:<2024-07', july, false],
    ['published:<=2024-07-01', july, true],
    ['-after:2024-07-20', july, false],
  ])('wherever one of its days is asked for: %s', (query, changed, passed) => {
    expect(passes(query, changed)).toBe(passed)
  })
})

describe('filters of days', () => {
  // A Sunday.
  it.each([
    ['captured:2025-08-01', true],
    ['captured:2025-08', true],
    ['captured:2025-07', false],
    ['captured:>=2025-08-01', true],
    ['captured:<2025-08-01', false],
    ['captured:..2025-08-01', true],
    ['captured:31d', true],
    ['captured:"29 days"', false],
    ['captured:"this month"', true],
    ['captured:"last month"', false],
    ['published:"last month"', true],
    ['published:last-month', true],
    ['published:july', true],
    ['published:"22 July 2025"', true],
    ['published:"July 2024"', false],
    ['published:"40 days ago"', true],
    ['published:"41 days ago"', false],
    ['published:"this year"', true],
    ['published:"last year"', false],
    ['after:yesterday', false],
    ['before:today', true],
    ['before:"last week"', true],
    ['after:"last week"', false],
    ['after:2025/07/22', true],
  ])('know %s', (query, passed) => {
    expect(passes(query)).toBe(passed)
  })

  it('by publication find no article without one, and by capture every one', () => {
    expect(passes('published:2025', { publishedAt: null })).toBe(false)
    expect(passes('captured:2025', { publishedAt: null })).toBe(true)
  })

  it.each([
    ['today', '2025-08-31'],
    ['yesterday', '2025-08-30'],
    ['this week', '2025-08-25'],
    ['last week', '2025-08-18'],
    ['friday', '2025-08-29'],
    ['sunday', '2025-08-31'],
    ['last sunday', '2025-08-24'],
    ['this month', '2025-08-01'],
    ['last year', '2024-01-01'],
    ['september', '2024-09-01'],
    ['2w', '2025-08-17'],
    ['2 weeks ago', '2025-08-17'],
    ['1m', '2025-07-31'],
    ['6m', '2025-02-28'],
    ['18m', '2024-02-29'],
  ])('count from today: “%s” begins on %s', (value, day) => {
    const dayBefore = new Date(`${day}T12:00:00Z`)
    dayBefore.setUTCDate(dayBefore.getUTCDate() - 1)
    expect(passes(`after:"${value}"`, { publishedAt: day })).toBe(true)
    expect(passes(`after:"${value}"`, { publishedAt: dayBefore.toISOString().slice(0, 10) })).toBe(false)
  })

  it.each([
    'after:9999y',
    'published:>9999',
    'captured:>9999-12-31',
    'captured:<0000',
    'before:0000',
    'captured:9999w',
  ])('do not fail at the ends of time: %s', (query) => {
    expect(typeof passes(query)).toBe('boolean')
  })
})

describe('filters of what an article is', () => {
  it.each([
    ['is:partial', { partial: true }],
    ['has:image', { pictured: true }],
    ['has:note', { noted: true }],
    ['-has:highlight', { highlights: 0 }],
    ['lang:de', { language: 'de-AT' }],
    ['lang:german', { language: 'DE' }],
    ['lang:Deutsch', { language: 'de' }],
    ['lang:de-at', { language: 'de-AT' }],
    ['lang:no', { language: 'nb' }],
    ['lang:he', { language: 'iw' }],
    ['length:>2000', { wordCount: 2_001 }],
    ['length:<500', { wordCount: 499 }],
    ['length:2000..3000', { wordCount: 3_000 }],
    ['url:weir.example/Notes', { url: 'https://weir.example/notes/1' }],
    ['url:http://weir.example/notes/', { url: 'https://www.weir.example/notes' }],
    ['url:für', { url: 'https://weir.example/f%C3%BCr' }],
  ])('%s', (query, changed) => {
    expect(passes(query, changed)).toBe(true)
    expect(passes(query)).toBe(false)
    expect(passes(query.startsWith('-') ? query.slice(1) : `-${query}`, changed)).toBe(false)
  })

  it('know no language and no address where there is none', () => {
    for (const query of ['lang:en', 'lang:de', 'url:example'])
      expect(passes(query, { language: null, url: null })).toBe(false)
    expect(passes('lang:de-AT', { language: 'de' })).toBe(false)
  })
})

describe('groups of filters', () => {
  const trashed = { state: { ...row.state, trashedAt: '2025-08-02T00:00:00Z' } }
  it.each([
    ['is:read OR tag:war', true],
    ['is:read OR tag:peace', false],
    ['-(is:read OR tag:peace)', true],
    ['tag:war (is:read OR (by:zoe -site:bbc))', true],
    ['tag:(war OR peace) -tag:(peace OR sport)', true],
  ])('%s', (query, passed) => {
    expect(passes(query)).toBe(passed)
  })

  it.each([
    ['is:trashed OR tag:war', true, true],
    ['is:starred OR tag:war', false, true],
    ['(is:trashed OR is:starred) tag:war', true, false],
    ['(is:trashed tag:peace) OR tag:war', false, true],
    ['-(is:trashed OR tag:peace)', false, true],
    ['-(-is:trashed)', false, false],
  ])('find trash only by the part that asks for it: %s', (query, inTrash, outside) => {
    expect([passes(query, trashed), passes(query)]).toEqual([inTrash, outside])
  })
})
