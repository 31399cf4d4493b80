import { describe, expect, it } from 'vitest'
import { fold, READING } from './fold.ts'

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
    ['Bundes\u00adtag', 'bundestag'],
    ['micro\u200bservices', 'microservices'],
    ['كتـــاب', 'كتاب'],
    ['ΟΔΟΣ ΟΔΟΣ', 'οδοσ οδοσ'],
    ['οδός', 'οδοσ'],
    ['葛\u{e0100}城', '葛城'],
    ['한국'.normalize('NFD'), '한국'],
    ['がく'.normalize('NFD'), 'がく'],
    ['ｶﾞﾗｽ', 'がらす'],
    ['ガラス', 'がらす'],
    ['Þórr Guðrún Đà Ħal', 'thorr gudrun da hal'],
    ['ﬁnal oﬀer', 'final offer'],
    ['٢٠٢٤ ۲۰۲۴ २०२४ ２０２４', '2024 2024 2024 2024'],
    ['didn’t Hawaiʻi l´été', "didn't hawai'i l'ete"],
    ['“a” „b“ «c»', '"a" "b" "c"'],
    ['a–b—c−d‑e', 'a-b-c-d-e'],
    ['a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['ایران کتاب أحمد مدرسة', 'ايران كتاب احمد مدرسه'],
    ['x² CO₂ ™', 'x2 co2 ™'],
    ['👍🏽 1️⃣', '👍 1'],
  ])('%s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded)
    expect(fold(fold(text))).toBe(folded)
  })
})

describe('folding for reading', () => {
  it('keeps the letters that are typed in two ways, and nothing else', () => {
    expect(fold('Größe Ærø Århus Ünï ő', READING)).toBe('grösse aerø århus üni o')
    expect(fold('o\u0308', READING)).toBe('ö')
  })
  it('keeps capitals when asked to', () => {
    expect(fold('Łódź ÖL Đ ẞ', { keepCase: true })).toBe('Lodz OL D SS')
    expect(fold('ÖL', { keepCase: true, keepUmlauts: true })).toBe('ÖL')
  })
})
