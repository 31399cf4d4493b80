import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Query } from '#shared/query/tree.ts'
import { foldText } from '#shared/text/folded.ts'
import { patternOf } from '#shared/text/pattern.ts'
import { createArticleFinder } from './worker/evaluation/find-articles.ts'
import { openIndex } from './worker/index.ts'

/** The terms of the index and the patterns of texts are two ways to say the same: what a typed token matches. */

const word = fc.constantFrom('co', 'op', 'f', 'u', 's', '16', '12', '500', '3', '14', 'öl', 'oel', '北', 'net', 'á')
const sign = fc.constantFrom('-', '.', ',', ' ', ' ', '$', '%', '’', '/', '&', '@', '+', '#', '(', '—', ' - ', '', '\n')
const written = (most: number) =>
  fc.array(fc.tuple(sign, word), { minLength: 1, maxLength: most }).map((parts) => separate(parts.flat().join('')))
/** In `12+500 500` a reader may see two tokens or a number in one: the list of pairs has those. */
const separate = (text: string) => text.replace(/(?<=\d) (?=\d)/g, '; ')
const typedToken = written(3).map((typed) => typed.replace(/\s/g, ''))

function libraryOf(texts: readonly string[]) {
  const index = openIndex(null)
  const ids = texts.map((_, at) => `a${at}`)
  const empty = { title: '', site: '', address: '', language: null, tags: [], notes: '', highlights: [], textHash: 'x' }
  index.put(ids.map((id, at) => ({ ...empty, id, textFile: `${at}` })))
  for (const [at, id] of ids.entries()) {
    const document = index.document(index.slotOf(id) ?? -1)
    if (document !== undefined) index.putText(document, texts[at] ?? '')
  }
  const finder = createArticleFinder(index, {
    of: ({ textFile }) => ({ text: texts[Number(textFile)] ?? '', folded: foldText(texts[Number(textFile)] ?? '') }),
  })
  return (typed: string) => {
    const query: Query = { tree: { kind: 'word', text: typed, ending: 'whole' }, problems: [] }
    const { scores } = finder.find({ query, allowed: ids, limit: 1, offset: 0, texts: 'all' }, 'complete')
    return texts.filter((_, at) => (scores[index.slotOf(`a${at}`) ?? -1] ?? 0) > 0)
  }
}

it('the index finds a typed token in the texts that its pattern matches, and in no others', () => {
  fc.assert(
    fc.property(
      fc.array(written(6), { minLength: 20, maxLength: 60 }),
      fc.array(typedToken, { minLength: 10, maxLength: 30 }),
      (texts, tokens) => {
        const find = libraryOf(texts)
        // What is typed is often a part of what is there.
        for (const typed of [...tokens, ...texts.slice(0, 10).map((text) => text.split(/\s/)[0] ?? '')]) {
          const pattern = patternOf(typed, { edges: 'words', blanks: 'signs' })
          if (pattern === null) continue
          const matching = texts.filter((text) => foldText(text).text.search(pattern) !== -1)
          expect({ typed, texts: find(typed) }).toEqual({ typed, texts: matching })
        }
      },
    ),
    { numRuns: 10 },
  )
})
