import type { Facts } from '#shared/model.ts'
import type { Block } from '../dom/blocks.ts'
import { absolute } from '../normalise/images.ts'
import { isThing, namesIn, plain, textIn, typesOf } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/
const RTL_LANGUAGE = /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|ug|ur|yi)(-|$)/i
const RTL_LETTER = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/gu
const LONGEST_EXCERPT = 300
const LONGEST_NAME = 120

/** The name that a page's site gives itself; null when it gives none. */
export function findSiteName({ meta, stated }: PageFacts, read: string | null): string | null {
  const site = stated.things.find((thing) => typesOf(thing).includes('WebSite'))
  // Some append their motto.
  const long = meta('og:site_name')
  const short = [statedPublisher(stated.article), textIn(site ?? null, 'name')].find(
    (name) => name !== null && long?.startsWith(`${name} `) === true && /^\s+[|–—-]\s/u.test(long.slice(name.length)),
  )
  const name =
    short ?? long ?? statedPublisher(stated.article) ?? textIn(site ?? null, 'name') ?? meta('application-name') ?? read
  return name === null || name.length > LONGEST_NAME || /^(https?:|@)/i.test(name) ? null : name
}

/** The publisher of the text: the outlet under the headline, otherwise what the page states, otherwise the site. */
export function findPublisher(
  { meta, stated }: PageFacts,
  outlet: string | null,
  siteName: string | null,
): string | null {
  const named = meta('dc.publisher', 'dcterms.publisher', 'citation_publisher')
  // The organisation that signs a page is its publisher when it names no other.
  const author = [stated.article?.author].flat()[0]
  const house =
    isThing(author) && typesOf(author).some((type) => /organi[sz]ation$/i.test(type)) ? namesIn(author)[0] : null
  return outlet ?? statedPublisher(stated.article) ?? named ?? siteName ?? house ?? null
}

function statedPublisher(article: PageFacts['stated']['article']): string | null {
  const name = namesIn(article?.publisher)[0] ?? null
  return name === null || name.length > LONGEST_NAME || /^https?:/i.test(name) ? null : name
}

export function findLanguage({ document, meta, stated, headers }: PageFacts): string | null {
  const root = document.documentElement
  const candidates = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    document.body?.getAttribute('lang') ?? null,
    textIn(stated.article, 'inLanguage'),
    meta('content-language', 'language', 'dc.language', 'og:locale'),
    headers['content-language'] ?? null,
  ]
  for (const candidate of candidates) {
    const language = candidate?.split(',')[0]?.trim().replace(/_/g, '-') ?? ''
    if (LANGUAGE.test(language)) return language
  }
  return null
}

/** The direction that the page states for its headline, otherwise for itself; null when it states none. */
export function findDirection({ document }: PageFacts, headline: Block | null): Facts['direction'] {
  const near = headline?.container.closest('[dir=rtl i], [dir=ltr i]') ?? null
  const around = headline === null ? document.querySelector('main[dir], [role=main][dir], article[dir]') : near
  const stated = [around, document.body, document.documentElement]
    .map((element) => element?.getAttribute('dir')?.toLowerCase())
    .find((value) => value === 'rtl' || value === 'ltr')
  return stated === 'rtl' || stated === 'ltr' ? stated : null
}

/** The direction of a language's script; if the language is unknown, of most letters. */
export function directionOf(text: string, language: string | null): Facts['direction'] {
  if (language !== null) return RTL_LANGUAGE.test(language) ? 'rtl' : 'ltr'
  const sample = text.slice(0, 5000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return null
  return (sample.match(RTL_LETTER)?.length ?? 0) > letters / 2 ? 'rtl' : 'ltr'
}

export function findExcerpt(facts: PageFacts, text: string): string | null {
  const stating = descriptionOf(facts)
  return stating === null ? firstWords(text) : shorten(stating)
}

/** What the page says of its text, in its own words. */
export function descriptionOf({ meta, stated }: PageFacts): string | null {
  return (
    meta('og:description', 'description', 'twitter:description', 'dc.description') ??
    textIn(stated.article, 'description')
  )
}

/** The beginning of a text's first line of some length; null when it has none. */
export function firstWords(text: string): string | null {
  const first = text.split('\n').find((line) => line.length >= 60) ?? text.split('\n')[0] ?? ''
  return shorten(plain(first))
}

function shorten(excerpt: string | null): string | null {
  if (excerpt === null || excerpt.length <= LONGEST_EXCERPT) return excerpt
  const cut = excerpt.slice(0, LONGEST_EXCERPT)
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, word > LONGEST_EXCERPT / 2 ? word : LONGEST_EXCERPT).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The picture that a page offers for previews. */
export function findLeadImage({ meta, stated }: PageFacts, base: string | null): string | null {
  const image = [stated.article?.image].flat()[0]
  const named = isThing(image) ? (textIn(image, 'url') ?? textIn(image, 'contentUrl')) : textIn(stated.article, 'image')
  for (const url of [
    meta('og:image:secure_url'),
    meta('og:image', 'og:image:url'),
    meta('twitter:image', 'twitter:image:src'),
    named,
  ]) {
    const address = url === null ? null : absolute(url, base)
    if (address?.startsWith('http')) return address
  }
  return null
}

/** The canonical address that a page states; null when it states none, or none of the web. */
export function findCanonical({ document }: PageFacts, base: string | null): string | null {
  const href = document.querySelector('link[rel~=canonical i][href]')?.getAttribute('href') ?? null
  const address = href === null ? null : absolute(href, base)
  return address?.startsWith('http') ? address : null
}
