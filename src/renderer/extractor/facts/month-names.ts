const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'jan january januar janvier enero gennaio janeiro januari styczeń stycznia января ene gen janv jänner leden ledna ocak',
    'feb february februar février febrero febbraio fevereiro februari luty lutego февраля févr fev şubat',
    'mar march märz mars marzo março maart marzec marca марта mrz mär mart',
    'apr april avril abril aprile kwiecień kwietnia апреля abr avr nisan',
    'may mai mayo maggio maio mei maj maja мая mag mayıs',
    'jun june juni juin junio giugno junho czerwiec czerwca июня giu haziran',
    'jul july juli juillet julio luglio julho lipiec lipca июля lug juil temmuz',
    'aug august août agosto augustus sierpień sierpnia августа ago aoû ağustos',
    'sep sept september septembre septiembre settembre setembro wrzesień września сентября set eylül',
    'oct october oktober octobre octubre ottobre outubro październik października октября okt ott out ekim',
    'nov november novembre noviembre novembro listopad listopada ноября kasım',
    'dec december dezember décembre diciembre dicembre dezembro grudzień grudnia декабря dez dic déc aralık',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
)

/** Languages of papers whose months the list above does not have; where two differ about a word, the first wins. */
const MORE_LANGUAGES =
  'ru uk bg cs sk sv da nb fi et lt lv hu ro el ca eu gl id ms vi is sl sr hr mk be ar he fa hi bn ur th'.split(' ')
let more: ReadonlyMap<string, number> | null = null

/** The month that a name means, in many languages, from the system's own tables; built on first use. */
export function monthNamed(name: string): number {
  const key = name.toLowerCase()
  const month = MONTHS.get(key)
  if (month !== undefined) return month
  more ??= monthsOf(MORE_LANGUAGES)
  return more.get(key) ?? 0
}

function monthsOf(languages: readonly string[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      // With a day, because many languages inflect the name then.
      const format = new Intl.DateTimeFormat(`${language}-u-nu-latn-ca-gregory`, {
        day: 'numeric',
        month: style,
        timeZone: 'UTC',
      })
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2025, month - 1, 15))
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/\.$/, '') ?? ''
        if (/^[\p{L}\p{M}]{2,15}$/u.test(name) && !months.has(name)) months.set(name, month)
      }
    }
  }
  return months
}
