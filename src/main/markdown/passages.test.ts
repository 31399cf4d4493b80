import { expect, it } from 'vitest'
import { Refusal } from '#shared/failure.ts'
import { exportHighlight } from '../exporting/testing/export-article.ts'
import { extractLines } from '../testing/line-extractor.ts'
import { readPassages } from './passages.ts'

const highlight = exportHighlight({ start: 0, end: 8, quote: { exact: 'The weir', prefix: '', suffix: '' } })
const article = { url: null, highlights: [highlight] }
const html = async () => '<p>The weir holds.'

/** An extractor that refuses the first tasks with these codes. */
function refusing(...codes: readonly string[]) {
  const left = [...codes]
  return ((task: never) => {
    const code = left.shift()
    return code === undefined ? extractLines(task) : Promise.reject(new Refusal(code as never, 'No.'))
  }) as never
}

it('asks again where the extractor died once, and knows only the quotation where it cannot read the article', async () => {
  expect(await readPassages(article, html, refusing('extractor-died'))).toEqual(new Map([[highlight.id, 'The weir']]))
  expect(await readPassages(article, html, refusing('extractor-died', 'extractor-died'))).toEqual(new Map())
})

it('stops where the program ends, so that nothing is written that has lost its form', async () => {
  await expect(readPassages(article, html, refusing('cancelled'))).rejects.toMatchObject({ code: 'cancelled' })
})

it('gives no passage whose words the version has no longer', async () => {
  const other = { ...highlight, quote: { ...highlight.quote, exact: 'The lock' } }
  expect(await readPassages({ ...article, highlights: [other] }, html, refusing())).toEqual(new Map())
})
