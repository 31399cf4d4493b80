import { describe, expect, test } from 'vitest'
import { formats } from './formats.ts'
import { exportArticle, exportHighlight } from './testing/export-article.ts'

const notesOnly = { heading: false, text: null, imagePath: () => null }
const HASH = 'ab'.repeat(16)
const NO_WORDS = { exact: '', prefix: '', suffix: '' }

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
    const written = Buffer.from(await format.write(full, notesOnly)).toString('utf8')
    for (const part of ['k7h2m9qx4w3t', 'note on the whole', 'the river rose', 'note on a passage', 'gone with it']) {
      expect(written).toContain(part)
    }
  })

  test('writes an article of which nothing is known', async () => {
    expect(Buffer.from(await format.write(bare, notesOnly)).length).toBeGreaterThan(0)
  })

  test('gives the same bytes for the same article', async () => {
    const { markdown, image, ...rest } = full
    const clone = { ...structuredClone(rest), markdown, image }
    expect(Buffer.from(await format.write(full, notesOnly))).toEqual(Buffer.from(await format.write(clone, notesOnly)))
  })

  test('writes text and images where they are wanted', async () => {
    const pictured = { ...full, highlights: [exportHighlight({ kind: 'image', asset: HASH, quote: NO_WORDS })] }
    const content = { heading: true, text: 'Text with *form*.', imagePath: (hash: string) => `images/${hash}.png` }
    const written = Buffer.from(await format.write(pictured, content)).toString('utf8')
    expect(written).toContain('Text with *form*.')
    expect(written).toContain(`images/${HASH}.png`)
  })

  test('names its article, also after an editor has written its properties, and no other file does', async () => {
    const written = Buffer.from(await format.write(full, notesOnly)).toString('utf8')
    for (const edited of [
      written,
      `\ufeff${written.replaceAll('\n', '\r\n')}`,
      written.replace(/^id: .*$/mu, `id: "${full.id}"`),
    ])
      expect(format.idIn(edited)).toBe(full.id)
    for (const other of ['', 'my own words', `# x\n\nid: ${full.id}\n`, written.replace(full.id, 'IIIIIIIIIIII')])
      expect(format.idIn(other)).toBeNull()
  })

  test('writes several articles as one document, which has an id too', async () => {
    const document = { id: 'dxxxxxxxxxxx', title: 'Rivers', tags: ['rivers'] }
    const parts = [full, bare].map((article) => ({ article, content: notesOnly }))
    const written = Buffer.from(await format.writeDocument(document, parts)).toString('utf8')
    expect(format.idIn(written)).toBe(document.id)
    for (const part of [
      'the river rose',
      'note on a passage',
      '## Über',
      'Captured on 24 November 2026 at 03:30 UTC.\n',
    ])
      expect(written).toContain(part)
  })
})
