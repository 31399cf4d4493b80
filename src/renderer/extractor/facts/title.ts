import { type Block, sameWords, wordsOf } from '../dom/blocks.ts'
import { plain, textIn } from './json-ld.ts'
import type { PageFacts } from './page-facts.ts'

/** Between a title and the name of its site. */
const SEPARATOR = /\s+[|\-–—»«›·•/:]+\s+|\s*[|｜»]\s*|:\s+/u
const LONGEST = 300
const LONGEST_STATED = 1000
/** Without a heading, the beginning of the text is the title. */
const FROM_TEXT = 80

/** The headline as a reader sees it, and its block on the page. */
export interface Headline {
  readonly title: string
  readonly block: Block | null
  /** Whether the title element or the metadata confirm it. */
  readonly isStated: boolean
}

/**
 * The title of a page: its heading, when title element or metadata confirm it or it is the only one; otherwise what
 * they state, without the name of the site; otherwise the beginning of the text; otherwise the address. Never empty.
 */
export function findHeadline(page: PageFacts, siteName: string | null): Headline {
  const stated = statedTitles(page)
  const names = siteNames(page, siteName)
  const isName = (text: string) => names.some((name) => sameWords(name, text))
  const headings = page.blocks.filter((block) => block.heading && !isName(block.text) && block.text.length <= LONGEST)
  const first = headings.filter(({ container }) => levelOf(container) === 1)

  const heading = best(headings, stated)
  if (heading !== null) return { title: withoutAnchor(heading.text), block: heading, isStated: true }
  const only = first.length > 0 && new Set(first.map(({ text }) => wordsOf(text))).size === 1 ? first[0] : undefined
  if (only !== undefined && wordsOf(only.text).split(' ').length >= 3)
    return { title: only.text, block: only, isStated: false }

  for (const title of stated) {
    const shorter = withoutSite(title, names)
    // A title that only names the site says nothing of the article.
    if (shorter === '' || isName(shorter)) continue
    const block = page.blocks.find(({ text }) => sameWords(text, shorter)) ?? null
    return { title: block?.text ?? shorter, block, isStated: true }
  }
  const any = first[0] ?? headings[0]
  if (any !== undefined) return { title: any.text, block: any, isStated: false }
  return { title: '', block: null, isStated: false }
}

/** A heading's link to itself. */
function withoutAnchor(text: string): string {
  return text.replace(/(?<=\S)\s*[¶§🔗]$/u, '')
}

/** A name for a page without any title. */
export function titleFromText(text: string, url: string | null): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length > FROM_TEXT) {
    const cut = line.slice(0, FROM_TEXT)
    const word = cut.lastIndexOf(' ')
    return `${cut.slice(0, word > FROM_TEXT / 2 ? word : FROM_TEXT).replace(/[\uD800-\uDBFF]$/, '')}…`
  }
  return line || url || 'Untitled'
}

function statedTitles({ stated, meta, document }: PageFacts): readonly string[] {
  const element = plain(document.querySelector('head > title')?.textContent ?? document.title ?? '')
  return [
    textIn(stated.article, 'headline'),
    meta(
      'dc:title',
      'dcterm:title',
      'og:title',
      'twitter:title',
      'dc.title',
      'dcterms.title',
      'parsely-title',
      'sailthru.title',
    ),
    element,
    textIn(stated.article, 'name'),
  ].flatMap((title) => (title === null ? [] : title.slice(0, LONGEST_STATED)))
}

function siteNames(page: PageFacts, siteName: string | null): readonly string[] {
  const { meta, url } = page
  const host = url === null ? [] : hostNames(url)
  return [siteName, meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'), ...host].filter(
    (name): name is string => name !== null,
  )
}

function hostNames(url: string): readonly string[] {
  try {
    const host = new URL(url).hostname.replace(/^(www|m|amp|mobile)\./, '')
    return [host, host.split('.').slice(-2)[0] ?? host]
  } catch {
    return []
  }
}

function levelOf(container: Element): number {
  const element = container.closest('h1, h2, h3, h4, h5, h6, [role=heading]')
  if (element === null) return 9
  const level = /^H([1-6])$/.exec(element.nodeName)?.[1] ?? element.getAttribute('aria-level')
  return Number(level ?? 2)
}

/** The heading that a stated title contains: in full, at an edge, or as one of its parts. */
function best(headings: readonly Block[], stated: readonly string[]): Block | null {
  for (const title of stated) {
    const words = wordsOf(title)
    const parts = title.split(SEPARATOR).map(wordsOf)
    const candidates = headings.filter(({ text }) => {
      const own = wordsOf(text)
      if (own === '') return false
      if (own === words) return true
      const isEdge = words.startsWith(`${own} `) || words.endsWith(` ${own}`)
      if (isEdge && own.length >= words.length / 2) return true
      // Strokes within a heading (`Harbour: a life`) do not split it.
      if (beginningsOf(title).includes(own)) return true
      // The end of a title behind a longer part is the site, even if a heading of the page repeats it.
      const isTail = parts.findLast((part) => part !== '') === own && parts.some((part) => part.length > own.length)
      if (parts.includes(own) && !isTail) return own.split(' ').length >= 2 || own.length >= 6
      // Titles for machines are cut short.
      return words.length >= 30 && own.startsWith(words.replace(/ \S*$/, ''))
    })
    const isTop = (block: Block) => (words.startsWith(wordsOf(block.text)) ? 0 : 1)
    const top = candidates.toSorted((a, b) => levelOf(a.container) - levelOf(b.container) || isTop(a) - isTop(b))[0]
    if (top !== undefined) return top
  }
  return null
}

/** All beginnings of a title up to one of its strokes, of some words each. */
function beginningsOf(title: string): readonly string[] {
  return [...title.matchAll(new RegExp(SEPARATOR, 'gu'))]
    .map(({ index }) => wordsOf(title.slice(0, index)))
    .filter((words) => words.split(' ').length >= 3)
}

/** The title without the site's name at either end; unchanged when neither end is known to be that. */
export function withoutSite(title: string, names: readonly string[]): string {
  // Longer texts are no titles, and their parts would be compared again and again.
  if (title.length > LONGEST_STATED) return title.trim()
  const isName = (part: string) => names.some((name) => sameWords(name, part))
  let text = title
  for (let isShorter = true; isShorter; ) {
    isShorter = false
    for (const match of text.matchAll(new RegExp(SEPARATOR, 'gu'))) {
      const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
      if (isName(after)) text = before
      else if (isName(before)) text = after
      else continue
      isShorter = true
      break
    }
  }
  if (text !== title) return text.trim()
  // Metadata do not have it: a short tail behind a bar is the site, for nothing else is put there.
  const bar = /^(.*\S)\s*[|｜]\s*([^|｜]{1,40})$/u.exec(text)
  const [, head = '', tail = ''] = bar ?? []
  return head.split(/\s+/).length >= 3 && head.length > tail.length ? head.trim() : text.trim()
}
