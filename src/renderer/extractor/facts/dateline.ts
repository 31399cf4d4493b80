import { agencyNamed } from './agencies.ts'

/** The place where a text was written and the agency that sent it, from its first words. */
export interface Dateline {
  readonly agency: string | null
  readonly place: string | null
}

/** Captions and labels may come before the first paragraph. */
const FIRST_LINES = 12
/** A dateline is at the beginning of a line; further on it is prose. */
const LONGEST = 120
/** A first paragraph; shorter lines are headings. */
const PROSE = 60

/** A place name: capitalised words, abbreviations of states, small words between them. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`
const NAME = String.raw`${WORD}(?:\s+(?:(?:de|del|da|do|di|la|le|les|sur|am|an der|of|the|and|upon)\s+)?${WORD}){0,4}`
const PLACE = String.raw`${NAME}(?:\s?/\s?${NAME})?(?:,\s*${NAME}){0,2}`
/** A day in any language: `March 3`, `12 jul`, `3. Juni`, `24`. */
const DAY = String.raw`(?:\p{L}{3,10}\.?\s+\d{1,2}|\d{1,2}\.?(?:\s+(?:de\s+)?\p{L}{3,10}\.?)?)(?:,?\s+\d{4})?`
const DASH = String.raw`(?:\s*(?:[—–―]|--|\.-)|\s+-\s|-\s)\s*`

