/**
 * The language of a text by its script and its smallest words, for pages that state none; null when that is not
 * certain.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < LEAST_LETTERS) return null
  for (const [pattern, language] of SCRIPTS) {
    if ((sample.match(pattern)?.length ?? 0) < letters * MOST) continue
    return typeof language === 'string' ? language : language(sample)
  }
  return (sample.match(/\p{sc=Latin}/gu)?.length ?? 0) < letters * MOST ? null : bySmallWords(sample)
}

const SAMPLE = 8000
const LEAST_LETTERS = 40
/** Names and quotations in other scripts are fewer. */
const MOST = 0.6
/** In running text of any of these languages every fourth word is in its list; lists of names have none. */
const LEAST_SHARE = 0.12
const LEAST_WORDS = 20
/** How far it must be ahead of the next: related languages share many small words. */
const AHEAD = 1.3

const SCRIPTS: readonly (readonly [RegExp, string | ((sample: string) => string | null)])[] = [
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, ofHan],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Arabic}/gu, ofArabic],
  [/\p{sc=Cyrillic}/gu, ofCyrillic],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Armenian}/gu, 'hy'],
  [/\p{sc=Georgian}/gu, 'ka'],
  [/\p{sc=Bengali}/gu, 'bn'],
  [/\p{sc=Tamil}/gu, 'ta'],
  [/\p{sc=Telugu}/gu, 'te'],
  [/\p{sc=Devanagari}/gu, ofDevanagari],
]

const count = (sample: string, pattern: RegExp) => sample.match(pattern)?.length ?? 0

function ofHan(sample: string): string {
  const kana = count(sample, /[\p{sc=Hiragana}\p{sc=Katakana}]/gu)
  return kana > count(sample, /\p{sc=Han}/gu) * 0.1 ? 'ja' : 'zh'
}

/** Each has letters that the others lack. */
function ofArabic(sample: string): string {
  if (count(sample, /[ٹڈڑںے]/gu) > 2) return 'ur'
  return count(sample, /[پچژگکی]/gu) > 4 ? 'fa' : 'ar'
}

function ofCyrillic(sample: string): string | null {
  const own = (letters: RegExp) => count(sample, letters) > 2
  if (own(/[ўЎ]/gu)) return 'be'
  if (own(/[їєґЇЄҐ]/gu)) return 'uk'
  if (own(/[ђћЂЋ]/gu)) return 'sr'
  if (own(/[ѓќЃЌ]/gu)) return 'mk'
  // Languages with scripts of their own need no list.
  if (own(/[әғқңөұүһіјљњҳҷӣӯ]/giu)) return null
  if (own(/[ыэёЫЭЁ]/gu)) return 'ru'
  return own(/[ъЪ]/gu) ? 'bg' : null
}

function ofDevanagari(sample: string): string | null {
  return count(sample, /(?<![\p{L}\p{M}])(?:है|हैं|के|में|की|और|का)(?![\p{L}\p{M}])/gu) > 3 ? 'hi' : null
}

const SMALL: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for it was on are with as his they at be this have from or had by but not were which their',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont aux avec son cette ont',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si este',
  it: 'di e il la che in un a per è una sono con non del si da come al le dei della nel i più ha alla gli ma delle',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er die om ook als bij door maar naar uit werd nog wordt heeft dan',
  sv: 'och i att det som en på är av för med den till inte har de ett om var jag men sig så från vi kan nu han när eller',
  da: 'og i at det er en til af på den for med der de som ikke har et kan fra var vi jeg men han om sig også efter blev',
  nb: 'og i å det er en til av på som for med den de ikke har et at fra var vi jeg men han om seg også etter ble blir',
  fi: 'ja on ei että se oli hän ovat mutta kun myös joka mukaan ole kuin vain sen niin jo olla tai hänen ovat sekä nyt',
  pl: 'w i na z się do nie to że o jest po od za jak przez ale jego dla oraz był który tym tego są co tak jej czy',
  cs: 'a v se na je že s z do o to i ve pro za by jako po jeho k jsou ale byl který jsem tak při které už není',
  ro: 'de și în a la cu pe din care pentru nu un o că este mai sau au fost prin după ce sunt ca al se lui iar',
  hu: 'a az és hogy nem is egy ez meg volt csak már de el mint ki azt van még vagy ha pedig aki lehet után majd',
  tr: 've bir bu için ile da de olarak çok daha olan gibi en ama kadar sonra var ne o her göre olduğu ise değil',
  id: 'yang dan di untuk dengan dari ini pada itu dalam tidak akan ke ada oleh juga karena telah sebagai mereka bisa kata',
  vi: 'và của là có được cho trong không với các một những người này đã khi từ ở để đến về cũng như ra',
  ca: 'de la i el que a en els les per un del amb una és al no es ha més va als però dels seva com aquest són',
}
const LISTS = Object.entries(SMALL).map(([language, list]) => [language, new Set(list.split(' '))] as const)

function bySmallWords(sample: string): string | null {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  if (words.length < LEAST_WORDS) return null
  const [first, second] = LISTS.map(
    ([language, list]) => [language, words.filter((word) => list.has(word)).length] as const,
  ).toSorted((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < words.length * LEAST_SHARE) return null
  return first[1] >= (second?.[1] ?? 0) * AHEAD ? first[0] : null
}
