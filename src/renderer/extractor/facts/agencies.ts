import { normalForm } from '#shared/text/stream-safe.ts'

/** News agencies by the names they sign with; an article keeps the first. */
const NAMES: readonly (readonly string[])[] = [
  ['AP', 'Associated Press', 'The Associated Press', 'AP News'],
  ['Reuters', 'Thomson Reuters', 'Reuters News', 'Reuters Staff', 'Рейтер', 'ロイター', '路透社', '路透'],
  ['AFP', 'Agence France-Presse', 'Agence France Presse', 'AFP News', '法新社'],
  ['dpa', 'Deutsche Presse-Agentur', 'Deutsche Presse Agentur', 'dpa-AFX', 'dpa infocom', 'dpa international'],
  ['UPI', 'United Press International'],
  ['PA Media', 'Press Association', 'PA', 'PA News Agency', 'PA Wire'],
  ['Bloomberg', 'Bloomberg News'],
  ['CNN', 'CNN Newsource', 'CNN Wire', 'CNN.com Wire Service'],
  ['AAP', 'Australian Associated Press'],
  ['CP', 'The Canadian Press', 'Canadian Press', 'La Presse Canadienne', 'THE CANADIAN PRESS'],
  ['APA', 'Austria Presse Agentur'],
  ['Keystone-SDA', 'SDA', 'ATS', 'Keystone-ATS', 'awp'],
  ['KNA', 'Katholische Nachrichten-Agentur'],
  ['epd', 'Evangelischer Pressedienst'],
  ['SID', 'Sport-Informations-Dienst'],
  ['EFE', 'Agencia EFE', 'EFE Agencia'],
  ['Europa Press'],
  ['Notimex'],
  ['Télam', 'Telam'],
  ['ANSA', 'Agenzia ANSA'],
  ['AGI', 'Agenzia Italia'],
  ['Adnkronos'],
  ['Lusa', 'Agência Lusa'],
  ['Agência Brasil'],
  ['ANP', 'Algemeen Nederlands Persbureau'],
  ['Belga'],
  ['TT', 'Tidningarnas Telegrambyrå'],
  ['NTB'],
  ['Ritzau'],
  ['STT'],
  ['PAP', 'Polska Agencja Prasowa'],
  ['ČTK', 'CTK'],
  ['MTI'],
  ['Anadolu Agency', 'Anadolu Ajansı', 'Anadolu', 'AA'],
  ['DHA', 'Demirören Haber Ajansı'],
  ['İHA', 'İhlas Haber Ajansı'],
  ['TASS', 'ТАСС'],
  ['RIA Novosti', 'РИА Новости'],
  ['Interfax', 'Интерфакс'],
  ['Ukrinform', 'Укрінформ', 'Укринформ'],
  ['PTI', 'Press Trust of India'],
  ['ANI', 'Asian News International'],
  ['IANS', 'Indo-Asian News Service'],
  ['Antara', 'ANTARA News'],
  ['Bernama'],
  ['Xinhua', 'Xinhua News Agency', '新华社', '新華社'],
  ['China News Service', '中新社', '中新网'],
  ['CNA', '中央社'],
  ['Kyodo', 'Kyodo News', '共同', '共同通信', '共同社'],
  ['Jiji Press', 'Jiji', '時事', '時事通信'],
  ['Yonhap', 'Yonhap News', 'Yonhap News Agency', '연합뉴스'],
  ['Newsis', '뉴시스'],
  ['News1', '뉴스1'],
  ['WAM'],
  ['SPA'],
  ['MENA'],
  ['QNA'],
  ['SANA'],
  ['IRNA'],
  ['PR Newswire', 'PRNewswire'],
  ['Business Wire', 'BUSINESS WIRE'],
  ['GlobeNewswire', 'GLOBE NEWSWIRE'],
]

/** Names in other scripts and spellings too, reduced to letters and figures in lower case. */
const keyOf = (name: string) =>
  normalForm(name, 'NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

const BY_NAME: ReadonlyMap<string, string> = new Map(
  NAMES.flatMap((names) => names.map((name) => [keyOf(name), names[0] as string] as const)),
)
/** Short names that are also words or other initials: they count only in this spelling. */
const AS_WRITTEN = new Set([
  'ap',
  'pa',
  'aa',
  'tt',
  'cp',
  'ats',
  'awp',
  'sid',
  'spa',
  'mena',
  'pap',
  'ani',
  'agi',
  'qna',
  'cna',
  'sana',
])

/** The standard name of the agency that a text names; null when it names none. `dpa/lno` is a service of the first. */
export function agencyNamed(text: string): string | null {
  const credit = text.trim()
  const [first = ''] = credit.split(/[/,]/)
  for (const part of [credit, first.trim()]) {
    const key = keyOf(part)
    const agency = BY_NAME.get(key)
    if (agency === undefined || (AS_WRITTEN.has(key) && part !== part.toUpperCase())) continue
    return agency
  }
  return null
}

/** An agency, unless it is the outlet of the page itself: there it is no source from elsewhere. */
export function ofElsewhere(agency: string | null, outlets: readonly (string | null)[]): string | null {
  return outlets.some((outlet) => outlet !== null && agencyNamed(outlet) === agency) ? null : agency
}
