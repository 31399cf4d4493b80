import { expect, it } from 'vitest'
import { testArticle, testFacts } from '../testing/test-article.ts'
import { openTestLibrary } from '../testing/test-library.ts'

const [version] = testArticle().versions
const by = (byline: readonly string[], publisher: string | null, language: string | null) => {
  if (version === undefined) throw new Error('an article without a version')
  return {
    versions: [{ ...version, facts: testFacts({ byline: [...byline], publisher, siteName: 'Site', language }) }],
  }
}

it('names authors, outlets and languages that begin as typed, the commonest first, without those in the trash', async () => {
  const library = await openTestLibrary([
    by(['Zoë Møller', 'Ann Lea'], 'Gazette', 'en-GB'),
    by(['Ann Lea'], 'Gazette', 'en'),
    by(['Zora Moll'], null, 'de'),
    { ...by(['Trashed Only'], 'Bin', 'fr'), state: { ...testArticle().state, trashedAt: '2026-01-01T00:00:00.000Z' } },
  ])
  try {
    const names = async (of: 'by' | 'site' | 'lang', typed = '', count = 8) =>
      (await library.call('names', { of, typed, count })).names.map(({ name, count }) => `${name} ${count}`)
    expect(await names('by')).toEqual(['Ann Lea 2', 'Zoë Møller 1', 'Zora Moll 1'])
    expect(await names('by', 'ZO')).toEqual(['Zoë Møller 1', 'Zora Moll 1'])
    expect(await names('by', 'moll')).toEqual(['Zoë Møller 1', 'Zora Moll 1'])
    expect(await names('by', '', 1)).toEqual(['Ann Lea 2'])
    expect(await names('site')).toEqual(['Gazette 2', 'Site 1'])
    expect(await names('lang')).toEqual(['en 2', 'de 1'])
    const [id = ''] = library.ids
    await library.call('correct', { id, set: { byline: ['Zoë Møller', 'Zora Moll'] } })
    expect(await names('by', 'zo')).toEqual(['Zora Moll 2', 'Zoë Møller 1'])
  } finally {
    await library.dispose()
  }
})

it('names are read as search reads words: however an umlaut, an apostrophe or a hyphen is typed', async () => {
  const library = await openTestLibrary([by(['Horst Köhler', 'Conor O’Brien', 'Jean-Luc Roy'], 'Süddeutsche', null)])
  try {
    const names = async (of: 'by' | 'site', typed: string) =>
      (await library.call('names', { of, typed, count: 8 })).names.map(({ name }) => name)
    expect(await names('by', 'koehl')).toEqual(['Horst Köhler'])
    expect(await names('by', 'OBri')).toEqual(['Conor O’Brien'])
    expect(await names('by', 'jean l')).toEqual(['Jean-Luc Roy'])
    expect(await names('by', 'luc')).toEqual(['Jean-Luc Roy'])
    expect(await names('by', 'ohler')).toEqual([])
    expect(await names('site', 'sued')).toEqual(['Süddeutsche'])
  } finally {
    await library.dispose()
  }
})
