import { fold } from '#shared/text/fold.ts'

/**
 * Words of function of the commonest languages: articles, pronouns, prepositions, auxiliary verbs. They say little of what
 * is sought, and a small library cannot tell them by their number. Our own list, of the words that begin frequency lists.
 */
const words: Readonly<Record<string, string>> = {
  en: `a about after all also an and any are as at be because been before being but by can could did do does during each
    for from had has have having he her here him his how i if in into is it its may me might more most must my no not of on
    only or other our over shall she should so some such than that the their them then there these they this those through
    to under up upon us very was we were what when where whether which while who whom whose why will with within without
    would you your`,
  de: `aber als am an auch auf aus bei beim bin bis bist da das dass dem den denn der des die dies diese dieser doch du
    durch ein eine einem einen einer eines er es für gegen haben hat hatte ich ihr im in ist ja kann kein keine man mehr mit
    nach nicht noch nur ob oder ohne schon sein seine sich sie sind so über um und uns unter vom von vor war was welche wenn
    wer werden wie wir wird wo wurde zu zum zur zwischen`,
  fr: `à au aux avec ce ces cet cette comme dans de des du elle elles en est et être eu fait il ils je la le les leur leurs
    lui mais même ne nos notre nous on ont ou où par pas peut plus pour qu quand que quel quelle qui sa sans se ses si son
    sont sous sur un une vos votre vous`,
  es: `a al ante como con cual cuando de del desde donde el ella en entre era es esta este esto fue ha hay la las le les lo
    los más me mi muy ni no nos o para pero por porque que qué quien se según ser si sin sobre son su sus también tiene un
    una y ya`,
  it: `a ad ai al alla alle anche che chi ci come con cui da dal dalla dei del della delle di dove e è era gli ha hanno i il
    in io la le lo ma mi ne nel nella non o per perché più quando quale quella quello questa questo se si sono su sua sul
    sulla suo tra un una uno`,
  pt: `a ao aos as até com como da das de do dos e é ela ele em entre era essa esse esta este eu foi há isso já mais mas me
    muito na não nas nem no nos o os ou para pela pelo por porque quando que quem se sem ser seu sua são também tem um uma`,
  nl: `aan af al als bij dan dat de den der deze die dit door een en er geen had heb heeft het hij hoe ik in is je kan maar
    meer men met mijn na naar niet nog nu of om onder ook op over te tegen toch toen tot uit van veel voor waar was wat we
    wel werd wie wij worden zal ze zich zij zijn zo zonder zou`,
  sv: `alla att av blev då de dem den denna det detta där efter eller en ett för från ha hade han har hennes hon hur i icke
    inte jag kan med men mot när någon nu och om på så sedan ska som till under upp ut utan var vad vi vid är över`,
  da: `af alle at blev da de dem den denne der det disse eller en er et for fra han har havde hun hvad hvor i ikke jeg kan
    med men mod nu når og om op over på sig sin skal som til ud under var ved vi være å`,
  ru: `а без более бы был была были было быть в вам вас во вот все всё вы где да для до его ее её если есть еще ещё же за и
    из или им их к как кто ли мы на над не него нет ни но о об он она они от по под при с со так также то только у уже что
    чтобы это этот я`,
}

const folded = new Map(
  Object.entries(words).map(([language, list]) => [language, new Set(list.split(/\s+/).map((word) => fold(word)))]),
)

/**
 * Whether a word only joins others in a language. What is such a word in one is a name in another: `war`, `die`, `son`.
 * @param word folded
 * @param language a code without region
 */
export function isFunctionWord(word: string, language: string): boolean {
  return folded.get(language)?.has(word) ?? false
}

/**
 * The language that most of some words join others in; null when none has at least two more such words than `else` has.
 * @param list folded
 */
export function languageOfWords(list: readonly string[], otherwise: string): string | null {
  const count = (language: string) => list.filter((word) => isFunctionWord(word, language)).length
  let [best, most]: [string | null, number] = [null, count(otherwise) + 1]
  for (const language of folded.keys()) if (count(language) > most) [best, most] = [language, count(language)]
  return best
}

/** Tells which of some folded words are words of function. */
export type FunctionWords = (words: readonly string[]) => ReadonlySet<string>

/** @param main the language that words are in, unless they say another */
export function functionWordsOf(words: readonly string[], main: string): ReadonlySet<string> {
  const language = languageOfWords(words, main) ?? main
  return new Set(words.filter((word) => isFunctionWord(word, language)))
}
