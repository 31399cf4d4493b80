import type { Facts, Id } from '#shared/model.ts'
import { publishedIso } from '#shared/page-day.ts'
import type { HighlightView } from '#shared/views.ts'
import { escapePhrase } from '#shared/markdown/escape.ts'
import { factSentences } from './facts.ts'
import { frontMatter, tagsOf } from './front-matter.ts'
import { addressOf, linkTo } from './links.ts'
import { ownWords } from './own-words.ts'
import { quotation } from './quotation.ts'

/** A highlight in the form that Markdown is written from. */
export interface MarkdownHighlight
  extends Pick<HighlightView, 'id' | 'kind' | 'quote' | 'tags' | 'start' | 'end' | 'state' | 'note' | 'createdAt'> {
  /** The reader's name for its colour. */
  readonly colourName: string
}

/** An article in the form that Markdown is written from. */
export interface MarkdownArticle {
  readonly id: Id
  /** The address asked for; null for pasted text. */
  readonly url: string | null
  readonly capturedAt: string
  /** The facts that are shown: captured facts with the reader's corrections. */
  readonly facts: Facts
  readonly tags: readonly string[]
  /** The reader's note, in Markdown. */
  readonly note: string
  readonly highlights: readonly MarkdownHighlight[]
}

/**
 * Writes the notes on an article as one Markdown file: front matter, title, source, the reader's note, and the highlights
 * in the order of the text. Each highlight is a quotation with the block id `^hl-<id>`, its note, its colour and tags, and
 * a link back. Highlights whose place in the text is lost have a section of their own. The same article always gives the
 * same bytes.
 */
export function articleMarkdown(article: MarkdownArticle): string {
  const { facts } = article
  const isAnchored = ({ start, state }: MarkdownHighlight) => start !== null && state !== 'lost'
  const anchored = article.highlights.filter(isAnchored)
  const lost = article.highlights.filter((highlight) => !isAnchored(highlight))
  const note = ownWords(article.note)
  const head = frontMatter({
    id: article.id,
    title: facts.title,
    source: article.url,
    author: facts.byline,
    published: publishedIso(facts),
    created: article.capturedAt,
    tags: article.tags,
    kicker: facts.kicker,
  })
  const blocks = [
    `# ${escapePhrase(facts.title)}`,
    factSentences(article),
    ...(note === '' ? [] : ['## Note', note]),
    ...section('## Highlights', null, article.id, inTextOrder(anchored)),
    ...section(
      '## Lost highlights',
      'The article no longer contains these passages; they are kept as you highlighted them.',
      article.id,
      inTextOrder(lost),
    ),
  ]
  return `${head}\n${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function section(
  heading: string,
  introduction: string | null,
  article: Id,
  highlights: readonly MarkdownHighlight[],
): readonly string[] {
  if (highlights.length === 0) return []
  return [
    heading,
    ...(introduction === null ? [] : [introduction]),
    ...highlights.flatMap((highlight) => highlightBlocks(article, highlight)),
  ]
}

function highlightBlocks(article: Id, highlight: MarkdownHighlight): readonly string[] {
  const quote = quotation(highlight.quote.exact)
  return [
    quote === '' ? 'A picture in the article.' : quote,
    // Obsidian wants the block id of a quotation on a line of its own, between empty lines.
    `^hl-${highlight.id}`,
    ...(highlight.state === 'reworded' ? ['The article now words this differently.'] : []),
    ownWords(highlight.note),
    [
      escapePhrase(highlight.colourName),
      ...tagsOf(highlight.tags).map((tag) => `#${tag}`),
      linkTo('Open in Commonplace', addressOf(article, highlight.id)),
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
