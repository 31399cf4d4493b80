import { wordsOf } from '../dom/blocks.ts'

/**
 * Whether a name is a newspaper's by its own words. Only such words distinguish `River Times, 3 May 2026` from a place,
 * a person or a part of the site with a day behind it. Names without them (`Le Monde`), or with words that parts of
 * sites have as well (`World News`, `Book Review`), are not recognised.
 */
function isNewspaperName(name: string): boolean {
  const words = name.split(/\s+/)
  if (words.length > MOST_WORDS || !/^[\p{L}\d’'&.\s-]+$/u.test(name) || !words.every(isNameWord)) return false
  const own = wordsOf(name)
  if (NO_NEWSPAPER.test(own)) return false
  return words.length > 1 ? LAST.test(own) || FIRST.test(own) || COMPOUND.test(own) : COMPOUND.test(own)
}

/** A newspaper's name, or an address. */
export function isPublisherName(name: string): boolean {
  return (
    isNewspaperName(name) ||
    /^[\p{L}\d][\p{L}\d -]*\.(?:com|net|org|info|news|tv|eu|co\.uk|com\.au|co\.nz|ca|de|fr|in)$/iu.test(name)
  )
}

const MOST_WORDS = 6

/** Capitalised as in names, or one of their small words. */
function isNameWord(word: string): boolean {
  return (
    /^[\p{Lu}\p{Lo}\d&]/u.test(word) ||
    /^(?:of|the|and|for|der|die|und|am|an|im|de|du|des|la|le|les|del|di|da|do|dos|della|van|voor)$/.test(word)
  )
}

/** At the end of a name, in English. */
const LAST =
  /\s(?:times|post|herald|gazette|tribune|chronicle|telegraph|courier|observer|guardian|examiner|inquirer|sentinel|newspaper|newspapers)$/u
/** At the beginning, in languages that write it first. */
const FIRST =
  /^(?:(?:la|le|l|el|il|o|a|de|het|die|der) )?(?:gazette|courrier|dépêche|diario|diário|periódico|gaceta|heraldo|corriere|gazzetta|giornale|messaggero|jornal|correio|folha|gazeta|kurier|газета|известия|вестник|ведомости)\s/u
/** At the end of a word, or of a name that is one word. */
const COMPOUND =
  /(?:\p{L}{2}(?:zeitung|tagblatt|tageblatt|wochenblatt|abendblatt|anzeiger|(?<!ge|ver)bote|kurier|rundschau)|\s(?:zeitung|tagblatt|tageblatt|anzeiger|kurier|rundschau|allgemeine)|\p{L}{2}(?:krant|dagblad|courant|tidende|tidning|tidningen|avisen)|\s(?:dagblad|tidende|tidning|газета|известия|вестник|ведомости)|\p{L}(?:日報|日报|時報|时报|晚報|晚报|早報|早报|일보))$/u
/** Kinds of texts and tables that end with a newspaper's word. */
const NO_NEWSPAPER =
  /^(?:courrier d(?:es|u) (?:lecteurs?|cœur|coeur)|di[aá]rio de (?:viaje|viagem|bordo|a bordo|campo)|correio do leitor|(?:opening|closing|prayer|race|lap|finish|finishing|travel|train|bus|tide|waiting|wait|response|delivery|school|start|hard|tough|modern|old|ancient|recent|best|worst|good|our|these|all|more|end) times|.*\b(?:blog|guest|sponsored|forum|social|facebook|instagram|linkedin|featured|latest|new|next|previous|original|first|last|pinned|related|popular|this|the) post)$/u
