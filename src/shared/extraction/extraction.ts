import { z } from 'zod'
import { AssetHash, Choice, Facts, PageImage, PartialDate, ReceiptBlock, RelatedStory } from '../model.ts'
import { bounds, LANGUAGE_TAG } from './bounds.ts'
import { wallKinds } from './wall-kinds.ts'

/**
 * What the library asks of the extractor, and the answers. The extractor reads untrusted pages in a sandbox, so main
 * validates its answers like any other input: with the library's schemas (model.ts), and each text and list bounded
 * (bounds.ts). Files are read without these bounds, so that no old library becomes unreadable.
 */

/** Raised with every change of a rule that could change a text. Each version stores it. */
export const EXTRACTOR_VERSION = '1'
/** Raised with every change of the allow-list or of its use: hashes cached under an older number are void. */
export const SANITISER_VERSION = '4'

/** The bytes of a page and where they came from. */
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
  /**
   * Chosen by the reader (shared/encodings.ts): the bytes are decoded with it, whatever the page states. Otherwise null
   * or absent.
   */
  readonly encoding?: string | null
  /**
   * Whether the reader wants all that the page shows, article or not: the rules that look for an article do not apply.
   * Absent means no.
   */
  readonly anyway?: boolean
}

export type ExtractorTask =
  | { readonly kind: 'extract'; readonly page: PageToRead }
  /** Sanitises any HTML again: for article.html whose bytes we did not write. */
  | { readonly kind: 'sanitise'; readonly html: string }
  /** A reader's correction of what is part of an article. */
  | { readonly kind: 'cut'; readonly parts: ArticleParts; readonly cut: Cut; readonly of: CutOrigin }
  /** Kept HTML as Markdown and text, which need a parser. The labels of its footnotes begin with `labels`. */
  | { readonly kind: 'render'; readonly html: string; readonly labels?: string }
  /** Passages of kept HTML as Markdown. */
  | {
      readonly kind: 'passages'
      readonly html: string
      readonly page: string | null
      readonly passages: readonly Place[]
    }

/** A passage by its place in the text, in UTF-16 units, or an image by its hash. */
export type Place = { readonly start: number; readonly end: number } | { readonly image: string }

/** A version's files about its page: the article, the blocks left out of it, and the other stories. */
export interface ArticleParts {
  html: string
  blocks: ReceiptBlock[]
  choices: Choice[]
  stories: RelatedStory[]
}

/** The article of those parts: a story cut from it is dated by the same clock. */
export interface CutOrigin {
  readonly facts: Facts
  readonly capturedAt: string
  readonly timeZone: string
}

const Offset = z.number().int().min(0)
/**
 * One correction by the reader. Offsets refer to the article's text, or to a story's where one is named; whole blocks
 * are moved.
 */
export const Cut = z.discriminatedUnion('do', [
  /** Brings a block of the receipt back to its place. */
  z.object({ do: z.literal('keep'), block: z.string().min(1).max(40) }),
  /** Leaves out the blocks that a range of the text touches. */
  z.object({ do: z.literal('remove'), start: Offset, end: Offset }),
  /** Makes a story of the block at a place and all behind it. */
  z.object({ do: z.literal('story'), start: Offset }),
  /** Moves a story into the main article: all of it, or up to the block at a place. */
  z.object({ do: z.literal('main'), story: z.string().min(1).max(40), end: Offset.nullable() }),
])
export type Cut = z.infer<typeof Cut>

const Name = z.string().max(bounds.name)
const Address = z.string().max(bounds.address)
const Html = z.string().max(bounds.html)
const Day = PartialDate.max('2025-07-22T12:00:00.000Z'.length)

const BoundFacts = Facts.extend({
  title: z.string().min(1).max(bounds.title),
  kicker: Name.nullable(),
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
  /** Without captions, blocks separated by newlines: the text that extraction is scored on. */
  body: z.string().max(bounds.textWithBreaks),
  images: z.array(ExtractedImage).max(bounds.images),
  /** What was left out because the page is too large, in a sentence at the article's end; null when nothing was. */
  cut: z.string().max(bounds.sentence).nullable(),
})
export type ExtractedArticle = z.infer<typeof ExtractedArticle>

export const ExtractReply = z.object({
  /** The main article first, then those appended to the page. Empty when the page has none. */
  articles: z.array(ExtractedArticle).max(bounds.articles),
  /** The main article's receipt. */
  receipt: z.array(BoundBlock).max(bounds.receiptBlocks),
  /** How many more blocks were left out than the receipt lists. */
  unlisted: z.number().int().min(0),
  charset: z.string().max(bounds.charset),
  /** What the page is in place of an article; null where it has one, or is nothing of the sort. */
  wall: z.enum(wallKinds).nullable().default(null),
})
export type ExtractReply = z.infer<typeof ExtractReply>

/** The result of a correction; `changed` is false when nothing is at that place, or nothing would remain. */
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
  /** The text with blank lines between blocks, including captions. */
  text: Html,
})

/** Each passage that was asked for, in order; images are `asset://<article>/<hash>` still. */
export const PassagesReply = z.object({
  passages: z
    .array(
      z.object({
        /** Its words in the text of this HTML; empty for an image. */
        exact: Html,
        markdown: Html,
      }),
    )
    .max(bounds.passages),
})

export interface ExtractorReplies {
  readonly extract: ExtractReply
  readonly cut: z.infer<typeof CutReply>
  readonly sanitise: z.infer<typeof SanitiseReply>
  readonly render: z.infer<typeof RenderReply>
  readonly passages: z.infer<typeof PassagesReply>
}

/**
 * Reads a page: resolves with a validated reply; throws Refusal `extractor-died` (also: took too long) or `cancelled`.
 */
export type Extract = <T extends ExtractorTask>(
  task: T,
  options?: { readonly signal?: AbortSignal },
) => Promise<ExtractorReplies[T['kind']]>
