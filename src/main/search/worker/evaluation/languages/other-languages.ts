import { type Paradigm, paradigm } from './paradigm.ts'

/**
 * Numbers, cases and the commonest forms of verbs, as grammars of schools list them; what is left out follows the light
 * stemmers of Savoy (“Light stemming approaches for the French, Portuguese, German and Hungarian languages”, 2006). Endings
 * are written without accents, as terms are. Genders of nouns are kept apart: `puerto` is a harbour and `puerta` a door.
 */

const VOWEL = /[aeiou]$/
const CONSONANT = /[^aeiou]$/
const NO_HISS = /[^sxz]$/
/** Participles and the like: `prado` and `stato` are no such words. */
const HAS_VOWEL = /[aeiou]/

/*
 * Endings of one or two letters that make another word of a short one (`svar`, `svart`; `mod`, `moder`) are taken only
 * after longer stems, or after those that are known to have them.
 */

/** The nouns with a plural in `er`, and what is made with them. Of others it makes who does it: `Bau`, `Bauer`. */
const GERMAN_ER =
  /(?:amt|bad|band|bild|blatt|brett|buch|dach|dorf|fach|fass|feld|geist|geld|gesicht|glas|glied|gott|grab|gras|^gut|haus|holz|huhn|kalb|kind|kleid|korn|kraut|lamm|land|licht|lied|loch|mann|mund|nest|rad|rand|rind|schild|schloss|schwert|strauch|tal|tuch|tum|volk|wald|weib|wort|wurm)$/
const GERMAN_ADJECTIVE = /(?<!heit|keit|zeit|arbeit|[^j]ung|schaft|ion|tat|^bank|^fisch|^sport)$/
const GERMAN_EN = /^(?:.{4,}|[aeiou]..|tat|tag|bau|neu|gut|rot|tot|zug)$/

/** `armée` is not of `arme`, nor `marée` of `mare`. */
const FRENCH_VERB = /^(?:aim|cit|not|pos|vot|.{3,}[^aeiou])$/

/** A short syllable doubles its consonant (`bom`, `bommen`), but for these: `bomen` are trees. */
const DUTCH_EN =
  /^(?![^aeiou]*[aeiou][bdfgklmnprst]$)|^(?:dag|weg|gat|dak|bad|god|slot|spel|lot|vat|schot|hol|blad|pad)$/
const DUTCH_S = /[aeiou][^aeiou]+[aeiou]|^(?:film|club|tram|trend|song|team|test)$/

const SWEDISH_ADJECTIVE =
  /^(?:stor|fin|gul|ful|hel|djup|klar|ljus|gron|brun|varm|stark|lang|ung|hard|kall|full|tung|trygg|snabb|kort|rund|tyst|svart|hog|lag|.{3,}(?:ig|sk|iv|al|ell|ent|ant|full|bar|sam|el))$/
const SWEDISH_N = /[aeiouy]$|^..+(?:e[lr]|or)$/
const SWEDISH_T = /^(?:.{3,}|[aeiouy].)[aeiouy]$/
const DANISH_ADJECTIVE =
  /^(?:stor|fin|gul|hel|dyb|klar|lys|gron|brun|varm|staerk|lang|ung|hard|kold|fuld|tung|rund|hoj|hoy|lav|ren|.{3,}(?:ig|iv|al|el|ell|ent|ant|bar|som))$/
const DANISH_PLURAL = /^(?:.{4,}|hus|dag|ven|sag|bil|vin|tog|dyr|hav|bog|bok|bat|skib|gud|vej|vei)$/

const german: readonly Paradigm[] = [
  paradigm('- e es s'),
  paradigm('- e es s en', 3, GERMAN_EN),
  paradigm('- er ern e es s', 3, GERMAN_ER),
  paradigm('e en'),
  paradigm('in innen'),
  paradigm('- e er es en em', 4, GERMAN_ADJECTIVE),
  paradigm('- n s', 3, /(?:e[lr]|chen|lein|nachbar|herr|[aeiou])$/),
  paradigm('nis nisse nissen nisses', 3),
]

const dutch: readonly Paradigm[] = [
  paradigm('- en e', 3, DUTCH_EN),
  paradigm('- s', 3, DUTCH_S),
  paradigm('f ven', 2, /[aeiou]{2}$|^(?:gra|ho)$|[lr]$/),
  paradigm('s zen', 2, /[aeiou]{2}$|^(?:gla|gra)$|[lnr]$/),
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
  paradigm('e ee es ees er ent ait ant', 3, FRENCH_VERB),
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
  ...['ad', 'id', 'ic', 'iv', 'os'].map((ending) =>
    paradigm(`${ending}o ${ending}a ${ending}os ${ending}as`, 2, HAS_VOWEL),
  ),
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
  ...['at', 'it', 'ut', 'iv', 'os'].map((ending) =>
    paradigm(`${ending}o ${ending}a ${ending}i ${ending}e`, 2, HAS_VOWEL),
  ),
  paradigm('ico ica ici iche', 2),
]

const portuguese: readonly Paradigm[] = [
  paradigm('- s', 3, VOWEL),
  paradigm('- es', 2, /[rsz]$/),
  paradigm('ao oes aes aos', 2),
  paradigm('m ns', 3),
  paradigm('l is', 2, /[aeou]$/),
  paradigm('il is', 3),
  ...['ad', 'id', 'ic', 'iv', 'os'].map((ending) =>
    paradigm(`${ending}o ${ending}a ${ending}os ${ending}as`, 2, HAS_VOWEL),
  ),
]

const swedish: readonly Paradigm[] = [
  paradigm('- en ens ar arna arnas et ets s'),
  paradigm('- en ens er erna ernas et ets s', 3, /^(?:sak|bild|tid|stad|vin|.{4,})$/),
  paradigm('- n ns', 3, SWEDISH_N),
  paradigm('- t ts', 3, SWEDISH_T),
  paradigm('a an ans or orna ornas'),
  paradigm('e en ar arna'),
  paradigm('- a t', 3, SWEDISH_ADJECTIVE),
]

const danish: readonly Paradigm[] = [
  paradigm('- en ens et ets s'),
  paradigm('- en ens et ets e er ene enes erne ers ernes es s', 3, DANISH_PLURAL),
  paradigm('- e t', 3, DANISH_ADJECTIVE),
  paradigm('e en et er es ene enes erne ernes ers ens ets'),
  ...[...'bdfgklmnprst'].map((last) =>
    paradigm(
      `${last} ${['en', 'ens', 'et', 'ets', 'e', 'er', 'ers', 'ene', 'enes', 'erne', 'ernes'].map((ending) => `${last}${last}${ending}`).join(' ')}`,
      2,
      /[^aeiou][aeiou]$/,
    ),
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

/** Words that only look inflected, by the code of the language. */
export const otherExceptions: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(['wegen']),
  fr: new Set('cours mars temps corps vers fils fois mois bras pays'.split(' ')),
  es: new Set('lunes martes jueves viernes antes menos mientras dios'.split(' ')),
}

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
