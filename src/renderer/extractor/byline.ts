import { sameWords } from './blocks.ts'
import type { Dateline } from './dateline.ts'
import { ageAtEnd } from './dates.ts'
import { namesIn } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'

const LEAD =
  /^(?:(?:written|posted|reported|published|story|words?|text|article|analysis|opinion)\s+)?(?:by|von|par|por|di|door|af|av)\s*:?\s+|^(?:author|autor|auteur|autore)s?\s*:\s*/i
const BETWEEN = /\s*(?:[,;|•·/]|\s&\s|\band\b|\bund\b|\bet\b|\be\b|\by\b|\ben\b|、)\s*/iu
/** What stands behind a name, not in it. */
const ROLE =
  /^(?:staff|senior|chief|special|political|science|contributing|associated|editor|reporter|writer|correspondent|columnist|columnist|contributor|journalist|updated|published|posted|photo|photographer|bureau|news|for|in|the|of|on|at)\b|\b(?:correspondent|reporter|editor|writer|staff|bureau)$/i
const LONGEST_NAME = 60
const MOST = 20

/** The people who wrote a page's article, as it names them; empty when it names none. */
export function findByline({ stated, document, metas }: PageFacts, dateline: Dateline | null): readonly string[] {
  const sources: (() => readonly string[])[] = [
    () => namesIn(stated.article?.author),
    () => [
      ...metas('author'),
      ...metas('article:author'),
      ...metas('parsely-author'),
      ...metas('dc.creator'),
      ...metas('sailthru.author'),
    ],
    () => textsOf(document, '[itemprop~=author] [itemprop=name]'),
    () => textsOf(document, 'a[rel~=author]'),
    () => textsOf(document, '[itemprop~=author]'),
  ]
  for (const source of sources) {
    const names = people(source(), dateline)
    if (names.length > 0) return names.slice(0, MOST)
  }
  return []
}

function textsOf(document: Document, selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)].slice(0, 10).map((element) => element.textContent ?? '')
}

/** The names in what Readability took for the byline. */
export function bylineRead(read: string | null, dateline: Dateline | null): readonly string[] {
  return read === null ? [] : people([read], dateline).slice(0, MOST)
}

/** An outlet's line looks like a byline, and names nobody. */
function people(bylines: readonly string[], dateline: Dateline | null): readonly string[] {
  const names = unique(bylines.filter((byline) => ageAtEnd(byline) === null).flatMap(namesOf))
  return names.filter((name) => dateline?.outlet == null || !sameWords(name, dateline.outlet))
}

/** The names a byline holds: `By Ada Quill and Tom Reed, Staff Writers` are two. */
export function namesOf(byline: string): readonly string[] {
  const line = byline
    .split(/[\n\r]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .find((part) => part !== '')
  if (line === undefined || /^https?:|^@|\S+@\S+\.\S+$|^\d+$/i.test(line) || line.length > 300) return []
  return line
    .replace(LEAD, '')
    .replace(/\s*\([^)]*\)/g, '')
    .split(BETWEEN)
    .map((name) => name.replace(LEAD, '').replace(/^[\s"'–—-]+|[\s"',:–—-]+$/gu, ''))
    .filter(isName)
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_NAME || !/\p{L}/u.test(text)) return false
  if (/\d{2}|https?:|[{}<>=]|^(?:admin|editor|guest|unknown|null|undefined|by)$/i.test(text)) return false
  return !ROLE.test(text) && text.split(' ').length <= 6
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = name.toLowerCase()
    return seen.has(key) ? false : seen.add(key)
  })
}
