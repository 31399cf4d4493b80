import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'

describe('folding', () => {
  it.each([
    ['Größe', 'grosse'],
    ['ÉTÉ', 'ete'],
    ['İstanbul', 'istanbul'],
    ['Łódź', 'lodz'],
    ['Ёлка', 'елка'],
    ['ｆｕｌｌ', 'full'],
    ['كِتَاب', 'كتاب'],
    ['がく', 'がく'],
    ['ที่', 'ที่'],
    ['한국', '한국'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(fold(text))).toBe(folded)
  })
})
