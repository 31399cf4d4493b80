import { expect, it } from 'vitest'
import { rowOf } from '../../store/catalog/row-of.ts'
import { testArticle, testHighlight } from '../../testing/test-article.ts'
import { inStates, selectHighlights } from './select-highlights.ts'

const place = {
  folder: 'articles/2026/a',
  stamp: { size: 1, mtimeMs: 1, sha256: 'a'.repeat(64) },
  pictured: false,
  leftOut: 0,
  related: 0,
}

/** As after an import: none of its highlights has a place in the current version. */
function rowWithUnplaced(at: number) {
  const id = `a${String(at).padStart(11, '0')}`
  const highlights = ['1', '2', '3'].map((digit) => testHighlight({ id: `h0000000000${digit}`, anchors: {} }))
  return rowOf(testArticle({ id, highlights }), place)
}

it('reads an article once for all of its highlights without a place, and few articles at a time', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => rowWithUnplaced(at))
  const marks = selectHighlights(rows, null, { words: [], colours: [] }, new Date())
  expect(marks).toHaveLength(120)
  const asked: string[] = []
  let reading = 0
  let most = 0
  const lost = await inStates(marks, ['lost'], async (article, highlights) => {
    asked.push(article)
    reading += 1
    most = Math.max(most, reading)
    await new Promise(setImmediate)
    reading -= 1
    return new Map([...highlights].map((id) => [id, id.endsWith('2') ? 'lost' : 'exact']))
  })
  expect(asked).toEqual(rows.map(({ id }) => id))
  expect(most).toBeLessThan(rows.length)
  expect(lost.map(({ row, mark }) => `${row.id} ${mark.id}`)).toEqual(rows.map(({ id }) => `${id} h00000000002`))
})
