import { describe, expect, it } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { dom, pageAt } from '../testing/pages.ts'
import { articlesAboutWalls } from './testing/articles-about-walls.ts'
import { wallPage } from './testing/wall-templates.ts'
import { wallTexts } from './testing/wall-texts.ts'

const url = 'https://quayside.example/2026/05/story'
function replyTo(html: string): ExtractReply {
  return answer(
    { kind: 'extract', page: { ...pageAt(url), bytes: new TextEncoder().encode(html) } },
    dom,
  ) as ExtractReply
}

describe('a page in place of an article', () => {
  it.each(wallTexts.map((text) => [text.kind, text.language, text.template, text] as const))(
    'is a wall: %s, %s, %s',
    (kind, _language, _template, text) => {
      const { articles, wall } = replyTo(wallPage(text))
      expect([wall, articles.length]).toEqual([kind, 0])
    },
  )
})

describe('an article about such pages', () => {
  it.each(articlesAboutWalls)('is an article: $name', ({ html }) => {
    const { articles, wall } = replyTo(html)
    expect(wall).toBeNull()
    expect(articles[0]?.facts.incomplete).toBeNull()
  })
})
