import { describe, expect, test } from 'vitest'
import { currentVersion, shownFacts } from '#shared/shown-facts.ts'
import { testArticle } from '../testing/test-article.ts'
import { correct } from './corrections.ts'

const article = testArticle()

describe('facts put right by hand', () => {
  test('stand over what was captured, which is kept', () => {
    const after = correct(article, { title: 'The weir', publisher: null }, [])
    expect(shownFacts(after)).toMatchObject({ title: 'The weir', publisher: null })
    expect(after.versions).toEqual(article.versions)
  })

  test('may be the kicker: added, changed and taken away', () => {
    const added = correct(article, { kicker: 'River Notes' }, [])
    expect(shownFacts(added).kicker).toBe('River Notes')
    expect(correct(added, {}, ['kicker']).corrected).toEqual({})
    expect(correct(added, { kicker: null }, []).corrected).toEqual({})
  })

  test.each([
    ['2025', 'year'],
    ['2025-07', 'month'],
    ['2025-07-22', 'day'],
    ['2025-07-22T14:02:00Z', 'minute'],
  ] as const)('a date %s is known to the %s, by hand', (publishedAt, publishedPrecision) => {
    const facts = shownFacts(correct(article, { publishedAt }, []))
    expect(facts).toMatchObject({ publishedAt, publishedPrecision, publishedFrom: 'hand' })
  })

  test('a date has its hour and its clock where they are said, and loses them with the next', () => {
    const hour = { publishedAt: '2025-07-22T12:00:00Z', publishedPrecision: 'hour', publishedOffset: 120 } as const
    const after = correct(article, hour, [])
    expect(shownFacts(after)).toMatchObject(hour)
    expect(correct(after, {}, ['publishedAt']).corrected).toEqual({})
    const day = { publishedAt: '2025-07-23', publishedPrecision: 'day', publishedOffset: null } as const
    expect(shownFacts(correct(after, { ...day, publishedPrecision: 'minute', publishedOffset: 60 }, []))).toMatchObject(
      day,
    )
  })

  test('a date has no more precision than it says, whatever is set or reset of it', () => {
    const year = { publishedAt: '2025', publishedPrecision: 'year', publishedOffset: null } as const
    expect(correct(article, { publishedAt: '2025' }, ['publishedPrecision', 'publishedOffset']).corrected).toEqual(year)
    const after = correct(article, { publishedAt: '2025' }, [])
    expect(correct(after, { publishedPrecision: 'hour', publishedOffset: 60 }, []).corrected).toEqual(year)
    expect(correct(after, {}, ['publishedPrecision']).corrected).toEqual(year)
  })

  test('the page’s own instant is no correction, but another precision of it is one', () => {
    const own = { publishedAt: '2025-07-22T12:00:00Z', publishedPrecision: 'hour', publishedOffset: 120 } as const
    const [version] = article.versions
    const aged = { ...article, versions: [{ ...version, facts: { ...version?.facts, ...own } }] } as typeof article
    expect(correct(aged, { publishedAt: own.publishedAt }, [])).toBe(aged)
    const exact = correct(aged, { ...own, publishedPrecision: 'minute' }, [])
    expect(shownFacts(exact)).toMatchObject({ ...own, publishedPrecision: 'minute', publishedFrom: 'hand' })
  })

  test('that are reset are again as they were captured, a date with its precision', () => {
    const after = correct(article, { title: 'The weir', publishedAt: '2025' }, [])
    expect(correct(after, {}, ['title', 'publishedAt'])).toEqual(article)
    expect(shownFacts(correct(after, {}, ['title'])).publishedAt).toBe('2025')
  })

  test('that say what the page says are no corrections', () => {
    const { facts } = currentVersion(article)
    expect(correct(article, { title: facts.title, byline: [...facts.byline] }, [])).toBe(article)
    const after = correct(article, { title: 'The weir' }, [])
    expect(correct(after, { title: facts.title }, []).corrected).toEqual({})
  })

  test('the same again changes nothing', () => {
    const after = correct(article, { title: 'The weir', publishedAt: '2025' }, [])
    expect(correct(after, { publishedAt: '2025' }, [])).toBe(after)
    expect(correct(article, {}, ['title'])).toBe(article)
  })

  test('a title of nothing but blanks is refused', () => {
    expect(() => correct(article, { title: '  ' }, [])).toThrow('A title cannot be empty')
  })
})
