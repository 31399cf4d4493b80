import { expect, test } from 'vitest'
import type { PageFacts } from '../facts/page-facts.ts'
import { dom } from '../testing/pages.ts'
import { paidTextOf } from './paid-text.ts'

test('of many parts that a page states, only the first are looked for in it', () => {
  const part = { isAccessibleForFree: false, cssSelector: 'p' }
  const things = new Array(500).fill({ hasPart: new Array(10).fill(part) })
  const document = dom.parse(`<!doctype html><body><p>${'The keeper walks the weir twice a day. '.repeat(10)}</p>`)
  let asked = 0
  const counting = {
    querySelectorAll: (selector: string) => {
      asked += 1
      return document.querySelectorAll(selector)
    },
  } as unknown as Document
  const facts = { stated: { article: null, things }, meta: () => null } as unknown as PageFacts
  expect(paidTextOf(counting, facts)).toMatchObject({ isPaid: true, isPartMissing: false })
  expect(asked).toBeLessThanOrEqual(10)
})
