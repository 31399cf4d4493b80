import { bounds, cutText, LANGUAGE_TAG } from '#shared/extraction/bounds.ts'
import type { ExtractedArticle, ExtractedImage, ExtractorReplies } from '#shared/extraction/extraction.ts'
import type { Facts, RelatedStory } from '#shared/model.ts'

/** An answer cut to what main accepts: a page may write anything into its facts, and is still an article. */
export function boundReply({
  articles,
  receipt,
  unlisted,
  charset,
  wall,
}: ExtractorReplies['extract']): ExtractorReplies['extract'] {
  return {
    articles: articles.slice(0, bounds.articles).map(boundArticleReply),
    receipt: receipt.slice(0, bounds.receiptBlocks),
    unlisted,
    charset: cutText(charset, bounds.charset),
    wall,
  }
}

/** The same for a correction: stories and blocks may come from an older library. */
export function boundCut(reply: ExtractorReplies['cut']): ExtractorReplies['cut'] {
  return {
    ...reply,
    blocks: reply.blocks.slice(0, bounds.receiptBlocks + bounds.choices).map((block) => ({
      ...block,
      id: cutText(block.id, bounds.id),
      reason: cutWithEllipsis(block.reason, bounds.reason),
      path: block.path.slice(0, bounds.path),
    })),
    choices: reply.choices.slice(0, bounds.choices).map((choice) => ({ ...choice, id: cutText(choice.id, bounds.id) })),
    stories: reply.stories.slice(0, bounds.articles + bounds.choices).map(boundStory),
  }
}

function boundArticleReply(article: ExtractedArticle): ExtractedArticle {
  return {
    ...article,
    facts: boundFacts(article.facts),
    leadImageUrl: boundAddress(article.leadImageUrl),
    canonicalUrl: boundAddress(article.canonicalUrl),
    images: article.images.slice(0, bounds.images).map(boundImage),
  }
}

function boundStory(story: RelatedStory): RelatedStory {
  return {
    ...story,
    id: cutText(story.id, bounds.id),
    facts: boundFacts(story.facts),
    url: boundAddress(story.url),
    images: story.images.slice(0, bounds.images).map(boundImage),
    cut: story.cut === null ? null : cutWithEllipsis(story.cut, bounds.sentence),
  }
}

function boundFacts(facts: Facts): Facts {
  return {
    ...facts,
    title: cutWithEllipsis(facts.title, bounds.title),
    byline: facts.byline.slice(0, bounds.names).map((name) => cutWithEllipsis(name, bounds.name)),
    kicker: name(facts.kicker),
    publisher: name(facts.publisher),
    siteName: name(facts.siteName),
    agency: name(facts.agency),
    place: name(facts.place),
    publishedRaw: facts.publishedRaw === null ? null : cutWithEllipsis(facts.publishedRaw, bounds.dateRaw),
    language: facts.language !== null && LANGUAGE_TAG.test(facts.language) ? facts.language : null,
    excerpt: facts.excerpt === null ? null : cutWithEllipsis(facts.excerpt, bounds.excerpt),
  }
}

function name(text: string | null): string | null {
  return text === null ? null : cutWithEllipsis(text, bounds.name)
}

/** With an ellipsis where something was cut. */
function cutWithEllipsis(text: string, most: number): string {
  return text.length <= most ? text : `${cutText(text, most - 1).trimEnd()}…`
}

/** A cut address leads elsewhere: none is better. */
function boundAddress(address: string | null): string | null {
  return address !== null && address.length > bounds.address ? null : address
}

function boundImage({ candidates, alt }: ExtractedImage): ExtractedImage {
  return { candidates: candidates.slice(0, bounds.candidates), alt: cutText(alt, bounds.alt) }
}
