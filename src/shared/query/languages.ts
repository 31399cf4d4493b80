/** The languages that `lang:` knows: by code, by English name, and by the name that each has for itself. */

/** ISO 639-1. */
const CODES =
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
  eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl
  km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj
  om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to
  tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/)

let names: Intl.DisplayNames | null = null

/** The English name of a language; null for a code that no language has. */
export function languageName(code: string): string | null {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    return names.of(code) ?? null
  } catch {
    return null
  }
}

let byName: ReadonlyMap<string, string> | null = null

function codesByName(): ReadonlyMap<string, string> {
  byName ??= new Map(
    CODES.flatMap((code) => {
      const own = new Intl.DisplayNames([code], { type: 'language', fallback: 'none' }).of(code)
      return [own, languageName(code)].flatMap((name) => (name == null ? [] : [[name.toLowerCase(), code] as const]))
    }),
  )
  return byName
}

/** The code of a language that is named by code or name: `en`, `pt-BR`, `german`, `Deutsch`; null when there is none. */
export function languageCode(value: string): string | null {
  const code = canonical(value.replaceAll('_', '-'))
  if (code !== null && languageName(withoutRegion(code)) !== null) return code
  return codesByName().get(value.toLowerCase()) ?? null
}

function canonical(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? null
  } catch {
    return null
  }
}

/** The code of a language without region and script: `en` for `en-GB`. */
export const withoutRegion = (language: string): string => language.split(/[-_]/)[0]?.toLowerCase() ?? ''

/** Norwegian is written in two ways, each with a code of its own. */
const within: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' }

/** Whether a text whose page names its language is in another named one: one in `en-GB` is in `en`. */
export function isInLanguage(language: string, wanted: string): boolean {
  const own = canonical(language.replaceAll('_', '-'))?.toLowerCase() ?? language.toLowerCase()
  const code = wanted.toLowerCase()
  return own === code || own.startsWith(`${code}-`) || within[withoutRegion(own)] === code
}
