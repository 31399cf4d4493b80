import { expect, test } from 'vitest'
import type { Extract } from '#shared/extraction/extraction.ts'
import { extractLines } from '../testing/line-extractor.ts'
import { testFacts } from '../testing/test-article.ts'
import { replayCorrections } from './replay-corrections.ts'

const of = { facts: testFacts({}), capturedAt: '2026-05-06T10:30:00Z', timeZone: 'UTC' }
const block = (id: string, text: string) => ({ id, reason: 'links', path: [], at: 0, html: `<p>${text}</p>`, text })
const read = (...texts: readonly string[]) => ({
  html: '<p>The article.</p>',
  text: 'The article.',
  blocks: texts.map((text, index) => block(`b${index + 1}`, text)),
  choices: [],
  stories: [],
})
/** What was kept of a list that was brought back on the version before. */
const kept = async (...texts: readonly string[]) => {
  const former = {
    format: 1,
    blocks: [block('b7', 'One\nTwo')],
    choices: [{ id: 'b7', do: 'keep' as const }],
    unlisted: 0,
  }
  return (await replayCorrections(extractLines as Extract, read(...texts), former, of)).choices
}

test('a list that was brought back is so on the page read anew, with its label where that is of its block now', async () => {
  expect(await kept('Other', 'One\nTwo')).toEqual([{ id: 'b2', do: 'keep' }])
  expect(await kept('Related\nOne\nTwo', 'One\nTwo')).toEqual([{ id: 'b2', do: 'keep' }])
  expect(await kept('Other', 'Related\nOne\nTwo')).toEqual([{ id: 'b2', do: 'keep' }])
  expect(await kept('Related\nOne\nTwo\nThree', 'Two')).toEqual([])
})
