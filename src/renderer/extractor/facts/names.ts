import { withoutUnseen } from '../dom/unseen.ts'
import { agencyNamed } from './agencies.ts'
import { isCity } from './dateline.ts'
import { ageAtEnd, writtenDate } from './dates.ts'
import { editorsIn, withoutLead, writersIn } from './names/labels.ts'
import {
  isDescription,
  isOffice,
  isPictureOffice,
  withoutDescription,
  withoutOffice,
  withoutOfficeBefore,
} from './names/offices.ts'
import { isPictureCredit, markRoles, NO_WRITER_SIGN } from './names/roles.ts'

/** The people in a byline, and the agency among them. */
export interface Byline {
  readonly names: readonly string[]
  readonly agency: string | null
}

/** Between two people. Short words are also parts of names (`Ramón y Cajal`): a whole name must follow. */
const BETWEEN =
  /(\s*[,;|•·/、，；／]\s*|\s+[-–—]\s+|\s+&\s+|\s+(?:and|AND|und|UND|with|mit|avec)\s+|\s+(?:et|e|y|en|og|och|i|и|ve|con)\s+(?=\p{Lu}[\p{L}.'’-]*\s+\p{Lu}))/u
const IS_AND = /\p{L}|&/u
/** A line that is nothing else: `（记者张三）`. */
const IN_BRACKETS = /^[〔【[(（]([^〔【[(（〕】\])）]*)[〕】\])）]$/u
/** `Zoé Plume (avec Luc Roseau)`. */
const CO_WRITERS = /\s*[(（]\s*(?:with|mit|avec|con|com|met)\s+([^)）]*)[)）]/giu
/** Text in brackets behind a name; within a name (`Bruno (Henrique) Junco`) it belongs to it. */
const ASIDE = /\s*[(（][^)）]*[)）](?!\s+\p{Lu}\p{Ll}+$)/gu
const AND_BEFORE = /^(?:and|und|et|y|e|en|og|och|&|with|mit|avec)\s+(?=\p{Lu})/u
/** Academic titles, which a citation has not: `Prof. Dr. med. Ada Quill`. */
const TITLES =
  /^(?:(?:Prof|Professor|Professorin|Profesora?|Professeure?|Dr|Dra|Drs|Dott|Dott\.ssa|Mag|Dipl|Ing|PD|Doc|д-р|проф|د|ד["״]ר|פרופ['׳]?)(?:\.[\s-]*|\s+)(?:(?:med|phil|rer|nat|jur|habil|ing|pol|theol|vet|dent|h\.\s?c)\.[\s-]*){0,4}){1,4}(?=\p{Lu}|\p{Lo})/u
/** Where a name ends and its house or place begins: `Ada Quill for The Daily Gull`. */
const ELSEWHERE =
  /\s(?:for|für|pour|para|per (?:la|il|lo)|voor|[Ss]pecial (?:to|for)|at|from|of|in(?! ['’]t\b| het\b)|à|desde)\s\S/u
const BEFORE_DAY =
  /\s+(?:on|am|vom|le|el|il|em|op|den|på|published|posted|updated|last updated|veröffentlicht|publié)\s*:?\s*$/iu
/** Not part of a name, at its beginning. */
const NO_NAME =
  /^(?:staff|special|exclusive|updated|published|posted|photo|bureau|for|in|the|of|on|at|from|about|more|share|follow|view|read|e-?mail|contact|watch|listen|subscribe|sign (?:in|up)|log in|download|tweet|visit|show (?:all|more)|see (?:all|more|full)|meet the|send|alle (?:artikel|beiträge)|zu[mr] auto|mehr von|voir|tous les|ver más|ver todos|todos los|(?:(?:da|de la|de|della|dalla|der|la) )?(?:redacci[oó]n|redaktion|rédaction|redazione|redação|redactie|redakcja|redaktionen|toimitus|редакция|redaksi)|altri articoli|lees meer|все (?:статьи|материалы))(?!\p{L})/iu
const NOBODY =
  /^(?:\w*admin\w*|administrator|all (?:posts|articles|stories)|editorial|editors?|guest|unknown|anonymous|null|undefined|none|n\/a|by|von|par|por|di|door|text|words|foto|web ?desk|newsroom|webmaster|developer|user|author|the author|news|nachrichten|noticias|actualités|notizie|nieuws|nyheter|новости|staff|live|agenc(?:y|ies)|agenturen|agences?|agencias?|agenzie|wires?|wire services|correspondents?|redaktion|rédaction|redacción|redazione|redactie|redação|редакция|编辑|編集部|مدير|إدارة)$/iu
const DEGREE = /^(?:\p{Lu}{2,5}|ph\.?\s?d\.?|m\.?d\.?|[js]r\.?|[bm]\.?(?:a|sc|s)\.?|esq\.?|rdn?|mba|d\.?phil\.?)$/iu
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|today|yesterday|heute|gestern)$/i
/** A report from somewhere, and no person: `台北報導`. */
const EASTERN_REPORT = /(?:報導|报道|報道|电|電|摄|攝)$/u
const HOST = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/?$/i
const ADDRESS = /^\S+\.[a-z]{2,}(?:[/:?#]\S*)?$|https?:|www\./
const LONGEST_LINE = 300
const LONGEST_NAME = 60
const MOST_WORDS = 7

/** The people and the agency of a byline: `By Ada Quill and Tom Reed, AP Staff Writers` are two, and AP. */
export function bylineIn(byline: string): Byline {
  let agency: string | null = null
  let names: readonly string[] = []
  for (const raw of byline.split(/[\n\r\u2028]+/)) {
    const line = withoutUnseen(raw).replace(/\s+/g, ' ').trim()
    if (line === '' || line.length > LONGEST_LINE) continue
    if (/^https?:|^@\S+$|^\d+$/i.test(line) || ageAtEnd(line) !== null) continue
    const signed = lineOf(line)
    agency ??= signed.agency
    // The lines below are places, days and papers.
    if (names.length === 0) names = signed.names
  }
  return { names, agency }
}

/** Only the names. */
export function namesOf(byline: string): readonly string[] {
  return bylineIn(byline).names
}

/** The people whom a line names as its editors: on some pages nobody else is named. */
export function editorsOf(line: string): readonly string[] {
  return line.length > LONGEST_LINE ? [] : lineOf(editorsIn(withoutUnseen(line).replace(IN_BRACKETS, '$1'))).names
}

interface Person {
  readonly name: string
  readonly isOfList: boolean
  /** Unless the line says what else this person did. */
  readonly isWriter: boolean
}

/** One line of a byline. */
function lineOf(line: string): Byline {
  const bare = withoutDay(withoutLead(markRoles(writersIn(line.replace(IN_BRACKETS, '$1')))))
  const bracketed = /\(([^)]{2,40})\)/.exec(bare)?.[1]
  let agency = agencyNamed(bare) ?? (bracketed === undefined ? null : agencyNamed(bracketed))
  // `Harbour Post (www.harbour.example)` is a house.
  if (bracketed !== undefined && HOST.test(bracketed)) return { names: [], agency }
  const parts = bare.replace(CO_WRITERS, ', $1').replace(ASIDE, '').split(BETWEEN)
  const people: Person[] = []
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] as string
    const isAnd = at > 0 && IS_AND.test(parts[at - 1] as string)
    const text = tidy(withoutLead(tidy(part.replaceAll(NO_WRITER_SIGN, ''))))
    const last = people.at(-1)
    if (last !== undefined && (isPictureCredit(text) || isPictureOffice(text)) && !isAnd) {
      people[people.length - 1] = { ...last, isWriter: false }
      continue
    }
    const { rest, office } = withoutOffice(withoutOfficeBefore(text.replace(AND_BEFORE, '')))
    const name = tidy(withoutDescription(withoutElsewhere(rest).replace(TITLES, '')))
    agency ??=
      agencyNamed(text) ??
      agencyNamed(name) ??
      agencyIn(text) ??
      office.map(agencyNamed).find((each) => each !== null) ??
      null
    const isMore = people.length > 0 && (DEGREE.test(text) || office.length > 0 || (!isAnd && isDescription(rest)))
    if (agencyNamed(text) !== null || agencyNamed(name) !== null || isMore || !isName(name)) continue
    people.push({ name, isOfList: at > 0 && !isAnd, isWriter: !part.includes(NO_WRITER_SIGN) })
  }
  const writers = people.filter(({ isWriter }) => isWriter)
  return { names: withoutPlaces(writers.length > 0 ? writers : people), agency }
}

/** Behind a full name and a comma, a single word is where it was written: `Lea Wagner, Nairobi`. */
function withoutPlaces(people: readonly Person[]): readonly string[] {
  const isFull = people.some(({ name }) => name.includes(' '))
  return people
    .filter(
      ({ name, isOfList }) => !(isFull && isOfList && /^[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}-]+$/u.test(name)),
    )
    .map(({ name }) => name)
}

function tidy(text: string): string {
  return text.replace(/^[\s"'“”–—-]+|[\s"'“”,:;–—-]+$/gu, '')
}

/** Without a house or a place behind the name. */
function withoutElsewhere(text: string): string {
  const isShouted = text === text.toUpperCase()
  const at = ELSEWHERE.exec(isShouted ? text.toLowerCase() : text)?.index ?? 0
  const name = at > 0 ? text.slice(0, at) : text
  // `Organization for Quiet Waters`.
  return name.includes(' ') || agencyNamed(name) !== null ? name : text
}

/** A line with a stroke for its day: `Ada Quill on May 5, 2026`. */
function withoutDay(line: string): string {
  const day = /\d/.test(line) ? writtenDate(line) : null
  const at = day === null ? 0 : line.indexOf(day.raw)
  return day === null || at <= 0
    ? line
    : `${line.slice(0, at).replace(BEFORE_DAY, '')} | ${line.slice(at + day.raw.length)}`
}

/** The agency in a phrase: `for The Associated Press`. */
function agencyIn(text: string): string | null {
  const phrase = /(?:^|\s)(?:of|for|from|via|für|pour|para)\s+(.+)$/i.exec(text)?.[1]
  return phrase === undefined ? null : agencyNamed(phrase)
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return false
  if (/^\d|\d{2}|\d.*\s|\s.*\d|[{}<>=@]/.test(text) || ADDRESS.test(text)) return false
  if (NOBODY.test(text) || WEEKDAY.test(text) || NO_NAME.test(text) || isOffice(text)) return false
  // The abbreviation of a station or a system, not a person's only name.
  if (/^\p{Lu}{3,}$/u.test(text) || EASTERN_REPORT.test(text)) return false
  return text.split(' ').length <= MOST_WORDS && writtenDate(text) === null && !isCity(text)
}
