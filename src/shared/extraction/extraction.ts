import { z } from 'zod'
import { AssetHash, Choice, Facts, PageImage, PartialDate, ReceiptBlock, RelatedStory } from '../model.ts'
import { bounds, LANGUAGE_TAG } from './bounds.ts'

/**
 * What the library asks of the extractor and what comes back. The extractor reads untrusted pages in a sandbox, so
 * its answers are checked like any other input: with the nouns of the library (model.ts), and each text and list of them
 * bounded (bounds.ts). Files are read without these bounds, for no old library may become unreadable.
 */

/** Raised with every change of a rule that could change a text: stored with each version. */
export const EXTRACTOR_VERSION = '1'
/** Raised with every change of the allow-list or of how it is applied: cached hashes of older ones are void. */
export const SANITISER_VERSION = '3'

/** Bytes of a page and what is known of them. */
export interface PageToRead {
  readonly bytes: Uint8Array
  /** The final address; null when the page has none. */
  readonly url: string | null
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** ISO instant. */
  readonly capturedAt: string
  /** IANA name. */
  readonly timeZone: string
  /** Images in the HTML become `asset://<imageToken>/<index into images>`; unguessable, so no page can forge one. */
  readonly imageToken: string
  /** Chosen by hand (shared/encodings.ts): the bytes are read by it, whatever the page says. Else null, or left out. */
  readonly encoding?: string | null
}

export type ExtractorTask =
  | { readonly kind: 'extract'; readonly page: PageToRead }
  /** Makes any HTML safe again: for article.html whose bytes are not known to be ours. */
  | { readonly kind: 'sanitise'; readonly html: string }
  /** Moves what is part of an article and what is not, by hand. */
  | { readonly kind: 'cut'; readonly parts: ArticleParts; readonly cut: Cut; readonly of: CutOrigin }
  /** Kept HTML in the forms that need a parser. */
  | { readonly kind: 'render'; readonly html: string }

/** What a version's files hold of a page: its article, what was left out of it, and the stories beside it. */
export interface ArticleParts {
  html: string
  blocks: ReceiptBlock[]
  choices: Choice[]
  stories: RelatedStory[]
}

/** The article whose parts they are: a story that is cut from it is dated by the same clock. */
export interface CutOrigin {
  readonly facts: Facts
  readonly capturedAt: string
  readonly timeZone: string
}

const Offset = z.number().int().min(0)
/** One correction by hand. Offsets are of the article's text, or where a story is named of that story's; blocks are taken whole. */
export const Cut = z.discriminatedUnion('do', [
  /** Brings a block of the receipt back to where it stood. */
  z.object({ do: z.literal('keep'), block: z.string().min(1).max(40) }),
  /** Leaves out the blocks that a stretch of the text touches. */
  z.object({ do: z.literal('remove'), start: Offset, end: Offset }),
  /** Makes the block at a place, with all behind it, a story of its own. */
  z.object({ do: z.literal('story'), start: Offset }),
  /** Gives a story to the main article: whole, or up to the block at a place of it. */
  z.object({ do: z.literal('main'), story: z.string().min(1).max(40), end: Offset.nullable() }),
])
export type Cut = z.infer<typeof Cut>

const Name = z.string().max(bounds.name)
const Address = z.string().max(bounds.address)
const Html = z.string().max(bounds.html)
const Day = PartialDate.max('2025-07-22T12:00:00.000Z'.length)

const BoundFacts = Facts.extend({
  title: z.string().min(1).max(bounds.title),
  byline: z.array(Name).max(bounds.names),
  publisher: Name.nullable(),
  siteName: Name.nullable(),
  agency: Name.nullable(),
  place: Name.nullable(),
  publishedAt: Day.nullable(),
  publishedRaw: z.string().max(bounds.dateRaw).nullable(),
  modifiedAt: Day.nullable(),
  language: z.string().max(bounds.language).regex(LANGUAGE_TAG).nullable(),
  excerpt: z.string().max(bounds.excerpt).nullable(),
  leadImage: AssetHash.max(bounds.hash).nullable(),
})

export const ExtractedImage = PageImage.extend({
  candidates: z.array(z.string().max(bounds.dataAddress)).min(1).max(bounds.candidates),
  alt: z.string().max(bounds.alt),
})
export type ExtractedImage = z.infer<typeof ExtractedImage>

const BoundBlock = ReceiptBlock.extend({
  id: z.string().max(bounds.id),
  reason: z.string().max(bounds.reason),
  path: z.array(z.number().int().min(0)).max(bounds.path),
  html: Html,
  text: Html,
})

export const ExtractedArticle = z.object({
  /** leadImage is null here: see leadImageUrl. */
  facts: BoundFacts,
  leadImageUrl: Address.nullable(),
  /** The canonical link as the page states it, absolute; null when it states none. */
  canonicalUrl: Address.nullable(),
  /** Sanitised; parsing and sanitising it again changes nothing. */
  html: Html,
  /** textOf of that HTML's body: what article.txt holds. */
  text: z.string().max(bounds.textWithBreaks),
  /** Without captions, blocks apart by newlines: what extraction is scored on. */
  body: z.string().max(bounds.textWithBreaks),
  images: z.array(ExtractedImage).max(bounds.images),
  /** What was left out because the page is too large, in a sentence that the article ends with; null when nothing was. */
  cut: z.string().max(bounds.sentence).nullable(),
})
export type ExtractedArticle = z.infer<typeof ExtractedArticle>

export const ExtractReply = z.object({
  /** The main article first, then those appended to the page. Empty when the page holds none. */
  articles: z.array(ExtractedArticle).max(bounds.articles),
  /** The main article's. */
  receipt: z.array(BoundBlock).max(bounds.receiptBlocks),
  charset: z.string().max(bounds.charset),
})
export type ExtractReply = z.infer<typeof ExtractReply>

/** What a cut came to; `changed` is false when there is nothing at the place it names, or nothing would be left. */
export const CutReply = z.object({
  html: Html,
  blocks: z.array(BoundBlock).max(bounds.receiptBlocks + bounds.choices),
  choices: z.array(Choice.extend({ id: z.string().max(bounds.id) })).max(bounds.choices),
  stories: z
    .array(
      RelatedStory.extend({
        id: z.string().max(bounds.id),
        facts: BoundFacts,
        url: Address.nullable(),
        html: Html,
        text: Html,
        images: z.array(ExtractedImage).max(bounds.images),
        cut: z.string().max(bounds.sentence).nullable(),
      }),
    )
    .max(bounds.articles + bounds.choices),
  changed: z.boolean(),
  text: Html,
  wordCount: z.number().int().min(0),
})

export const SanitiseReply = z.object({ html: Html, text: Html })
export const RenderReply = z.object({
  markdown: Html,
  /** The text with blocks apart by blank lines, captions in. */
  text: Html,
})

export interface ExtractorReplies {
  readonly extract: ExtractReply
  readonly cut: z.infer<typeof CutReply>
  readonly sanitise: z.infer<typeof SanitiseReply>
  readonly render: z.infer<typeof RenderReply>
}

/** Lets a page be read: resolves with a checked reply; throws Refusal `extractor-died` (also: took too long) or `cancelled`. */
export type Extract = <T extends ExtractorTask>(
  task: T,
  options?: { readonly signal?: AbortSignal },
) => Promise<ExtractorReplies[T['kind']]>
