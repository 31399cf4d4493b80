import { agencyNamed } from '../agencies.ts'

const OFFICE =
  'writers?|reporters?|correspondents?|editors?(?:[- ]at[- ]large)?|columnists?|contributors?|journalists?|producers?|photographers?|analysts?|intern|redakteur(?:in)?|korrespondent(?:in|en)?|reporterin|mitarbeiter(?:in)?|autorin|journaliste|journalistin|rédacteur|rédactrice|correspondante?|redactora?|redattore|redattrice|giornalista|inviat[oa]|corrispondente|periodista|corresponsal|enviad[oa]|redacteur|verslaggever|verslaggeefster|medewerker|skribent|reportasje|journalista|jornalista|dziennikarka?|korrespondentti|toimittaja|muhabir|wartawan|корреспондент|обозреватель|журналист'
/** Words that qualify an office. */
const KIND =
  /^(?:staff|senior|junior|chief|special|national|international|foreign|political|politics|business|science|health|sports?|crime|legal|white|house|contributing|associated?|deputy|managing|lead|news|data|video|security|diplomatic|world|tech|technology|environment|education|investigative|freelance|freier?|freie|leitender?|stellvertretender?)$/i
const IS_OFFICE = new RegExp(`^(?:${OFFICE})$`, 'iu')
const ENDS_WITH_OFFICE = new RegExp(
  String.raw`(?:^|\s)(?:${OFFICE}|staff|bureau|desk|team|board|newsroom|redaktion|redaction|rédaction|redacción|redazione)$`,
  'iu',
)
/** `our correspondent in Hoy, `: the house presents who writes for it. */
const OUR = new RegExp(
  String.raw`^(?:unser\p{L}{0,2}|our|notre|nos|il nostro|la nostra|dal nostro|dalla nostra|nuestr[oa]|onze|nosso|nossa)\s+(?:${OFFICE})(?:\s+(?:especial|spécial|speciale|spéciale))?(?:\s+(?:in|à|a|en|w|em|i)\s+\p{Lu}[\p{L}-]{1,30})?\s*[:,]?\s+`,
  'iu',
)
const ONE_OFFICE = new RegExp(`^(?:${OFFICE})\\s*:?$`, 'iu')
/** Before or behind a name, in scripts without blanks. */
const EASTERN_BEFORE =
  /^(?:本报|本報|本刊|新华社|实习|實習|特约|特約)?(?:记者|記者|通讯员|特派員|特派员)\s*[:：／/]?\s*/u
const EASTERN_BEHIND = /\s*(?:기자|특파원|논설위원|記者|记者|编辑|編輯|特派員|署名|さん|氏)$/u

/** Whether a text is an office or a house, and no name: `Staff Writer`, `World Desk`. */
export function isOffice(text: string): boolean {
  return ENDS_WITH_OFFICE.test(text)
}

/** A name without the office behind it, where no comma separates them: `Ada Quill AP Business Writer`. */
export function withoutOffice(text: string): { readonly rest: string; readonly office: readonly string[] } {
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

/** A name without the office before it: `our correspondent in Hoy, Ada Quill`, `Staff Writer Ada Quill`, `記者陳大文`. */
export function withoutOfficeBefore(text: string): string {
  const own = text.replace(OUR, '').replace(EASTERN_BEFORE, '').replace(EASTERN_BEHIND, '')
  const words = own.split(' ')
  let at = 0
  while (at < words.length - 2 && KIND.test(words[at] ?? '')) at += 1
  // A name of two words at least remains: `Editor Quill` may be a name.
  return ONE_OFFICE.test(words[at] ?? '') && words.length - at > 2 ? words.slice(at + 1).join(' ') : own
}
