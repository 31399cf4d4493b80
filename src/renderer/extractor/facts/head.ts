import { sameWords } from '../dom/blocks.ts'
import { isThing, namesIn, typesOf } from './json-ld.ts'
import { datedOutlet, isTitle, LINES_BETWEEN, type OutletLine, outletLineOf } from './outlet-line.ts'
import type { PageFacts } from './page-facts.ts'
import { findHeadline, type Headline, plainHeadline } from './title.ts'

/** The beginning of an article: its headline, and the line of outlet and age below it. */
export interface Head {
  readonly headline: Headline
  readonly outletLine: OutletLine | null
}

/** The head of a page's article. Where neither mark-up nor metadata name the headline, it is the line above the age. */
export function headOf(page: PageFacts, siteName: string | null): Head {
  const headline = findHeadline(page, siteName)
  const aged = withoutPeople(outletLineOf(page.blocks, headline.block), page)
  const outletLine = aged ?? datedIn(page, headline, siteName)
  const first = outletLine?.blocks[0]
  if (headline.title !== '' || first === undefined) return { headline: withoutOutlet(headline, outletLine), outletLine }
  const at = page.blocks.indexOf(first)
  const above = page.blocks.slice(Math.max(0, at - LINES_BETWEEN), at).filter(isTitle)
  const title = above.at(-1)
  if (title === undefined) return { headline, outletLine }
  // A title may be written twice; lines above it belong to the page.
  const block = above.find(({ text }) => sameWords(text, title.text)) ?? title
  return { headline: plainHeadline(title.text, block, false), outletLine }
}

/** The line of the outlet above a headline is no kicker. */
function withoutOutlet(headline: Headline, outletLine: OutletLine | null): Headline {
  const isOutlet = headline.lines.some((line) => !line.heading && outletLine?.blocks.includes(line) === true)
  return isOutlet ? { ...headline, kicker: null, lines: headline.lines.filter(({ heading }) => heading) } : headline
}

function datedIn(page: PageFacts, { block }: Headline, siteName: string | null): OutletLine | null {
  const dated = block === null ? null : withoutPeople(datedOutlet(page.blocks, block, siteName), page)
  // A person's name and a day are no outlet line.
  return dated?.outlet == null ? null : dated
}

/** A person whom the page names as author is not its outlet. */
function withoutPeople(outletLine: OutletLine | null, { stated }: PageFacts): OutletLine | null {
  if (outletLine?.outlet == null) return outletLine
  const people = [stated.article?.author]
    .flat()
    .filter((author) => isThing(author) && typesOf(author).includes('Person'))
  const { outlet } = outletLine
  return namesIn(people).some((name) => sameWords(name, outlet)) ? { ...outletLine, outlet: null } : outletLine
}

/**
 * The head of a page that is nothing but an article. Its headline is at its beginning, or above an age, or only in the
 * title element; everything else, including another heading at the beginning, is text.
 */
export function headOfCleanArticle(page: PageFacts, siteName: string | null): Head {
  const head = headOf(page, siteName)
  const { block } = head.headline
  const isFirst = block?.container.closest('h1') != null && head.headline.lines[0] === page.blocks[0]
  return isFirst || head.outletLine !== null
    ? head
    : {
        headline: plainHeadline(head.headline.title, null, head.headline.isStated),
        outletLine: null,
      }
}

/** A line of text without mark-up that is longer is no title. */
const LONGEST_FIRST_LINE = 80

/**
 * The head of a plain text: the line above its age, otherwise its first line. That is a headline where it is no
 * sentence.
 */
export function headOfText(page: PageFacts): Head {
  const head = headOf(page, null)
  const first = page.blocks[0]
  if (head.headline.title !== '' || first === undefined || first.text.length > LONGEST_FIRST_LINE) return head
  const isHeadline = isTitle(first) && page.blocks.length > 1
  const headline = plainHeadline(first.text, isHeadline ? first : null, false)
  return { headline, outletLine: head.outletLine ?? datedIn(page, headline, null) }
}
