import { describe, expect, test } from 'vitest'
import { formats } from './formats.ts'
import { exportArticle, exportHighlight } from './testing/export-article.ts'

/** What every format keeps, whatever it looks like. */
describe.each(formats.map((format) => [format.id, format] as const))('the format %s', (_, format) => {
  const full = exportArticle('k7h2m9qx4w3t', 'Über “Flüsse”: 河流 # 1', {
    note: 'The note on the whole.',
    highlights: [
      exportHighlight({ note: 'The note on a passage.' }),
      exportHighlight({
        id: 'hbbbbbbbbbbb',
        quote: { exact: 'gone with it', prefix: '', suffix: '' },
        start: null,
        end: null,
        state: 'lost',
      }),
    ],
  })
  const bare = exportArticle('b00000000001', 'x', {
    url: null,
    tags: [],
    highlights: [],
    facts: {
      ...full.facts,
      byline: [],
      publisher: null,
      siteName: null,
      publishedAt: null,
      publishedPrecision: null,
      publishedRaw: null,
      publishedFrom: null,
    },
  })

  test('has a name to ask for, one to show, and an extension that any system takes', () => {
    expect(format.id).toMatch(/^[a-z][a-z0-9-]{0,39}$/u)
    expect(format.label).toMatch(/^\S.{0,38}\S$/u)
    expect(format.extension).toMatch(/^[a-z0-9]{1,8}$/u)
    expect(formats.filter((each) => each.id === format.id)).toHaveLength(1)
  })

  test('holds the article’s id, its notes and its passages, lost ones too', async () => {
    const written = Buffer.from(await format.write(full)).toString('utf8')
    for (const part of ['k7h2m9qx4w3t', 'note on the whole', 'the river rose', 'note on a passage', 'gone with it']) {
      expect(written).toContain(part)
    }
  })

  test('writes an article of which nothing is known', async () => {
    expect(Buffer.from(await format.write(bare)).length).toBeGreaterThan(0)
  })

  test('gives the same bytes for the same article', async () => {
    expect(Buffer.from(await format.write(full))).toEqual(Buffer.from(await format.write(structuredCloneOf(full))))
  })

  function structuredCloneOf({ text, ...rest }: typeof full): typeof full {
    return { ...structuredClone(rest), text }
  }
})
