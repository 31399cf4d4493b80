import { int } from '../invented-words.mjs'

/** A shorter word with a letter wrong may as well be another word. */
const SHORTEST = 5
/** From so many letters on, there may be two edits. */
const TWICE = 8
/** More articles than these have no claim to be the ones that were meant. */
const MOST_MEANT = 3
/** A word that a reader remembers stands in one of so many articles at most, but not in this one only. */
const REMEMBERED = 25
/** Words nearer to each other would be remembered as a phrase. */
const APART = 5

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Lower-case words of an article, in order; of scripts that write no blanks, none. */
export function wordsOf({ title, text }) {
  return (`${title} ${text}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !/\p{Script=Han}/u.test(word),
  )
}

/**
 * Words that few articles have, each with one or two random edits.
 * @returns `query`, with the ids that have the word; a query is itself no word of the library
 */
export function misspelled(articles, count, random) {
  const holders = holdersOf(articles)
  const rare = [...holders].filter(
    ([word, ids]) => /^[a-z]+$/.test(word) && word.length >= SHORTEST && ids.length <= MOST_MEANT,
  )
  const queries = []
  while (queries.length < count) {
    const [word, wanted] = rare[int(random, rare.length)]
    let query = edited(word, random)
    if (word.length >= TWICE && random() < 0.5) query = edited(query, random)
    if (!holders.has(query)) queries.push({ query, wanted })
  }
  return queries
}

/**
 * Two to four words of one article each, as a reader would remember it: telling ones from anywhere in it, in any order.
 * @returns `query`, with the id of the article
 */
export function remembered(articles, count, random) {
  const holders = holdersOf(articles)
  const most = Math.max(2, articles.length / REMEMBERED)
  const telling = (word) => {
    const held = holders.get(word).length
    return word.length >= SHORTEST && held > 1 && held <= most
  }
  const queries = []
  for (let tries = 0; queries.length < count; tries++) {
    if (tries > count * 100) throw new Error('too few words of this library can be remembered')
    const article = articles[int(random, articles.length)]
    const places = [...wordsOf(article).entries()].filter(([, word]) => telling(word))
    const chosen = []
    for (let left = 2 + int(random, 3); left > 0; left--) {
      const free = places.filter(([at, word]) =>
        chosen.every(([other, former]) => Math.abs(at - other) >= APART && word !== former),
      )
      if (free.length === 0) break
      chosen.push(free[int(random, free.length)])
    }
    if (chosen.length > 1) queries.push({ query: chosen.map(([, word]) => word).join(' '), wanted: [article.id] })
  }
  return queries
}

/** Each word, with the ids of the articles that have it. */
function holdersOf(articles) {
  const holders = new Map()
  for (const article of articles)
    for (const word of new Set(wordsOf(article))) {
      const ids = holders.get(word)
      if (ids === undefined) holders.set(word, [article.id])
      else ids.push(article.id)
    }
  return holders
}

/** A letter replaced, left out or doubled, or two exchanged: what fingers do. */
function edited(word, random) {
  const at = int(random, word.length)
  const before = word.slice(0, at)
  const after = word.slice(at + 1)
  const kind = int(random, 4)
  if (kind === 0) return before + letters[int(random, letters.length)] + after
  if (kind === 1) return before + after
  if (kind === 2) return before + word[at] + word[at] + after
  return before + after.slice(0, 1) + word[at] + after.slice(1)
}