/** `MELBOURNE, Australia (AP) —`, `Berlin (dpa/lno) -`, `NEW YORK, Nov 19 (Reuters) -`, `Madrid, 12 jul (EFE).-`, `(CNN)`. */
const IN_BRACKETS = new RegExp(
  String.raw`^(?:(${PLACE})(?:,\s*${DAY})?\s*)?[(（\[]\s*([^()（）\[\]]{2,40}?)\s*[)）\]]\s*(\S?)`,
  'u',
)
/** `LONDON, Reuters - `. */
const PLACE_THEN_AGENCY = new RegExp(String.raw`^(${PLACE}),\s*(?:${DAY},?\s*)?(\p{L}[\p{L}\s-]{1,24}?)${DASH}`, 'u')
/** `МОСКВА, 12 июля. /ТАСС/.`, `МОСКВА, 12 июл - РИА Новости.` */
const RUSSIAN = new RegExp(
  String.raw`^(${PLACE}),\s*${DAY}[.,]?\s*(?:/([\p{L}\s-]{2,24})/|[—–-]\s+(?:Корр\.\s+)?([\p{L}\s-]{2,24})\.)`,
  'u',
)
/** `(ANSA) - ROMA, 12 LUG - `. */
const AGENCY_FIRST = new RegExp(
  String.raw`^\(([\p{L}\s-]{2,24})\)\s*[-–—]\s*(\p{Lu}[\p{Lu}\s'’.]{2,30})(?:,\s*${DAY})?\s*[-–—]`,
  'u',
)
/** `(서울=연합뉴스)`, `[서울=뉴시스]`, `【ロンドン=共同】`. */
const EASTERN = /^[([（【［]\s*([^()[\]（）【】［］=＝・]{1,12})\s*[=＝・]\s*([^()[\]（）【】［］=＝\s]{2,12})/u
/** `新华社北京7月12日电`, `（中央社台北12日電）`. */
const CHINESE =
  /^[（(【]?\s*(新华社|新華社|中新社|中新网|中央社)(?:记者\p{sc=Han}{2,4}|記者\p{sc=Han}{2,4})?(\p{sc=Han}{2,6}?)\s*(?:\d{1,2}月)?\d{1,2}日/u
/** `SAN FRANCISCO, California: `, `BUFFALO, N.Y. — `, `New York, NY – `. */
const PLACE_ONLY = new RegExp(
  String.raw`^((\p{Lu}[\p{Lu}'’.-]*(?:\s+\p{Lu}[\p{Lu}'’.-]*){0,3})(?:,\s*(${WORD}(?:\s+${WORD}){0,2}))?)(?:${DASH}|:\s+)(?=\S)`,
  'u',
)
/** `Springfield, Ill. - `. */
const PLACE_ONLY_SMALL = new RegExp(String.raw`^(${NAME}),\s*(${WORD}(?:\s${WORD})?)${DASH}(?=\p{Lu})`, 'u')
/** A caption of a picture agency: `LONDON, ENGLAND - JULY 10: `. */
const CAPTION = /^[^:]{0,60}[-–—]\s*[\p{L}]{3,10}\s+\d{1,2}(?:,\s*\d{4})?\s*:/u
/** Text that ends with the agency's name, as German papers sign it. */
const LAST =
  /(?:^|[.!?”“"»]\s+)(?:(?:quelle|source|fuente|fonte|bron)\s*:\s*)?(?:©\s*)?[(/]?([\p{L}][\p{L}\s/.-]{1,30}?)[)/]?\.?$/iu
/** State abbreviations of the press style books, and those of the post. */
const STATE = /^(?:\p{Lu}\.\s?){2,3}$|^\p{Lu}\p{Ll}{2,5}\.$|^\p{Lu}{2}$/u
/** Cities that agencies name without a country (the AP's list); other names may not be places. */
const CITIES = new Set(
  `ATLANTA BALTIMORE BOSTON CHICAGO CLEVELAND DALLAS DENVER DETROIT HONOLULU HOUSTON INDIANAPOLIS LAS_VEGAS LOS_ANGELES
  MIAMI MILWAUKEE MINNEAPOLIS NEW_ORLEANS NEW_YORK OKLAHOMA_CITY PHILADELPHIA PHOENIX PITTSBURGH ST._LOUIS SALT_LAKE_CITY
  SAN_ANTONIO SAN_DIEGO SAN_FRANCISCO SEATTLE WASHINGTON AMSTERDAM ATHENS BAGHDAD BANGKOK BARCELONA BEIJING BEIRUT BERLIN
  BRUSSELS BUDAPEST BUENOS_AIRES CAIRO COPENHAGEN DELHI DUBAI DUBLIN FRANKFURT GENEVA HAMBURG HAVANA HELSINKI HONG_KONG
  ISLAMABAD ISTANBUL JAKARTA JERUSALEM JOHANNESBURG KABUL KIEV KYIV LAGOS LISBON LONDON MADRID MANILA MELBOURNE MEXICO_CITY
  MILAN MONTREAL MOSCOW MUMBAI MUNICH NAIROBI NEW_DELHI OSLO OTTAWA PARIS PRAGUE RIO_DE_JANEIRO ROME SANTIAGO SAO_PAULO
  SEOUL SHANGHAI SINGAPORE STOCKHOLM SYDNEY TAIPEI TEHRAN TEL_AVIV TOKYO TORONTO UNITED_NATIONS VANCOUVER VATICAN_CITY
  VIENNA WARSAW ZURICH WIEN KÖLN MÜNCHEN ROMA MILANO MOSKAU PEKING BRÜSSEL`
    .split(/\s+/)
    .map((name) => name.replaceAll('_', ' ')),
)

/** Whether a name is that of a city which agencies name without a country. */
export function isCity(name: string): boolean {
  return CITIES.has(name.toUpperCase())
}

/**
 * The dateline at the beginning of a text, or the agency that signs it at its end. Ordinary prose has neither: an
 * agency must be a known name, and a place without an agency must be written as datelines are. The text keeps its
 * words.
 * @param text lines separated by newlines, without captions
 */
export function datelineOf(text: string): Dateline {
  const lines = text.split('\n', FIRST_LINES)
  for (const line of lines) {
    const dateline = agencyAndPlace(line.trim().slice(0, LONGEST))
    if (dateline !== null) return dateline
  }
  const first = lines.find((line) => line.trim().length >= PROSE)
  const place = first === undefined ? null : placeOnly(first.trim().slice(0, LONGEST))
  const last = text.slice(-200).split('\n').at(-1)?.trim() ?? ''
  const agency = agencyNamed(LAST.exec(last)?.[1] ?? '')
  return { agency, place }
}

function agencyAndPlace(line: string): Dateline | null {
  const eastern = EASTERN.exec(line)
  if (eastern !== null) {
    const agency = agencyNamed(eastern[2] ?? '')
    if (agency !== null) return { agency, place: eastern[1]?.trim() ?? null }
  }
  const chinese = CHINESE.exec(line)
  if (chinese !== null) return { agency: agencyNamed(chinese[1] ?? ''), place: chinese[2] ?? null }
  const russian = RUSSIAN.exec(line)
  if (russian !== null) {
    const agency = agencyNamed(russian[2] ?? russian[3] ?? '')
    if (agency !== null) return { agency, place: russian[1] ?? null }
  }
  const agencyFirst = AGENCY_FIRST.exec(line)
  if (agencyFirst !== null) {
    const agency = agencyNamed(agencyFirst[1] ?? '')
    if (agency !== null) return { agency, place: agencyFirst[2]?.trim() ?? null }
  }
  const dateline = IN_BRACKETS.exec(line)
  if (dateline !== null) {
    const [, place = null, name = '', next = ''] = dateline
    const agency = agencyNamed(name)
    // `Apple (AP) said`: a small letter continues a sentence.
    if (agency !== null && !/^[\p{Ll},;)]$/u.test(next)) return { agency, place }
    const isCapital = place !== null && /^\p{Lu}[\p{Lu}\s'’.-]+(?:,|$)/u.test(place)
    // The abbreviation of a paper or a station behind the place.
    if (isCapital && /^\p{Lu}{2,6}(?:[\s-]\w+)?$/u.test(name) && /^[—–―-]$/u.test(next)) return { agency: null, place }
  }
  const afterPlace = PLACE_THEN_AGENCY.exec(line)
  if (afterPlace !== null) {
    const agency = agencyNamed(afterPlace[2] ?? '')
    if (agency !== null) return { agency, place: afterPlace[1] ?? null }
  }
  return null
}

/**
 * A place in capitals and a dash: with its region, or a city that is known without one; a colon only behind a region.
 */
function placeOnly(line: string): string | null {
  if (CAPTION.test(line)) return null
  const capital = PLACE_ONLY.exec(line)
  if (capital !== null) {
    const [match, place = '', city = '', region] = capital
    const isKnownCity = CITIES.has(city.replace(/\s+/g, ' '))
    const isColon = /:\s+$/.test(match)
    return city.length >= 3 && (region !== undefined || (isKnownCity && !isColon)) && agencyNamed(city) === null
      ? place
      : null
  }
  const small = PLACE_ONLY_SMALL.exec(line)
  return small !== null && STATE.test(small[2] ?? '') ? `${small[1]}, ${small[2]}` : null
}
