import { type Paradigm, paradigm } from './paradigm.ts'

/**
 * Plurals, third persons, participles: steps 1a to 1c of the English (Porter2) stemmer of Snowball with its exceptions,
 * written as endings; and the plurals that came with words of Latin and Greek.
 */

/** A short syllable doubles its consonant: `hopping` is of `hop`, and `hoping` is of `hope`. */
const LONG = '(?![^aeiou]*[aeiouy][^aeiouywx]$)'
/** `s` makes no plural of these: `glass`, `bonus`, `basis`. */
const PLURAL = /[^siu]$/
const LONG_PLURAL = new RegExp(`^${LONG}.*[^siu]$`)
const HISSING = /(?:s|x|z|ch|sh|o)$/
const LONG_HISSING = new RegExp(`^${LONG}.*(?:s|x|z|ch|sh|o)$`)

const doubling = [...'bdfgklmnprtv'].map((last) =>
  paradigm(`${last} ${last}s ${last}${last}ed ${last}${last}ing`, 2, /[^aeiou][aeiouy]$/),
)

export const english: readonly Paradigm[] = [
  paradigm('- s', 3, PLURAL),
  paradigm('- s ed ing', 3, LONG_PLURAL),
  paradigm('- es', 2, HISSING),
  paradigm('- es ed ing', 2, LONG_HISSING),
  paradigm('e es ed ing', 2),
  paradigm('ee ees eed eeing', 1),
  paradigm('ie ies ied ying', 1),
  paradigm('y ies ied ying', 2, /[^aeiou]$/),
  ...doubling,
  paradigm('f ves', 2, /[aeiourl]$/),
  paradigm('fe ves', 2),
  paradigm('sis ses', 2),
  paradigm('ix ices', 2),
  paradigm('ex ices', 2),
  paradigm('rum ra', 3),
  paradigm('dium dia', 2),
  paradigm('imum ima', 2),
  paradigm('terion teria', 3),
  paradigm('menon mena', 3),
  paradigm('dius dii', 2),
  paradigm('datum data', 0),
  paradigm('man men', 0),
  paradigm('foot feet', 0),
  paradigm('tooth teeth', 0),
  paradigm('child children', 0),
]

/** Words that only look inflected. */
export const englishExceptions: ReadonlySet<string> = new Set(
  `news evening wedding inning outing canning herring earring united hundred sacred wicked naked human humane
  ceiling sterling lens bus gas mars paris`.split(/\s+/),
)
