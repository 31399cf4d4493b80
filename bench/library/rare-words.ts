import type { Random } from './random.ts'

/** Words of the tail in an article: so many that 10,000 articles have about 260,000 distinct words, as real ones do. */
const WORDS = 75
/** One in so many is a number. */
const NUMBERS = 6
/** The rarest word that there is. */
const LAST_RANK = 3_000_000
const SYLLABLES = 'ba be ci do fa gu ha jo ka li mo na or pe qua ri so tu va wen xi yor zan sch tra ell'.split(' ')

/** A list of names, numbers and rare words, drawn as often as their ranks say (Zipf). */
export function rareWords(random: Random): string {
  const words = Array.from({ length: WORDS }, () =>
    random.below(NUMBERS) === 0 ? numberOf(random) : nameAt(Math.floor(LAST_RANK ** random.next())),
  )
  return `${words.join(', ')}.`
}

/** The word of a rank: no two ranks have the same, and the commoner ones are shorter. */
function nameAt(rank: number): string {
  let name = ''
  for (let left = rank; left > 0; left = Math.floor(left / SYLLABLES.length))
    name += SYLLABLES[left % SYLLABLES.length] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** An amount, a share or a number of a file. */
function numberOf(random: Random): string {
  const amount = Math.floor(10 ** (1 + 5 * random.next()))
  return random.pick([`${amount}`, amount.toLocaleString('en'), `$${amount}`, `${amount % 100}.${amount % 10}%`])
}
