import { z } from 'zod'
import { VersionFileName } from './version-file-name.ts'

/**
 * The library's files as schemas. Frozen with the first release: a change needs a migration and a decision note. Types
 * are inferred from the schemas, so a validated file has exactly its type.
 */

/** The format version of every JSON file in a library; a library with a higher one opens read-only. */
export const FORMAT = 1

/** A letter and eleven of lower-case Crockford base 32: never read as a number, and as a host never as an address. */
export const Id = z.string().regex(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{11}$/, 'is not an id')
export type Id = z.infer<typeof Id>

/** An instant in UTC, ISO 8601 with `Z`. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/, 'is not an instant in UTC')

/** `2025`, `2025-07`, `2025-07-22` or an instant: as precise as the source, never more. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?)?)?$/, 'is not a date')

export const Precision = z.enum(['year', 'month', 'day', 'hour', 'minute'])
export const DateSource = z.enum(['json-ld', 'meta', 'time', 'url', 'text', 'age', 'hand', 'import'])
export const Direction = z.enum(['ltr', 'rtl'])
export const Colour = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
export type Colour = z.infer<typeof Colour>

/** A SHA-256 as 64 hex digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** An asset's name: the first 32 hex digits of its SHA-256. */
export const AssetHash = z.string().regex(/^[0-9a-f]{32}$/)

/** Parts with a slash between them, without control characters. */
export const TOPIC_PARTS = /^[^/\p{Cc}]+(\/[^/\p{Cc}]+)*$/u
/** The longest topic, in UTF-16 units. */
export const LONGEST_TOPIC = 100

/** A topic's path, `war/cyber`: no empty parts, kept as first written, compared by `tagKey` (`topic-path.ts`). */
export const Tag = z.string().trim().min(1).max(LONGEST_TOPIC).regex(TOPIC_PARTS, 'has an empty part')
export type Tag = z.infer<typeof Tag>

/**
 * Why a text is taken for the beginning of an article only: the page shows the rest to subscribers, or to readers who log
 * in; it shows a preview; it states many more words than it has.
 */
export const Incomplete = z.object({ reason: z.enum(['subscription', 'login', 'preview', 'length']) })
export type Incomplete = z.infer<typeof Incomplete>

/** What a page states about an article. Unknown is null; byline may be empty; title never is. */
export const Facts = z.object({
  title: z.string().min(1),
  /** The words above the headline that name its subject or series (`Premier League`). */
  kicker: z.string().nullable().default(null),
  byline: z.array(z.string()),
  /** The outlet that published the text. */
  publisher: z.string().nullable(),
  /** The site of the page. */
  siteName: z.string().nullable(),
  agency: z.string().nullable(),
  place: z.string().nullable(),
  publishedAt: PartialDate.nullable(),
  publishedPrecision: Precision.nullable(),
  /**
   * Minutes that the clock of the page was ahead of UTC when it stated `publishedAt`, -840 to 840: the day a reader sees
   * is the page's own. Null when `publishedAt` is no instant, or the page stated no offset.
   */
  publishedOffset: z.number().int().min(-840).max(840).nullable().default(null),
  /** Verbatim from the page. */
  publishedRaw: z.string().nullable(),
  publishedFrom: DateSource.nullable(),
  modifiedAt: PartialDate.nullable(),
  language: z.string().nullable(),
  direction: Direction.nullable(),
  excerpt: z.string().nullable(),
  leadImage: AssetHash.nullable(),
  /** Null for a text that is taken for the whole article (docs/decisions/0023-incomplete.md). */
  incomplete: Incomplete.nullable().default(null),
  /** Words of the text, separated by white space; in scripts without spaces, half the number of characters. */
  wordCount: z.number().int().min(0),
})
export type Facts = z.infer<typeof Facts>

/** Facts that a reader may correct. */
export const Corrected = Facts.pick({
  title: true,
  byline: true,
  publisher: true,
  siteName: true,
  agency: true,
  place: true,
  publishedAt: true,
  publishedPrecision: true,
  language: true,
  direction: true,
})
  // Without its default: what is not corrected is absent.
  .extend({ kicker: z.string().nullable(), publishedOffset: Facts.shape.publishedOffset.unwrap() })
  .partial()
export type Corrected = z.infer<typeof Corrected>

/**
 * One thing that was fetched or read for a version; `file` is its name in the version's folder, null when it was not
 * kept.
 */
export const Source = z.object({
  url: z.string().nullable(),
  finalUrl: z.string().nullable(),
  file: VersionFileName.nullable(),
  headers: z.record(z.string(), z.string()),
  /** Of the bytes as received, before compression. */
  sha256: Sha256,
  type: z.string(),
})
export type Source = z.infer<typeof Source>

/** An immutable state of an article's text. */
export const Version = z.object({
  n: z.number().int().min(1),
  /** The version it was made from; null for the first. */
  from: z.number().int().min(1).nullable(),
  reason: z.enum(['clip', 'again', 'restored', 'removed', 'cut', 'reread', 'import']),
  madeAt: Instant,
  capturedAt: Instant,
  /** IANA name; ages like "3 days ago" are read in it. */
  timeZone: z.string(),
  /** The number of the rules that made it. */
  extractor: z.string(),
  /**
   * How the page's bytes were decoded: as the page states or its letters show, or as the reader chose. Null for older
   * versions.
   */
  charset: z
    .object({ name: z.string(), by: z.enum(['page', 'hand']) })
    .nullable()
    .default(null),
  /**
   * True when something could not be kept: `missing` names it; `cut` is the sentence at the end of the text of a page
   * that was too large.
   */
  partial: z.boolean(),
  missing: z.array(z.object({ url: z.string(), code: z.string() })),
  cut: z.string().nullable().default(null),
  /** The failure code for which the page was refused before the reader kept it anyway; null for any other. */
  keptAnyway: z.string().nullable().default(null),
  facts: Facts,
  sources: z.array(Source),
  /** SHA-256 of each file in the version's folder, by name. */
  files: z.record(VersionFileName, Sha256),
})
export type Version = z.infer<typeof Version>

