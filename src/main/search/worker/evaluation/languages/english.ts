import { type Paradigm, paradigm } from './paradigm.ts'

/**
 * Plurals, third persons, participles: steps 1a to 1c of the English (Porter2) stemmer of Snowball with its exceptions,
 * written as endings; and the plurals that came with words of Latin and Greek.
 */

/** A short syllable doubles its consonant: `hopping` is of `hop`, and `hoping` is of `hope`. */
const LONG = '(?![^aeiou]*[aeiouy][^aeiouywx]$)'
/** An ending is taken off only where a vowel is left: `bring`, `sled` and `string` have none. */
const VOWEL = '(?=.*[aeiouy])'
/** `s` makes no plural of these: `glass`, `bonus`, `basis`. */
const PLURAL = new RegExp(`^${VOWEL}.*[^siu]$`)
/** `seed` is not of `se`. */
const VERB = new RegExp(`^${VOWEL}${LONG}.*(?:[^esiu]|ee)$`)
const HISSING = new RegExp(`^${VOWEL}.*(?:s|x|z|ch|sh|o)$`)
const LONG_HISSING = new RegExp(`^${VOWEL}${LONG}.*(?:s|x|z|ch|sh|o)$`)
/** Before a silent `e`. `tie` and `see` have endings of their own, and `doing` is not of `doe`. */
const SILENT = new RegExp(`^(?!do$)${VOWEL}.*[^ei]$`)
/** What `man` makes a word with: after so few letters it is mostly part of another word (`Oman`, `Roman`, `lumen`). */
const MEN = /^(?:|wo|ad|air|bar|bat|bin|bow|cab|con|cow|gun|hit|ice|law|lay|mad|oar|oil|pit|rag|sea|war|axe|tax|.{4,})$/

const doubling = [...'bdfgklmnprtv'].map((last) =>
  paradigm(`${last} ${last}s ${last}${last}ed ${last}${last}ing`, 2, /[^aeiou][aeiouy]$/),
)

export const english: readonly Paradigm[] = [
  paradigm('- s', 3, PLURAL),
  paradigm('- s ed ing', 3, VERB),
  paradigm('- es', 2, HISSING),
  paradigm('- es ed ing', 2, LONG_HISSING),
  paradigm('e es ed ing', 2, SILENT),
  paradigm('e es eing', 2, /[gy]$/),
  paradigm('i is ied iing', 2, /^(?:sk|tax)$/),
  paradigm('ee ees eeing', 1),
  // `agreed` is of `agree`; `seed`, `feed` and `weed` are words of their own.
  paradigm('ee ees eed eeing', 2, /[aeiou]|^fr$/),
  paradigm('ie ies ied ying', 1),
  paradigm('y ies ied', 2, /[^aeiou]$/),
  ...doubling,
  paradigm('f ves', 2, /(?:lea|loa|shea|thie|hoo|hal|cal|^el|sel|shel|wol|scar|dwar|whar)$/),
  paradigm('fe ves', 2, /(?:wi|kni|li)$/),
  paradigm('sis ses', 2),
  paradigm('ix ices', 2, /(?:atr|append|hel|^rad|cerv)$/),
  paradigm('ex ices', 2, /(?:ind|vert|cort|vort|^ap|^cod)$/),
  paradigm('rum ra', 3, /(?:spect|plect|rost)$/),
  paradigm('dium dia', 2, /(?:me|sta|po|compen)$/),
  paradigm('imum ima', 2),
  paradigm('terion teria', 3),
  paradigm('menon mena', 3),
  paradigm('dius dii', 2),
  paradigm('datum data', 0),
  paradigm('man men', 0, MEN),
  paradigm('foot feet', 0),
  paradigm('tooth teeth', 0),
  paradigm('child children', 0),
]

/** Words that only look inflected. */
export const englishExceptions: ReadonlySet<string> = new Set(
  `news evening wedding inning outing canning herring earring united hundred sacred wicked naked human humane
  ceiling sterling lens bus gas mars paris morning shilling whiting farthing bunting awning moped rugged pied
  species series wales`.split(/\s+/),
)
