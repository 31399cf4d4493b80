import type { ExtractedArticle } from '#shared/extraction/extraction.ts'
import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { TRUNCATED } from '#shared/extraction/truncated.ts'
import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import { allOf, readingOfAll, separateLinks, showsAnything } from './anyway.ts'
import { pageNames } from './clean/page-names.ts'
import type { ReadStage } from './clean/readability.ts'
import { type CleanContext, omissionsIn } from './clean/rules.ts'
import { asksVisitor, frameOf, isShortForm, marksOne } from './clean/short-form.ts'
import { boundArticle } from './dom/article-bounds.ts'
import { sameWords } from './dom/blocks.ts'
import { bound } from './dom/bounds.ts'
import { type Cuts, openCuts } from './dom/cut-sentences.ts'
import { disarm } from './dom/disarm.ts'
import { renameElement } from './dom/elements.ts'
import { countWords } from './dom/words.ts'
import { ofElsewhere } from './facts/agencies.ts'
import { readabilityByline } from './facts/byline.ts'
import { datelineOf } from './facts/dateline.ts'
import { descriptionOf, directionOf, findExcerpt, findLeadImage, findPublisher } from './facts/facts.ts'
import { languageOf } from './facts/language.ts'
import type { Byline } from './facts/names.ts'
import { type Headline, titleFromText } from './facts/title.ts'
import { mainText } from './main-text.ts'
import { applySheets } from './normalise/white-space.ts'
import { type Page, type PageKind, type Reading, readingOf } from './reading.ts'
import { omittedBlocks } from './receipt/blocks.ts'
import type { StoryText } from './receipt/compare-page.ts'
import { fatesOf, keptLines } from './receipt/line-fates.ts'
import { type Receipt, receiptOf } from './receipt/receipt.ts'
import { openShadowRoots } from './reveal/shadow-roots.ts'
import { showPanels } from './reveal/show-panels.ts'
import { type ArticleHtml, hasProse, textsOf, usedImages } from './sanitise/finish.ts'
import type { Dom } from './sanitise/sanitise.ts'
import { storyArticle } from './stories/article.ts'
import type { StorySpan } from './stories/spans.ts'
import { readTeaser } from './teaser/read-teaser.ts'
import { readWall } from './wall/read-wall.ts'

export interface Extraction extends Receipt {
  /** The main article, then the others in the order of the page; empty when there is no main one. */
  readonly articles: ExtractedArticle[]
  /** What the page is in place of an article; null where it has one, or is nothing of the sort. */
  readonly wall: WallKind | null
}

const nothing = (wall: WallKind | null): Extraction => ({ articles: [], receipt: [], unlisted: 0, wall })

/**
 * Extracts the articles of a page and the receipt of what was left out. The document is used up. The order matters;
 * each step gives its reason here, and docs/extraction.md has all of them.
 * @param prepared what was cut of a document that was disarmed before: marks that it has are our own
 */
export function extract(
  document: Document,
  page: Page,
  dom: Dom,
  kind: PageKind = 'page',
  prepared?: Cuts,
): Extraction {
  // First: everything after it trusts the document and walks all of it.
  if (prepared === undefined) disarm(document)
  const cuts = prepared ?? openCuts()
  openShadowRoots(document)
  bound(document, cuts)
  if (page.headers[TRUNCATED] !== undefined) cuts.incomplete()
  if (document.body === null) return nothing(null)
  // The allow-list drops what it would take for mark-up; each shows its text as it is.
  for (const verbatim of document.body.querySelectorAll('xmp, listing, plaintext')) renameElement(verbatim, 'pre')
  const { anyway = false } = page
  if (anyway) separateLinks(document)
  else showPanels(document)
  // Before anything is removed.
  const stated = readingOf(document, page, kind)
  const received = anyway ? readingOfAll(stated) : stated
  const { numbering, facts, base, headline } = received
  // Behind the reading, which asks what attributes the page itself wrote.
  applySheets(document)
  // While the page is still complete.
  const origin = { ...page, ...received, blocks: facts.blocks, dom }
  const appended = received.split.stories.flatMap((span) => {
    const article = storyArticle(span, origin)
    return article === null ? [] : [{ span, article }]
  })
  const shortPage = {
    title: headline.title,
    hasHeadline: headline.block !== null,
    isMarked: marksOne(document),
    isForm: asksVisitor(document),
  }
  const judge = readWall(document, received, page.headers)
  const judgeEnd = readTeaser(document, received)
  const main = (anyway ? allOf : mainText)(document, received, page, dom)
  if (main === null) return nothing(judge(null))
  const { kept, blocks, pictures, read } = main
  const reading = withByline(received, read)
  const omissions = anyway ? [] : omissionsIn(kept, blocks, contextOf(reading))
  const before = keptLines(kept, blocks, omissions)
  for (const { element } of omissions) element.remove()
  // While the elements still have their numbers.
  const lines = {
    lines: reading.lines,
    headline: headline.lines.map((block) => facts.blocks.indexOf(block)).filter((line) => line !== -1),
    headFacts: [headline.title, kickerOf(headline, reading.byline)].filter((fact) => fact !== null),
    headReasons: linesOfHead(reading),
    stories: appended.map(textsOfStory),
    kept: before,
    content: kept,
  }
  const omitted = omittedBlocks(reading.lines, fatesOf(lines, numbering), numbering)
  const cut = boundArticle(kept, cuts)
  const images = usedImages(kept, pictures, page.imageToken)
  const frame = frameOf(kept)
  const done = textsOf(dom.safe(kept))
  const prose = before.flatMap(({ block, reason }) => (reason === null ? [block] : []))
  // A pasted text is kept, however short.
  const isEnough = kind === 'text' ? done.text !== '' : hasProse(prose) || isShortForm(frame, prose, shortPage)
  const wall = anyway ? null : judge(isEnough ? prose : null)
  if (wall !== null || (anyway ? !showsAnything(done.text, images) : !isEnough)) return nothing(wall)
  const article: ExtractedArticle = {
    facts: { ...factsOf(reading, read, done), incomplete: anyway ? null : judgeEnd(prose) },
    leadImageUrl: findLeadImage(facts, base) ?? images[0]?.candidates.find((url) => url.startsWith('http')) ?? null,
    canonicalUrl: reading.canonicalUrl,
    ...done,
    images,
    cut,
  }
  const articles = [article, ...appended.map((each) => each.article)]
  return { articles, wall: null, ...receiptOf(omitted, numbering, done.text, { base, dom }) }
}