/** The place of a quotation in one version's text, in UTF-16 units; null offsets when lost. */
export const Anchor = z.object({
  start: z.number().int().min(0).nullable(),
  end: z.number().int().min(0).nullable(),
  state: z.enum(['exact', 'moved', 'reworded', 'lost']),
  by: z.enum(['program', 'hand']),
})
export type Anchor = z.infer<typeof Anchor>

/** W3C Web Annotation's TextQuoteSelector. */
export const Quote = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() })
export type Quote = z.infer<typeof Quote>

export const Highlight = z.object({
  id: Id,
  kind: z.enum(['text', 'image']),
  asset: AssetHash.nullable(),
  colour: Colour,
  noteId: Id.nullable(),
  tags: z.array(Tag),
  quote: Quote,
  /** The version it was made on. */
  madeOn: z.number().int().min(1),
  /** By version number. */
  anchors: z.record(z.string(), Anchor),
  review: z.object({ due: Instant, interval: z.number() }).nullable(),
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Highlight = z.infer<typeof Highlight>

/** A Markdown note on highlights; one note may belong to several highlights of its article. */
export const Note = z.object({ id: Id, text: z.string(), createdAt: Instant, modifiedAt: Instant })
export type Note = z.infer<typeof Note>

export const State = z.object({
  read: z.boolean(),
  progress: z.number().min(0).max(1),
  starred: z.boolean(),
  archived: z.boolean(),
  trashedAt: Instant.nullable(),
})
export type State = z.infer<typeof State>

/** article.json */
export const Article = z.object({
  format: z.number().int(),
  id: Id,
  /** Names this exact content: every change draws a new one, an undo restores the old one (requests/undo.ts). */
  revision: Id,
  /** The address that was clipped; null for pasted text and for files without one. */
  url: z.string().nullable(),
  canonicalUrl: z.string().nullable(),
  /** The first capture. */
  capturedAt: Instant,
  tags: z.array(Tag),
  state: State,
  /** Markdown on the article itself; empty when there is none. */
  note: z.string(),
  notes: z.array(Note),
  highlights: z.array(Highlight),
  versions: z.array(Version).min(1),
  current: z.number().int().min(1),
  corrected: Corrected,
  parentId: Id.nullable(),
  modifiedAt: Instant,
})
export type Article = z.infer<typeof Article>

/** library.json */
export const LibraryFile = z.object({
  format: z.number().int(),
  id: Id,
  createdAt: Instant,
  revision: Id,
  tags: z.array(z.object({ name: Tag, colour: Colour.nullable(), order: z.number() })),
  highlightColours: z.record(z.string(), z.string()),
  savedSearches: z.array(z.object({ id: Id, name: z.string(), query: z.string() })),
  /**
   * Changes of many articles that apply at once and are written to the files afterwards: the requests to run again at
   * opening.
   */
  intents: z.array(z.object({ id: Id, askedAt: Instant, name: z.string(), input: z.unknown() })),
})
export type LibraryFile = z.infer<typeof LibraryFile>

/** topics/<slug>-<id>.json: the page of a topic. */
export const TopicFile = z.object({
  format: z.number().int(),
  id: Id,
  tag: Tag,
  text: z.string(),
  createdAt: Instant,
  modifiedAt: Instant,
})

/**
 * What a reader did to a block: kept it in the article, removed it, began a story with it, gave it to the main article.
 */
export const Choice = z.object({ id: z.string(), do: z.enum(['keep', 'remove', 'story', 'main']) })
export type Choice = z.infer<typeof Choice>

/** receipt.json: the blocks left out of a version, and why; the reader's choices in order, for a later reading. */
export const ReceiptBlock = z.object({
  id: z.string(),
  reason: z.string(),
  /** Element indices from the source's root. */
  path: z.array(z.number().int().min(0)),
  /** Offset in article.txt of its place. */
  at: z.number().int().min(0),
  /** Sanitised. */
  html: z.string(),
  text: z.string(),
})
export type ReceiptBlock = z.infer<typeof ReceiptBlock>
export const Receipt = z.object({
  format: z.number().int(),
  blocks: z.array(ReceiptBlock),
  choices: z.array(Choice),
  /** How many more blocks were left out of the page than are listed. */
  unlisted: z.number().int().min(0).default(0),
})
export type Receipt = z.infer<typeof Receipt>

/** An image of a page, not fetched yet. */
export const PageImage = z.object({
  /** Absolute http(s) or data: addresses, best first (srcset, lazy attributes, src). */
  candidates: z.array(z.string()).min(1).max(8),
  alt: z.string(),
})

/** related.json: the stories on the page besides its main article. */
export const RelatedStory = z.object({
  /** Unique within its version. */
  id: z.string(),
  facts: Facts,
  /** Its own address, as the page links to it. */
  url: z.string().nullable(),
  /** Sanitised; its images, which are fetched only when it is kept, are `asset://story/<index into images>`. */
  html: z.string(),
  text: z.string(),
  images: z.array(PageImage),
  cut: z.string().nullable().default(null),
})
export type RelatedStory = z.infer<typeof RelatedStory>
export const RelatedFile = z.object({ format: z.number().int(), stories: z.array(RelatedStory) })
export type RelatedFile = z.infer<typeof RelatedFile>
