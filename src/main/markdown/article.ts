import type { Facts, Id } from '#shared/model.ts'
import type { HighlightView } from '#shared/views.ts'
import { escapePhrase } from './escape.ts'
import { factSentences } from './facts.ts'
import { frontMatter, tagsOf } from './front-matter.ts'
import { addressOf, linkTo } from './links.ts'
import { ownWords } from './own-words.ts'
import { quotation } from './quotation.ts'

/** A highlight as it is written out. */
export interface MarkdownHighlight
  extends Pick<HighlightView, 'id' | 'kind' | 'quote' | 'tags' | 'start' | 'end' | 'state' | 'note' | 'createdAt'> {
  /** What the reader calls its colour. */
  readonly colourName: string
}

/** What Markdown is written from. */
export interface MarkdownArticle {
  readonly id: Id
  /** As asked for; null for pasted text. */
  readonly url: string | null
  readonly capturedAt: string
  /** As shown: corrections over what was captured. */
  readonly facts: Facts
  readonly tags: readonly string[]
  /** The reader's, in Markdown. */
  readonly note: string
  readonly highlights: readonly MarkdownHighlight[]
}

/**
 * An article's notes as one Markdown file: front matter, title, where it comes from, the reader's note, the highlights
 * in the order of the text (each a quotation with the block id `^hl-<id>`, the note on it, its colour and tags and a link
 * back), and apart from them those whose place in the text is lost. The same article always gives the same bytes.
 */
export function articleMarkdown(article: MarkdownArticle): string {
  const { facts } = article
  const isFound = ({ start, state }: MarkdownHighlight) => start !== null && state !== 'lost'
  const found = article.highlights.filter(isFound)
  const lost = article.highlights.filter((highlight) => !isFound(highlight))
  const note = ownWords(article.note)
  const head = frontMatter({
    id: article.id,
    title: facts.title,
    source: article.url,
    author: facts.byline,
    published: facts.publishedAt,
    created: article.capturedAt,
    tags: article.tags,
  })
  const blocks = [
    `# ${escapePhrase(facts.title)}`,
    factSentences(article),
    ...(note === '' ? [] : ['## Note', note]),
    ...section('## Highlights', null, article.id, inTextOrder(found)),
    ...section(
      '## Lost highlights',
      'The article as it now stands does not hold these passages; they are kept as they were marked.',
      article.id,
      inTextOrder(lost),
    ),
  ]
  return `${head}\n${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function section(
  heading: string,
  said: string | null,
  article: Id,
  highlights: readonly MarkdownHighlight[],
): readonly string[] {
  if (highlights.length === 0) return []
  return [heading, ...(said === null ? [] : [said]), ...highlights.flatMap((highlight) => one(article, highlight))]
}

function one(article: Id, highlight: MarkdownHighlight): readonly string[] {
  const quote = quotation(highlight.quote.exact)
  return [
    quote === '' ? 'A picture in the article.' : quote,
    // A line of its own with empty ones around it: Obsidian's rule for quotations.
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

/** By place; what has none by the time it was made, so that the order never depends on chance. */
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
