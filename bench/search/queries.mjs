import { int, randomFrom } from '../invented-words.mjs'

/** Queries typed letter by letter, each letter a search. */
const TYPED = 60
const SEED = 7

/** Two or three neighbouring words of an article, as someone would type who remembers it: half from titles. */
export function typedQueries(documents, texts) {
  const random = randomFrom(SEED)
  return Array.from({ length: TYPED }, (_, at) => {
    const article = int(random, documents.length)
    const source = at % 2 === 0 ? documents[article].title : texts[article]
    const words = source.split(/[\s.。]+/).filter((word) => word !== '')
    const from = int(random, Math.max(1, words.length - 3))
    return words
      .slice(from, from + 2 + int(random, 2))
      .map((word) => [...word].slice(0, 20).join(''))
      .join(' ')
      .toLowerCase()
  }).filter((query) => query.includes(' '))
}

/**
 * Asks for every beginning of every query.
 * @param most milliseconds after which no further query is begun
 * @returns the time of each, with how many letters its last word had
 */
export async function typing(queries, time, most = Number.POSITIVE_INFINITY) {
  const times = []
  const begun = performance.now()
  for (const query of queries) {
    if (performance.now() - begun > most) break
    const characters = [...query]
    for (let end = 1; end <= characters.length; end++) {
      const text = characters.slice(0, end).join('')
      if (text.endsWith(' ')) continue
      times.push({ letters: [...text.slice(text.lastIndexOf(' ') + 1)].length, ms: await time(text) })
    }
  }
  return times
}
