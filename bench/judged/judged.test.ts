import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const HALVES = ['a', 'b']

interface Article {
  readonly id: string
  readonly title: string
  readonly text: string
}
interface Question {
  readonly id: string
  readonly question: string
  readonly kind: string
  readonly relevant: Readonly<Record<string, number>>
}

const halves = HALVES.map((half) => ({
  half,
  articles: read<Article>(`articles-${half}.json`),
  questions: read<Question>(`questions-${half}.json`),
}))
const articles = halves.flatMap((half) => half.articles)
const questions = halves.flatMap((half) => half.questions)

describe('the judged set', () => {
  it('has as many articles and questions as its README says', () => {
    for (const half of halves) {
      expect(half.articles).toHaveLength(150)
      expect(half.questions.filter(({ kind }) => kind === 'question')).toHaveLength(22)
      expect(half.questions.filter(({ kind }) => kind === 'words')).toHaveLength(8)
    }
  })

  it('names and says nothing twice', () => {
    for (const all of [
      articles.map(({ id }) => id),
      articles.map(({ title }) => title),
      articles.map(({ text }) => text),
      questions.map(({ id }) => id),
      questions.map(({ question }) => question),
    ]) {
      expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([])
    }
  })

  it('has abstracts of 80 to 140 words, each one paragraph', () => {
    for (const { id, title, text } of articles) {
      expect(count(text), id).toBeGreaterThanOrEqual(80)
      expect(count(text), id).toBeLessThanOrEqual(140)
      expect(`${title} ${text}`, id).not.toMatch(/\n| {2}|^ | $/u)
    }
  })

  it('asks long questions in 10 to 25 words and short ones in two or three', () => {
    for (const { id, question, kind } of questions) {
      const [least, most] = kind === 'words' ? [2, 3] : [10, 25]
      expect(count(question), id).toBeGreaterThanOrEqual(least)
      expect(count(question), id).toBeLessThanOrEqual(most)
    }
  })

  it('judges 4 to 15 articles that exist for each question, by 1, 2 or 3, and one of them answers it fully', () => {
    const ids = new Set(articles.map(({ id }) => id))
    for (const { id, relevant } of questions) {
      const judged = Object.entries(relevant)
      expect(judged.length, id).toBeGreaterThanOrEqual(4)
      expect(judged.length, id).toBeLessThanOrEqual(15)
      expect(
        judged.filter(([article, grade]) => !ids.has(article) || ![1, 2, 3].includes(grade)),
        id,
      ).toEqual([])
      expect(Object.values(relevant), id).toContain(3)
    }
  })
})

function read<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
}
function count(text: string): number {
  return text.split(' ').length
}