/** A reading that names nobody, with the byline that Readability found. */
function withByline(reading: Reading, read: ReadStage | null): Reading {
  const { byline, markedBylines, facts, outlets } = reading
  if (byline.names.length > 0) return reading
  const named = readabilityByline(read?.byline ?? null, markedBylines, facts, outlets)
  return { ...reading, byline: { ...named, agency: byline.agency ?? named.agency } }
}

/** What the rules of clean/rules.ts need to know. */
function contextOf(reading: Reading): CleanContext {
  const { isWhole, headline, outletLine, byline, numbering } = reading
  return {
    ...pageNames(reading),
    title: isWhole && headline.block === null ? '' : headline.title,
    headLines: [...headline.lines.map(({ text }) => text), ...(headline.kicker === null ? [] : [headline.kicker])],
    byline: byline.names,
    outletLine,
    description: descriptionOf(reading.facts),
    headlineAt: headline.block === null ? null : numbering.numberOf(headline.block.container),
  }
}

/** The lines of a story, and where their words are now. */
function textsOfStory({ span: { head, to }, article }: { span: StorySpan; article: ExtractedArticle }): StoryText {
  const { title, kicker, publisher, byline, publishedRaw } = article.facts
  const facts = [title, kicker, publisher, ...byline, publishedRaw].filter((fact) => fact !== null)
  return { from: head.from, to, texts: [...article.text.split('\n'), ...facts] }
}

/** Lines that the reader sees as facts, and repeats of the title, with their reasons. */
function linesOfHead({ facts, split, headline, outletLine }: Reading): ReadonlyMap<number, OmissionReason> {
  const reasons = new Map<number, OmissionReason>()
  for (const [line, block] of facts.blocks.slice(0, split.end ?? facts.blocks.length).entries()) {
    if (outletLine?.blocks.includes(block) === true) reasons.set(line, 'outlet and date')
    else if (headline.lines.includes(block) || (block.heading && sameWords(block.text, headline.title)))
      reasons.set(line, 'repeats the title')
  }
  return reasons
}

/** The words above a headline; null where they name its writer. */
function kickerOf({ kicker }: Headline, { names }: Byline): string | null {
  return names.some((name) => sameWords(name, kicker ?? '')) ? null : kicker
}

function factsOf(
  { facts, headline, outletLine, byline, published, modifiedAt, ...stated }: Reading,
  read: ReadStage | null,
  { text, body }: ArticleHtml,
): ExtractedArticle['facts'] {
  const siteName = stated.siteName ?? read?.siteName ?? null
  const publisher = findPublisher(facts, outletLine?.outlet ?? null, siteName)
  const dateline = datelineOf(body)
  const agency = dateline.agency ?? byline.agency
  const language = stated.language ?? read?.lang ?? languageOf(text)
  return {
    title: headline.title || read?.title || titleFromText(text, facts.url),
    kicker: kickerOf(headline, byline),
    byline: [...byline.names],
    publisher,
    siteName,
    agency: ofElsewhere(agency, [publisher, siteName]),
    place: dateline.place,
    ...published,
    modifiedAt,
    language,
    direction: stated.direction ?? directionOf(text, language),
    excerpt: findExcerpt(facts, text),
    leadImage: null,
    wordCount: countWords(text),
    incomplete: null,
  }
}
