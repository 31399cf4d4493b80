import { describe, expect, it } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'
import { paragraphs } from '../testing/prose.ts'

const read = (html: string) =>
  answer(
    { kind: 'extract', page: { ...pageAt('https://quayside.example/mud'), bytes: new TextEncoder().encode(html) } },
    dom,
  ) as ExtractReply

const paid = (more: object = {}) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The price of mud', isAccessibleForFree: false, ...more })}</script>`
const page = (body: string, head = '', language = 'en') =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>The price of mud</title>${head}</head><body><article><h1>The price of mud</h1>${body}</article></body></html>`
const incompleteOf = (html: string) => {
  const { articles, wall } = read(html)
  expect([articles.length, wall]).toEqual([1, null])
  return articles[0]?.facts.incomplete?.reason ?? null
}

const OFFERS: readonly (readonly [language: string, offer: string])[] = [
  ['en', 'Subscribe to continue reading this article.'],
  ['de', 'Jetzt abonnieren und den ganzen Artikel lesen.'],
  ['fr', 'Abonnez-vous pour lire la suite de cet article.'],
  ['es', 'Suscríbete para seguir leyendo.'],
  ['it', 'Abbonati per continuare a leggere questo articolo.'],
  ['pt', 'Assine para continuar lendo esta reportagem.'],
  ['nl', 'Word abonnee om verder te lezen.'],
  ['pl', 'Wykup prenumeratę, aby przeczytać cały artykuł.'],
  ['ru', 'Оформите подписку, чтобы прочитать статью полностью.'],
  ['ar', 'اشترك الآن لمتابعة قراءة المقال كاملا.'],
  ['zh', '订阅后即可阅读全文。'],
  ['ja', '続きを読むには有料会員への登録が必要です。'],
]

describe('a text before a paywall is kept and marked', () => {
  it.each(OFFERS)('by the offer at its end, in %s', (language, offer) => {
    expect(incompleteOf(page(`${paragraphs(0, 3)}<div class="offer"><p>${offer}</p></div>`, '', language))).toBe(
      'subscription',
    )
  })

  it('by an offer in two lines', () => {
    expect(incompleteOf(page(`${paragraphs(0, 2)}<p>Want to read on? Take out a subscription.</p>`, paid()))).toBe(
      'subscription',
    )
  })

  it('by an offer to log in', () => {
    expect(
      incompleteOf(page(`${paragraphs(0, 3)}<div><h3>Create a free account to read the rest of this story</h3></div>`)),
    ).toBe('login')
  })

  it('by what the page states, and a fade or a missing part', () => {
    const faded = `${paragraphs(0, 3)}<div class="article-fadeout"></div>`
    expect(incompleteOf(page(faded, paid()))).toBe('subscription')
    const parts = { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid' } }
    expect(incompleteOf(page(`${paragraphs(0, 3)}<div class="paid"></div>`, paid(parts)))).toBe('subscription')
    expect(
      incompleteOf(page(`${paragraphs(0, 3)}<p>The owner of the yard, who never spoke of it, now […]</p>`, paid())),
    ).toBe('subscription')
  })

  it('by a fade over its last paragraph alone', () => {
    const faded = `${paragraphs(0, 2)}<div style="-webkit-mask-image: linear-gradient(black, transparent)">${paragraphs(2, 3)}</div>`
    expect(incompleteOf(page(faded))).toBe('preview')
  })

  it('by the number of words that the page states', () => {
    expect(incompleteOf(page(paragraphs(0, 4), paid({ wordCount: 2400 })))).toBe('length')
  })
})

describe('a whole text is not marked', () => {
  it('where its page only says that it is not free', () => {
    expect(incompleteOf(page(paragraphs(0, 6), paid()))).toBeNull()
    const parts = { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paid' } }
    expect(incompleteOf(page(`${paragraphs(0, 2)}<div class="paid">${paragraphs(2, 8)}</div>`, paid(parts)))).toBeNull()
    expect(incompleteOf(page(paragraphs(0, 4), paid({ wordCount: 190 })))).toBeNull()
    for (const free of [true, 'true', 'https://schema.org/True', ['True']])
      expect(incompleteOf(page(paragraphs(0, 4), paid({ isAccessibleForFree: free, wordCount: 2400 })))).toBeNull()
  })

  it.each([
    'Subscribe to our newsletter to read more stories like this one.',
    'Sign up for our weekly e-mail and never miss a story.',
    'Subscribe to the Quayside channel.',
    'Related articles',
    'Would you like to comment on this article? Sign up or sign in now.',
    'The harbour subscribes to no theory of its own.',
  ])('where the line behind it is: %s', (line) => {
    expect(incompleteOf(page(`${paragraphs(0, 6)}<div><p>${line}</p></div>`))).toBeNull()
  })

  it('where a dialog fades in, or a gradient lies over a picture above', () => {
    const html = `<div class="gradient"><p>A caption of the picture on top.</p></div>${paragraphs(0, 6)}<div class="modal fade"><p>Close</p></div>`
    expect(incompleteOf(page(html))).toBeNull()
  })
})
