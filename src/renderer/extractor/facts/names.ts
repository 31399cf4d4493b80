import { agencyNamed } from './agencies.ts'
import { ageAtEnd, writtenDate } from './dates.ts'

/** The people in a byline, and the agency among them. */
export interface Byline {
  readonly names: readonly string[]
  readonly agency: string | null
}

/** The words before a name, in the languages of papers. */
const LEAD =
  /^(?:(?:(?:written|posted|reported|published|story|words?|text|article|analysis|opinion|submitted|reviewed)\s+)?(?:by|von|par|por|di|door|af|av)\b\s*:?\s+|(?:authors?|autor(?:en|in|es|i)?|auteure?s?|autore|yazan|автор|текст|συντάκτης|بقلم|كتب|מאת|作者|記者|记者|撰文|文|글)\s*[:：／/]\s*|(?:автор|本报记者|記者|记者|מאת|بقلم)\s+)/iu
/** The page's style sheet adds the space. */
const GLUED = /^(?:By|Von|Par|Por)(?=\p{Lu}\p{Ll})/u
/** Behind a name in scripts that put the office there. */
const EASTERN_OFFICE = /\s*(?:기자|특파원|記者|记者|编辑|編輯)$/u
/** Between two people. Short words are also parts of names (`Ramón y Cajal`): a whole name must follow. */
const BETWEEN =
  /\s*(?:[,;|•·/、，／]|\s[-–—]\s|\s&\s|\s(?:and|AND|und|UND|with|mit|avec)\s|\s(?:et|e|y|en|og|och|i|и|ve|con)\s(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu}))\s*/u
/** `Zoé Plume (avec Luc Roseau)`. */
const OTHERS = /\s*[(（]\s*(?:with|mit|avec|con|com|met)\s+([^)）]*)[)）]/giu
/** Text in brackets behind a name; within a name (`Bruno (Henrique) Junco`) it belongs to it. */
const ASIDE = /\s*[(（][^)）]*[)）](?!\s+\p{Lu}\p{Ll}+$)/gu
const OFFICE =
  'writers?|reporters?|correspondents?|editors?(?:[- ]at[- ]large)?|columnists?|contributors?|journalists?|producers?|photographers?|analysts?|intern|redakteur(?:in)?|korrespondent(?:in)?|reporterin|autorin|journaliste|rédacteur|rédactrice|redactora?|redattore|giornalista|periodista|corresponsal|redacteur|verslaggever|корреспондент|обозреватель'
/** Not part of a name, at its edges. */
const NO_NAME = new RegExp(
  String.raw`^(?:staff|special|updated|published|posted|photo|bureau|for|in|the|of|on|at|from|about|read|more|share|follow|view)\b|\b(?:${OFFICE}|staff|bureau|desk|team|board|newsroom|redaktion|redaction|rédaction|redacción|redazione)$`,
  'iu',
)
const IS_OFFICE = new RegExp(`^(?:${OFFICE})$`, 'iu')
/** Words that qualify an office. */
const KIND =
  /^(?:staff|senior|chief|special|national|international|foreign|political|politics|business|science|health|sports?|crime|legal|white|house|contributing|associated?|deputy|managing|news|data|video|security|diplomatic|world|tech|technology)$/i
const DEGREE = /^(?:\p{Lu}{2,5}|ph\.?\s?d\.?|m\.?d\.?|[js]r\.?|[bm]\.?(?:a|sc|s)\.?|esq\.?|rdn?|mba|d\.?phil\.?)$/iu
const NOBODY =
  /^(?:\w*admin\w*|administrator|all (?:posts|articles|stories)|editorial|editors?|guest|unknown|anonymous|null|undefined|none|by|von|par|por|di|door|web ?desk|newsroom|webmaster|user|author|staff|redaktion|rédaction|redacción|redazione|redactie)$/i
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|today|yesterday|heute|gestern)$/i
const LONGEST_LINE = 300
const LONGEST_NAME = 60
const MOST_WORDS = 6

/** The people and the agency of a byline: `By Ada Quill and Tom Reed, AP Staff Writers` are two, and AP. */
export function bylineIn(byline: string): Byline {
  let agency: string | null = null
  let names: readonly string[] = []
  for (const raw of byline.split(/[\n\r\u2028]+/)) {
    const line = raw.replace(/\s+/g, ' ').trim()
    if (line === '' || line.length > LONGEST_LINE) continue
    if (/^https?:|^@|^\S+@\S+\.\S+$|^\d+$/i.test(line) || ageAtEnd(line) !== null) continue
    const bare = line.replace(GLUED, '').replace(LEAD, '')
    const bracketed = /\(([^)]{2,40})\)/.exec(bare)?.[1]
    agency ??= agencyNamed(bare) ?? (bracketed === undefined ? null : agencyNamed(bracketed))
    const parts = bare.replace(OTHERS, ', $1').replace(ASIDE, '').split(BETWEEN)
    const people: string[] = []
    for (const part of parts) {
      const text = part.replace(LEAD, '').replace(/^[\s"'“”–—-]+|[\s"'“”,:;–—-]+$/gu, '')
      const { rest, office } = withoutOffice(text)
      agency ??= agencyNamed(text) ?? agencyIn(text) ?? office.map(agencyNamed).find((name) => name !== null) ?? null
      const isMore = people.length > 0 && (DEGREE.test(text) || office.length > 0)
      const name = rest.replace(EASTERN_OFFICE, '').trim()
      if (agencyNamed(text) === null && !isMore && isName(name)) people.push(name)
    }
    // The lines below are places, days and papers.
    if (names.length === 0) names = people
  }
  return { names, agency }
}

/** Only the names. */
export function namesOf(byline: string): readonly string[] {
  return bylineIn(byline).names
}

/** A name without the office behind it, where no comma separates them: `Ada Quill AP Business Writer`. */
function withoutOffice(text: string): { readonly rest: string; readonly office: readonly string[] } {
  const words = text.split(' ')
  let end = words.length
  if (!IS_OFFICE.test(words[end - 1] ?? '')) return { rest: text, office: [] }
  end -= 1
  const isShouted = text === text.toUpperCase()
  while (end > 0) {
    const word = words[end - 1] ?? ''
    const isMark = !isShouted && /^\p{Lu}{2,6}$/u.test(word)
    if (!KIND.test(word) && !isMark && agencyNamed(word) === null) break
    end -= 1
  }
  return { rest: words.slice(0, end).join(' '), office: words.slice(end) }
}

/** The agency in a phrase: `for The Associated Press`. */
function agencyIn(text: string): string | null {
  const phrase = /^(?:of|for|from|via)\s+(.+)$/i.exec(text)?.[1]
  return phrase === undefined ? null : agencyNamed(phrase)
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return false
  if (/\d{2}|\d.*\s|\s.*\d|https?:|[{}<>=]|\.(?:com|net|org|de|fr)\b/i.test(text)) return false
  if (NOBODY.test(text) || WEEKDAY.test(text) || NO_NAME.test(text)) return false
  // The abbreviation of a station or a system, not a person's only name.
  if (/^\p{Lu}{3,}$/u.test(text)) return false
  return text.split(' ').length <= MOST_WORDS && writtenDate(text) === null
}
