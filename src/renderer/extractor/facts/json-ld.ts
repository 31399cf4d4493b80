import { cutText } from '#shared/extraction/bounds.ts'
import { streamSafe } from '#shared/text/stream-safe.ts'
import { withoutUnseen } from '../dom/unseen.ts'

/** An object of a page's JSON-LD; none of it is trusted. */
export type Thing = Readonly<Record<string, unknown>>

const ARTICLE =
  /(?:^|[/#:])(?:\w*Article|\w*Posting|Report|Blog|CreativeWork|Review|Recipe|Chapter|AnalysisNewsArticle)$/i
/** Larger ones hold a whole shop. */
const LONGEST = 2_000_000
const DEEPEST = 12
/** No fact is longer; the beginning is enough to recognise it. */
const LONGEST_TEXT = 20_000

/** A page's JSON-LD: its first article, and all objects. */
export interface PageJsonLd {
  readonly article: Thing | null
  readonly things: readonly Thing[]
}

export function readJsonLd(document: Document): PageJsonLd {
  const things: Thing[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? ''
    if (text.length > LONGEST) continue
    const json = withoutMarks(text)
    collect(parseJson(json) ?? parseJson(json.replace(/[\n\r\t]+/g, ' ')), things, 0)
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
  const articlesWithHeadline = articles.filter((thing) => textIn(thing, 'headline') !== null)
  const article = articlesWithHeadline[0] ?? articles[0] ?? null
  return { article: article === null ? null : resolveReferences(article, things), things }
}

/** Without the marks by which old pages hide a script from old browsers. */
function withoutMarks(script: string): string {
  const text = script.trim()
  const start = ['<![CDATA[', '<!--'].find((mark) => text.startsWith(mark))?.length ?? 0
  return text.slice(start, /(?:\]\]|--)>$/.test(text) ? -3 : undefined)
}

/** Replaces references (`@id`) to people and publishers by their objects. */
function resolveReferences(article: Thing, things: readonly Thing[]): Thing {
  const byId = new Map<unknown, Thing>()
  for (const thing of things) if (thing['@id'] !== undefined && thing.name !== undefined) byId.set(thing['@id'], thing)
  const one = (value: unknown): unknown =>
    isThing(value) && value.name === undefined ? (byId.get(value['@id']) ?? value) : value
  const each = (value: unknown): unknown => (Array.isArray(value) ? value.map(one) : one(value))
  return { ...article, author: each(article.author), publisher: each(article.publisher) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Only the top, lists, `@graph` and `mainEntity`: deeper objects are about other pages. */
function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length > 500) return
  if (Array.isArray(value)) for (const each of value) collect(each, things, depth + 1)
  else if (isThing(value)) {
    things.push(value)
    collect(value['@graph'], things, depth + 1)
    for (const name of ['mainEntity', 'mainEntityOfPage'])
      if (isThing(value[name])) collect(value[name], things, depth + 1)
  }
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function typesOf(thing: Thing): readonly string[] {
  return [thing['@type']].flat().filter((type): type is string => typeof type === 'string')
}

/** A text property, blanks collapsed; null when it is none. The first of several. */
export function textIn(thing: Thing | null, name: string): string | null {
  const value = [thing?.[name]].flat()[0]
  const text = isThing(value) ? value['@value'] : value
  return typeof text === 'string' ? plain(text) : null
}

/** The names of people or organisations, as texts or as things with a name. */
export function namesIn(value: unknown): readonly string[] {
  return [value].flat().flatMap((each) => {
    if (typeof each === 'string') return plain(each) ?? []
    if (!isThing(each)) return []
    const name = each.name
    return Array.isArray(name) ? namesIn(name) : (plain(typeof name === 'string' ? name : '') ?? [])
  })
}

/** Text of a meta element or of JSON: entities that a page wrote twice are resolved, blanks collapsed. */
export function plain(text: string): string | null {
  const resolved = withoutUnseen(cutText(text, LONGEST_TEXT))
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/&(?:#(\d{2,6})|#x([0-9a-f]{2,5})|(amp|quot|apos|lt|gt|nbsp));/gi, (entity, decimal, hex, name) => {
      const code = decimal === undefined ? (hex === undefined ? null : Number.parseInt(hex, 16)) : Number(decimal)
      if (code === null) return ENTITIES.get(String(name).toLowerCase()) ?? entity
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
    })
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
  return resolved === '' ? null : streamSafe(resolved)
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
])
