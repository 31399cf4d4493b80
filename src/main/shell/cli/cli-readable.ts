import { publishedIso } from '#shared/page-day.ts'
import { closestSentence, missingSentence } from '#shared/query/sentences.ts'
import { plainAddress, plainLine, plainLines } from '#shared/text/plain-line.ts'
import type { Command } from './cli-arguments.ts'
import type { Document } from './cli-parts.ts'
import { checkedSentence, pagesRead } from './sentences.ts'

type Item = Readonly<Record<string, unknown>>

const items = (value: unknown): readonly Item[] => (Array.isArray(value) ? (value as Item[]) : [])
/** Titles and texts come from pages: a terminal would take some characters in them for commands. */
const text = (value: unknown): string => plainLine(raw(value)).replace(/\s+/gu, ' ').trim()
const plain = (value: unknown): string => plainLines(raw(value))
const raw = (value: unknown): string => (value === null || value === undefined ? '' : String(value))
const address = (value: unknown): string => plainAddress(raw(value))
const line = (...parts: unknown[]): string =>
  `${parts
    .map(text)
    .filter((part) => part !== '')
    .join('  ')}\n`
const published = (document: Item): string | null => {
  const at = document.publishedAt
  const offset = document.publishedOffset
  return typeof at === 'string'
    ? publishedIso({ publishedAt: at, publishedOffset: typeof offset === 'number' ? offset : null })
    : null
}
const message = (item: Item): string => text((item.error as Item | null)?.message)

/** Writes a command's document as readable text, one line per item. */
export function readable(command: Command, document: Document): string {
  switch (command) {
    case 'clip':
      return items(document.clips)
        .map((clip) => line(clip.status, clip.id, clip.title ?? address(clip.url), message(clip)))
        .join('')
    case 'list':
      return items(document.articles)
        .map((article) => line(article.id, text(article.capturedAt).slice(0, 10), article.title, article.publisher))
        .join('')
    case 'search':
      return searchText(document)
    case 'highlights':
      return items(document.highlights)
        .map((highlight) => line(highlight.article, highlight.title, `— ${text(highlight.exact)}`, highlight.note))
        .join('')
    case 'show':
      return `${text(document.title)}\n${line(document.publisher, published(document), address(document.url))}\n${plain(document.text)}\n`
    case 'export':
      return [
        ...items(document.files).map((file) => line(file.path)),
        ...items(document.refused).map((file) => line('refused', file.path, file.message)),
      ].join('')
    case 'extract':
      return line(pagesRead(Number(document.pages), Number(document.failed)))
    case 'check':
      return [
        line(checkedSentence(Number(document.articles), Number(document.files), items(document.problems).length)),
        ...items(document.problems).map((problem) => line(problem.kind, problem.path, problem.kept)),
      ].join('')
    case 'call':
      return `${JSON.stringify(document, null, 2)}\n`
  }
}

/** A line for each hit. Another line is above the closest, and each of those ends with the words that it lacks. */
function searchText({ hits, total, closest }: Document): string {
  const first = items(hits).findIndex((hit) => missingOf(hit).length > 0)
  return items(hits)
    .map((hit, at) => {
      const missing = missingOf(hit)
      const above = at === first ? line(closestSentence(Number(total) - Number(closest))) : ''
      const lacks = missing.length === 0 ? '' : `(${missingSentence(missing)})`
      return `${above}${line(hit.id, hit.title, `— ${text(hit.snippet)}`, lacks)}`
    })
    .join('')
}

/** Words as they were typed: none of them acts on the terminal either. */
const missingOf = ({ missing }: Item): readonly string[] => (Array.isArray(missing) ? missing.map(text) : [])
