import { type Paradigm, paradigm } from './paradigm.ts'

/**
 * Numbers, cases and the commonest forms of verbs, as grammars of schools list them; what is left out follows the light
 * stemmers of Savoy (“Light stemming approaches for the French, Portuguese, German and Hungarian languages”, 2006). Endings
 * are written without accents, as terms are. Genders of nouns are kept apart: `puerto` is a harbour and `puerta` a door.
 */

const VOWEL = /[aeiou]$/
const CONSONANT = /[^aeiou]$/
const NO_HISS = /[^sxz]$/

const german: readonly Paradigm[] = [
  paradigm('- e es s en n'),
  paradigm('- er ern e es s'),
  paradigm('e en n'),
  paradigm('in innen'),
  paradigm('- e er es en em', 4),
  paradigm('- n s', 3, /(?:e[lr]|chen|lein|[aeiou])$/),
  paradigm('nis nisse nissen nisses', 3),
]

const dutch: readonly Paradigm[] = [
  paradigm('- en e s'),
  paradigm('f ven', 2),
  paradigm('s zen', 2),
  paradigm('heid heden', 2),
  ...[...'bdfgklmnprst'].flatMap((last) => [
    paradigm(`${last} ${last}${last}en ${last}${last}e`, 2, /[^aeiou][aeiou]$/),
    ...[...'aeou'].map((vowel) =>
      paradigm(`${vowel}${vowel}${last} ${vowel}${last}en ${vowel}${last}e`, 1, /[^aeiou]$/),
    ),
  ]),
]

const french: readonly Paradigm[] = [
  paradigm('- s', 3, NO_HISS),
  paradigm('- x', 2, /(?:ea|e|o)u$/),
  paradigm('al ale aux ales', 2),
  paradigm('ail aux', 2),
  paradigm('e ee es ees er ent ait ant', 3, CONSONANT),
  paradigm('el elle els elles', 2),
  paradigm('en enne ens ennes', 2),
  paradigm('if ive ifs ives', 2),
  paradigm('eux euse euses', 2),
  paradigm('ent ente ents entes', 3),
  paradigm('ant ante ants antes', 3),
]

const spanish: readonly Paradigm[] = [
  paradigm('- s', 3, VOWEL),
  paradigm('- es', 3, CONSONANT),
  paradigm('z ces', 2),
  ...['ad', 'id', 'ic', 'iv', 'os'].map((ending) => paradigm(`${ending}o ${ending}a ${ending}os ${ending}as`, 2)),
]

const italian: readonly Paradigm[] = [
  paradigm('o i'),
  paradigm('a e'),
  paradigm('e i'),
  paradigm('io i'),
  paradigm('co chi', 2),
  paradigm('go ghi', 2),
  paradigm('ca che', 2),
  paradigm('ga ghe', 2),
  ...['at', 'it', 'ut', 'iv', 'os'].map((ending) => paradigm(`${ending}o ${ending}a ${ending}i ${ending}e`, 2)),
  paradigm('ico ica ici iche', 2),
]

const portuguese: readonly Paradigm[] = [
  paradigm('- s', 3, VOWEL),
  paradigm('- es', 2, /[rsz]$/),
  paradigm('ao oes aes aos', 2),
  paradigm('m ns', 3),
  paradigm('l is', 2, /[aeou]$/),
  paradigm('il is', 3),
  ...['ad', 'id', 'ic', 'iv', 'os'].map((ending) => paradigm(`${ending}o ${ending}a ${ending}os ${ending}as`, 2)),
]

const swedish: readonly Paradigm[] = [
  paradigm('- en ens ar arna arnas er erna ernas et ets s n ns t'),
  paradigm('a an ans or orna ornas'),
  paradigm('e en ar arna'),
  paradigm('- a t', 3, CONSONANT),
]

const danish: readonly Paradigm[] = [
  paradigm('- en ens et ets e er ene erne ers ernes s t'),
  paradigm('e en et er ene erne ens ets'),
  ...[...'bdfgklmnprst'].map((last) =>
    paradigm(`${last} ${last}${last}en ${last}${last}et ${last}${last}er ${last}${last}e`, 2, /[^aeiou][aeiou]$/),
  ),
]

/** `й` is folded to `и`, and `ё` to `е`. */
const russian: readonly Paradigm[] = [
  paradigm('- а у ом е ы и ов ам ами ах'),
  paradigm('а ы и е у ои - ам ами ах'),
  paradigm('я и е ю еи ь ям ями ях'),
  paradigm('ь я ю ем е и еи ям ями ях'),
  paradigm('о а у ом е - ам ами ах'),
  paradigm('ие ия ию ием ии иям иями иях'),
  paradigm('ия ии ию иеи иям иями иях'),
  paradigm('ыи ая ое ые ого ому ым ом ои ую ых ыми'),
  paradigm('ии ая яя ое ее ие ого его ому ему им ом ем ои еи ую юю их ими'),
]

/** By the code of the language. */
export const otherLanguages: Readonly<Record<string, readonly Paradigm[]>> = {
  de: german,
  nl: dutch,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  sv: swedish,
  da: danish,
  no: danish,
  nb: danish,
  nn: danish,
  ru: russian,
}
