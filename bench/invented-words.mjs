import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A library that nobody wrote, the same every time: articles of about 850 words in invented languages whose words are
 * as frequent as words are (Zipf), share beginnings as words do, and are written in four scripts. As in what is really
 * written, new terms never end: among the words are names, numbers, dates, amounts, compounds and words that occur once.
 * 50,000 articles have about a million different terms.
 */

/** Words in an article, on average: what was counted on the real pages at hand. */
const WORDS = 850
/** Zipf's exponent of running text is a little over 1. */
const EXPONENT = 1.05
const TOPICS = 60
/** One article in so many has a note, and one has highlights. */
const NOTED = 5
const MARKED = 3

/** Of a hundred words, so many are each of these. */
const RARE = { once: 0.5, name: 1.2, number: 0.8, amount: 0.4, date: 0.2, compound: 0.5 }
const ALL_RARE = Object.values(RARE).reduce((sum, share) => sum + share)
/** Of so many surnames the first are borne by many, the last by one. */
const SURNAMES = 200_000
const GIVEN_NAMES = 1_500

const small =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up what'
const starts =
  'con com pre pro re in un inter de dis ex sub trans over under out mis per sur sta str gra cla pla tri ber mar'
const middles = 'a e i o u ta te ti ra re ri la le li ma mi na ni no sa si so va vi de di do ga go ka ki ko pa pe po'
const ends = 'tion ment ing ed er s ly al ity ness ance ence able ive ous ism ist ation or y'

/** What differs between languages: how a word of rank n is spelt, what stands between words, how many articles it has. */
const languages = [
  { name: 'plain', share: 0.8, size: 40_000, small: small.split(' '), between: ' ', spell: plainWord },
  { name: 'marked', share: 0.1, size: 20_000, small: [], between: ' ', spell: markedWord },
  {
    name: 'han',
    share: 0.06,
    size: 6_000,
    small: [],
    between: '',
    spell: (random) => letters(random, 0x4e00, 900, 1, 3),
  },
  {
    name: 'arabic',
    share: 0.04,
    size: 10_000,
    small: [],
    between: ' ',
    spell: (random) => letters(random, 0x0628, 19, 3, 7),
  },
]

/**
 * Writes `count` articles' texts below `folder`.
 * @returns their documents, as search takes them; `texts` in the same order; and `random`, which goes on from there
 */
export function makeLibrary(folder, count, seed = 1) {
  const random = randomFrom(seed)
  const spoken = languages.map((language) => ({ ...language, ...vocabulary(language, random) }))
  const topics = Array.from(
    { length: TOPICS },
    (_, at) => `${plainWord(random)}${at % 3 === 0 ? `/${plainWord(random)}` : ''}`,
  )
  const outlets = Array.from({ length: 200 }, () => `${capital(plainWord(random))} ${capital(plainWord(random))}`)
  const texts = []
  const documents = []
  for (let at = 0; at < count; at++) {
    const language = pickByShare(spoken, random)
    const words = (least, most) => sentence(language, random, least, most)
    const blocks = []
    for (let left = WORDS * (0.4 + 1.2 * random()); left > 0; ) {
      const block = Array.from({ length: 2 + int(random, 4) }, () => words(8, 28))
      left -= block.length * 18
      blocks.push(block.join(' '))
    }
    const text = blocks.join('\n')
    // Two letters of folder, so that no folder is very large.
    const id = `a${at.toString(36).padStart(11, '0')}`
    const file = path.join(folder, id.slice(-2), `${id}.txt`)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    const highlights =
      at % MARKED === 0 ? Array.from({ length: 1 + int(random, 4) }, () => quotation(blocks, random)) : []
    texts.push(text)
    documents.push({
      id,
      title: titleOf(language, random),
      site: outlets[int(random, outlets.length)],
      language: language.name,
      address: `https://outlet${at % 200}.example/${at}`,
      tags: Array.from({ length: int(random, 4) }, () => topics[int(random, topics.length)]),
      notes: at % NOTED === 0 ? words(10, 40) : '',
      highlights,
      textFile: file,
      textHash: createHash('sha256').update(text).digest('hex'),
    })
  }
  return { documents, texts, random }
}

