import { describe, expect, it } from 'vitest'
import type { Article } from '#shared/model.ts'
import { testArticle } from '../testing/test-article.ts'
import { addHighlight, changeHighlight, removeHighlight, setHighlightNote } from './highlights.ts'

const text = 'Silt settles where the current slackens.\nThe keeper wrote the level down at dawn.'
let drawn = 0
const making = { newId: () => `h${String(++drawn).padStart(11, '0')}`, at: '2026-03-04T05:06:07.000Z' }
const ask = (start: number, end: number, note?: string) => ({ start, end, colour: 2 as const, note, version: 1 })

function marked(note?: string): { article: Article; id: string } {
  return addHighlight(testArticle(), text, ask(0, 12, note), making)
}

describe('a new highlight', () => {
  it('takes its quotation from the text and its place from the version', () => {
    const { article, id } = marked('Ask.')
    expect(article.highlights).toMatchObject([
      {
        id,
        colour: 2,
        madeOn: 1,
        quote: { exact: 'Silt settles', prefix: '', suffix: ' where the current slackens.\nThe' },
        anchors: { 1: { start: 0, end: 12, state: 'exact', by: 'hand' } },
      },
    ])
    expect(article.notes).toMatchObject([{ id: article.highlights[0]?.noteId, text: 'Ask.' }])
  })

  it('has the id that its maker gave it, unless another has it', () => {
    const { article, id } = addHighlight(testArticle(), text, { ...ask(0, 12), highlight: 'hq0000000001' }, making)
    expect([id, article.highlights[0]?.id]).toEqual(['hq0000000001', 'hq0000000001'])
    expect(() => addHighlight(article, text, { ...ask(13, 20), highlight: 'hq0000000001' }, making)).toThrow(
      'already has a highlight with this id',
    )
  })

  it('leaves out the white space that was selected at its edges', () => {
    const { article } = addHighlight(testArticle(), text, ask(4, 13), making)
    expect(article.highlights[0]?.quote.exact).toBe('settles')
    expect(article.highlights[0]?.anchors[1]).toMatchObject({ start: 5, end: 12 })
  })

  it.each([
    [5, 5, 'is not within'],
    [9, 4, 'is not within'],
    [0, 10_000, 'is not within'],
    [4, 5, 'Only white space'],
  ])('from %i to %i is refused with a sentence', (start, end, sentence) => {
    expect(() => addHighlight(testArticle(), text, ask(start, end), making)).toThrow(sentence)
  })
})

describe('a highlight that is there', () => {
  it('is made anew only when its edges are moved by hand', () => {
    const { article, id } = marked()
    const recoloured = changeHighlight(article, { id: article.id, highlight: id, colour: 5 }, null, making.at)
    expect(recoloured.highlights[0]).toMatchObject({ colour: 5, quote: { exact: 'Silt settles' } })
    const range = { version: 1, start: 0, end: 18 }
    const moved = changeHighlight(recoloured, { id: article.id, highlight: id, range }, text, making.at)
    expect(moved.highlights[0]).toMatchObject({ colour: 5, quote: { exact: 'Silt settles where' } })
  })

  it('that is asked to be as it is stays the same object: nothing is written', () => {
    const { article, id } = marked()
    expect(changeHighlight(article, { id: article.id, highlight: id, colour: 2 }, null, making.at)).toBe(article)
    expect(setHighlightNote(article, id, '', making)).toBe(article)
  })

  it('takes its note along when it goes, but not one that another shares', () => {
    const { article, id } = marked('Ask.')
    expect(removeHighlight(article, id)).toMatchObject({ highlights: [], notes: [] })
    const [first] = article.highlights
    const shared = {
      ...article,
      highlights: [...article.highlights, { ...first, id: 'h99999999999' } as typeof first & object],
    }
    expect(removeHighlight(shared, id).notes).toHaveLength(1)
  })

  it('has a note once there is text, and none when it is blank', () => {
    const { article, id } = marked()
    const noted = setHighlightNote(article, id, 'Why **here**?', making)
    expect(noted.notes).toMatchObject([{ text: 'Why **here**?' }])
    expect(setHighlightNote(noted, id, 'Why there?', making).notes).toMatchObject([
      { id: noted.notes[0]?.id, text: 'Why there?' },
    ])
    expect(setHighlightNote(noted, id, '  ', making)).toMatchObject({ notes: [], highlights: [{ noteId: null }] })
  })

  it('that is gone is said to be gone', () => {
    expect(() => removeHighlight(testArticle(), 'h99999999999')).toThrow('This highlight is no longer there.')
  })
})
