import { articleLink } from '#shared/links/link.ts'
import { escapePhrase } from '#shared/markdown/escape.ts'
import { quoted } from '#shared/markdown/write-blocks.ts'
import type { Facts, Id } from '#shared/model.ts'
import type { HighlightView } from '#shared/views/highlights.ts'
import { factSentences } from './facts.ts'
import { frontMatter } from './front-matter.ts'
import { linkTo } from './links.ts'
import { ownWords } from './own-words.ts'
import { dayIn, publishedDay } from './published-day.ts'
import { quotation } from './quotation.ts'
import { tagsOf } from './topic-tags.ts'

/** A highlight in the form that Markdown is written from. */
export interface MarkdownHighlight
  extends Pick<
    HighlightView,
    'id' | 'kind' | 'asset' | 'quote' | 'tags' | 'start' | 'end' | 'state' | 'note' | 'createdAt'
  > {
  /** The reader's name for its colour. */
  readonly colourName: string
  /** Its passage in Markdown, from the version; null where only the quotation is known. */
  readonly passage: string | null
}

/** An article in the form that Markdown is written from. */
export interface MarkdownArticle {
  readonly id: Id
  /** The address asked for; null for pasted text. */
  readonly url: string | null
  /** The first capture. */
  readonly capturedAt: string
  /** When the version was captured that is written. */
  readonly accessedAt: string
  /** IANA name of the reader's zone at that capture. */
  readonly timeZone: string
  /** The facts that are shown: captured facts with the reader's corrections. */
  readonly facts: Facts
  readonly tags: readonly string[]
  /** The reader's note, in Markdown. */
  readonly note: string
  readonly highlights: readonly MarkdownHighlight[]
}

/** What a file has besides the reader's notes and highlights. */
export interface MarkdownContent {
  /** Whether the title is written as a heading, though the file's name and the property `title` say it. */
  readonly heading: boolean
  /** The text of the article in Markdown, the labels of its footnotes its own; null to leave it out. */
  readonly text: string | null
  /** Where a kept image is, relative to the file; null for one that is not exported. */
  readonly imagePath: (hash: string) => string | null
}

/** Notes and highlights alone. */
export const NOTES_ONLY: MarkdownContent = { heading: false, text: null, imagePath: () => null }

/**
 * Writes an article as one Markdown file: front matter, source, the reader's note, the highlights in the order of the
 * text, and the text itself if it is wanted. Each highlight is a quotation with the block id `^hl-<id>`, its note, its
 * colour and tags, and a link back. Highlights whose place in the text is lost have a section of their own. The same
 * article always gives the same bytes.
 */
export function articleMarkdown(article: MarkdownArticle, content: MarkdownContent = NOTES_ONLY): string {
  const title = content.heading ? [`# ${escapePhrase(article.facts.title)}`] : []
  return `${articleHead(article)}\n${[...title, ...articleBlocks(article, content, '##')].join('\n\n')}\n`
}

/** Articles of one document: a topic, or what a search finds. */
export interface MarkdownDocument {
  readonly id: Id
  readonly title: string
  readonly tags: readonly string[]
  /** The newest capture in it; null for none. */
  readonly created: string | null
}

/** Writes the front matter of a document of several articles, whose parts follow. */
export function documentHead({ id, title, tags, created }: MarkdownDocument, heading: boolean): string {
  const nothing = { kicker: null, outlet: null, site: null, agency: null, language: null, description: null }
  const more = { ...nothing, accessed: null, incomplete: null }
  const head = frontMatter({ id, title, source: null, author: [], published: null, created, tags, more })
  return heading ? `${head}\n# ${escapePhrase(title)}\n` : head
}

/** Writes an article as a part of a document, under its title as a heading. */
export function articlePart(article: MarkdownArticle, content: MarkdownContent): string {
  return `\n${[`## ${escapePhrase(article.facts.title)}`, ...articleBlocks(article, content, '###')].join('\n\n')}\n`
}

function articleHead(article: MarkdownArticle): string {
  const { facts, timeZone } = article
  return frontMatter({
    id: article.id,
    title: facts.title,
    source: article.url,
    author: facts.byline,
    published: publishedDay(facts, timeZone),
    created: article.capturedAt,
    tags: article.tags,
    more: {
      kicker: facts.kicker,
      outlet: facts.publisher,
      site: facts.siteName,
      agency: facts.agency,
      language: facts.language,
      description: facts.excerpt,
      accessed: dayIn(article.accessedAt, timeZone),
      incomplete: facts.incomplete?.reason ?? null,
    },
  })
}

/** @param level of its headings */
function articleBlocks(article: MarkdownArticle, content: MarkdownContent, level: string): readonly string[] {
  const isAnchored = ({ start, state }: MarkdownHighlight) => start !== null && state !== 'lost'
  const anchored = article.highlights.filter(isAnchored)
  const lost = article.highlights.filter((highlight) => !isAnchored(highlight))
  const note = ownWords(article.note, article.id)
  const blocks = (highlight: MarkdownHighlight) => highlightBlocks(article.id, highlight, content)
  return [
    factSentences(article),
    ...(note === '' ? [] : [`${level} Note`, note]),
    ...section(`${level} Highlights`, null, inTextOrder(anchored).flatMap(blocks)),
    ...section(
      `${level} Lost highlights`,
      'The article no longer contains these passages; they are kept as you highlighted them.',
      inTextOrder(lost).flatMap(blocks),
    ),
    ...(content.text === null ? [] : section(`${level} Text`, null, [content.text])),
  ].filter((block) => block !== '')
}

function section(heading: string, introduction: string | null, blocks: readonly string[]): readonly string[] {
  if (blocks.every((block) => block === '')) return []
  return [heading, ...(introduction === null ? [] : [introduction]), ...blocks]
}

function highlightBlocks(article: Id, highlight: MarkdownHighlight, content: MarkdownContent): readonly string[] {
  const quote = highlight.passage === null ? quotation(highlight.quote.exact) : quoted(highlight.passage)
  const image = highlight.asset === null ? null : content.imagePath(highlight.asset)
  return [
    quote === '' ? (image === null ? 'A picture in the article.' : `![A picture in the article](${image})`) : quote,
    // Obsidian wants the block id of a quotation on a line of its own, between empty lines.
    `^hl-${highlight.id}`,
    ...(highlight.state === 'reworded' ? ['The article now words this differently.'] : []),
    ownWords(highlight.note, highlight.id),
    [
      escapePhrase(highlight.colourName),
      ...tagsOf(highlight.tags).map((tag) => `#${tag}`),
      linkTo('Open in Commonplace', articleLink(article, highlight.id)),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  ]
}

/** By place in the text, then by time of creation and id, so that the order is always the same. */
function inTextOrder(highlights: readonly MarkdownHighlight[]): readonly MarkdownHighlight[] {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...highlights].sort(
    (a, b) =>
      (a.start ?? 0) - (b.start ?? 0) ||
      (a.end ?? 0) - (b.end ?? 0) ||
      order(a.createdAt, b.createdAt) ||
      order(a.id, b.id),
  )
}
