import { agencyNamed } from '../agencies.ts'

const OFFICE =
  'writers?|reporters?|correspondents?|editors?(?:[- ]at[- ]large)?|columnists?|contributors?|journalists?|producers?|photographers?|analysts?|intern|photojournalists?|illustrators?|translators?|videographers?|(?:chef)?redakteur(?:in|e)?|ressortleiter(?:in)?|volont[äa]r(?:in)?|praktikant(?:in)?|herausgeber(?:in)?|fotograf(?:in)?|chefreporter(?:in)?|korrespondent(?:in|en)?|reporterin|mitarbeiter(?:in)?|autorin|journalistes?|journalistin|rédact(?:eur|rice)s?|correspondante?s?|envoyée?s?|pigiste|redactora?s?|editora?|redattore|redattrice|giornalista|inviat[oaie]|caporedattore|caporedattrice|corrispondente|periodista|corresponsal(?:es)?|enviad[oa]s?|redacteur|verslaggever|verslaggeefster|medewerker|skribent|reportasje|journalista|jornalistas?|repórter|correspondente|dziennikar(?:z|ka)|redaktor(?:ka)?|reporterka?|korrespondentti|toimittaja|muhabiri?|editörü?|wartawan|корреспондент|редактор|фотограф|фотокорреспондент|кореспондент|журналістка?|обозреватель|журналист(?:ка)?|δημοσιογράφος|toimittajat|journalister|redaktør|redaktör'
/** Words that qualify an office. */
const KIND =
  /^(?:staff|senior|junior|chief|special|national|international|foreign|political|politics|business|science|health|sports?|crime|legal|white|house|contributing|associated?|deputy|managing|lead|news|data|video|security|diplomatic|world|tech|technology|environment|education|investigative|freelance|freier?|freie|independent|indépendante?|independiente|leitender?|stellvertretender?)$/i
const IS_OFFICE = new RegExp(`^(?:${OFFICE})$`, 'iu')
/** `envoyés spéciaux`, `inviata speciale`. */
const SPECIAL = String.raw`(?:\s+(?:spécia(?:le?s?|ux)|especial(?:es)?|special[ei]))?`
const ENDS_WITH_OFFICE = new RegExp(
  String.raw`(?:^|\s)(?:${OFFICE}|staff|bureau|desk|team|board|newsroom|redaktion|redaction|rédaction|redacción|redazione)${SPECIAL}$`,
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
const EASTERN_BEHIND =
  /\s*(?:(?:선임|인턴|수습|객원|전문|편집)?\s?기자|특파원|논설위원|記者|记者|编辑|編輯|(?:編集|論説|解説)委員|特派員|署名|さん|氏)$/u

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

/** Small words that begin a family name. */
const PARTICLE =
  /^(?:van|von|vom|zu|zum|de|del|della|dello|di|da|das|do|dos|du|den|der|des|ten|ter|la|le|el|al|bin|ben|ibn|av|af|mac|mc|y|e|i)$|^\p{Ll}{1,3}['’‘-]\p{Lu}|^['’]t$/u

/** Whether a text begins with a small letter as no name does: `envoyés spéciaux`, `rédactrice en chef`. */
export function isDescription(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  return /^\p{Ll}/u.test(first) && !(PARTICLE.test(first) && rest.concat(first).some((word) => /\p{Lu}/u.test(word)))
}

/** In small letters, but not what somebody does: `Science X staff`. */
const KEPT_WORD = new RegExp(`${PARTICLE.source}|^(?:staff|team|desk|bureau|newsroom)$`, 'u')

/** A name without the words in small letters behind it: `Inés Robledo corresponsal en París`. */
export function withoutDescription(text: string): string {
  const words = text.split(' ')
  const at = words.findIndex((word, index) => index >= 2 && IS_OFFICE.test(word) && /^\p{Ll}/u.test(word))
  const isNamePart = (word: string) => /^\p{Lu}/u.test(word) || PARTICLE.test(word)
  if (at > 0 && words.slice(0, at).every(isNamePart)) return words.slice(0, at).join(' ')
  let end = words.length
  while (end > 2 && /^\p{Ll}/u.test(words[end - 1] ?? '') && !KEPT_WORD.test(words[end - 1] ?? '')) end -= 1
  return words.slice(0, end).every((word) => /^\p{Lu}/u.test(word)) ? words.slice(0, end).join(' ') : text
}

/** Who takes pictures or translates, as an office behind a name. */
const PICTURE_OFFICE =
  /photo(?:graph|journal)|videograph|illustrat|translat|fotogra|fotojourn|фотограф|фотокорр|摄影|攝影|撮影|写真|사진/iu

/** Whether an office is that of somebody who did not write: `Staff Photographer`. */
export function isPictureOffice(office: string): boolean {
  return PICTURE_OFFICE.test(office) && isOffice(office)
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