/** Mulberry32: small, and even enough to draw words with. */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function int(random, below) {
  return Math.floor(random() * below)
}

function vocabulary({ size, small: common, spell }, random) {
  const words = new Set(common)
  while (words.size < size) words.add(spell(random))
  const weights = []
  let sum = 0
  for (let rank = 1; rank <= words.size; rank++) {
    sum += 1 / rank ** EXPONENT
    weights.push(sum)
  }
  return { words: [...words], weights, sum }
}

/** A word as often as its rank says, or among the rarer ones only. */
function draw({ words, weights, sum }, random, rarer = 0) {
  const from = rarer === 0 ? 0 : weights[rarer - 1]
  const sought = from + random() * (sum - from)
  let low = 0
  let high = weights.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (weights[middle] < sought) low = middle + 1
    else high = middle
  }
  return words[low]
}

function sentence(language, random, least, most) {
  const count = least + int(random, most - least + 1)
  const words = Array.from({ length: count }, () => rareWord(language, random) ?? draw(language, random))
  return `${capital(words.join(language.between))}${language.between === '' ? '。' : '.'}`
}

/** Mostly null: the word is then one of the vocabulary. */
function rareWord(language, random) {
  let left = random() * 100
  if (left > ALL_RARE) return null
  for (const kind in RARE) {
    left -= RARE[kind]
    if (left < 0) return rareKinds[kind](random, language)
  }
  return null
}

const rareKinds = {
  once: (random, { spell }) => spell(random) + spell(random),
  name: (random) => `${nameOf(int(random, GIVEN_NAMES) * 7 + 1)} ${nameOf(Math.floor(SURNAMES ** random()) * 7 + 3)}`,
  number: (random) => grouped(Math.floor(10 ** (1 + 6 * random()))),
  amount: (random) => `${'$€£'.charAt(int(random, 3))}${grouped(Math.floor(10 ** (4 * random())))}.${int(random, 10)}`,
  date: (random) => `${1990 + int(random, 36)}-${twoDigits(1 + int(random, 12))}-${twoDigits(1 + int(random, 28))}`,
  compound: (random, language) => `${draw(language, random, 50)}-${draw(language, random, 50)}`,
}

/** The name with a number, always the same. */
function nameOf(number) {
  const random = randomFrom(number)
  return capital(joined(middles, random, 1 + int(random, 2)) + piece(starts, random) + joined(middles, random, 1))
}

const grouped = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
const twoDigits = (number) => String(number).padStart(2, '0')

/** Titles are made of the words that say something. */
function titleOf(language, random) {
  const count = 4 + int(random, 7)
  return capital(Array.from({ length: count }, () => draw(language, random, 100)).join(language.between))
}

function quotation(blocks, random) {
  const block = blocks[int(random, blocks.length)]
  const start = int(random, Math.max(1, block.length - 120))
  return block.slice(start, start + 20 + int(random, 100))
}

function plainWord(random) {
  return piece(starts, random) + joined(middles, random, int(random, 3)) + piece(ends, random)
}

/** German and French in looks: every third word with a letter that is often typed without its marks. */
function markedWord(random) {
  const word = plainWord(random)
  const marks = { a: 'ä', o: 'ö', u: 'ü', e: 'é', s: 'ß' }
  return random() < 0.33 ? word.replace(/[aouse]/, (letter) => marks[letter]) : word
}

function letters(random, first, count, least, most) {
  const length = least + int(random, most - least + 1)
  return String.fromCodePoint(...Array.from({ length }, () => first + int(random, count)))
}

const cut = new Map()
function piece(list, random) {
  if (!cut.has(list)) cut.set(list, list.split(' '))
  const pieces = cut.get(list)
  return pieces[int(random, pieces.length)]
}

function joined(list, random, count) {
  return Array.from({ length: count }, () => piece(list, random)).join('')
}

function pickByShare(all, random) {
  let left = random()
  for (const each of all) {
    left -= each.share
    if (left < 0) return each
  }
  return all[0]
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
