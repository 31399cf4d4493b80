/**
 * How much may come out of a page, in UTF-16 units where a text is bounded. The extractor cuts to these before it
 * answers, and its answers are checked against them (extraction.ts). Files of a library are read without them: what an
 * older version or another program wrote stays readable.
 */
export const bounds = {
  /** Real headlines stay below 300; catalogues state some of 600. */
  title: 1_000,
  /** People, outlets, agencies, places: the longest real one is 110. */
  name: 200,
  /** Signers of one article. Of a paper of a thousand authors the first are kept. */
  names: 20,
  /** A date as the page writes it. */
  dateRaw: 300,
  /** RFC 5646, section 4.4.1, asks for room for 35. */
  language: 35,
  /** 300 are shown, and an ellipsis. */
  excerpt: 310,
  /** Browsers and servers take no longer address in practice; with escapes for each letter. */
  address: 8_192,
  /** The base of a page's relative addresses: each of its links repeats it. */
  base: 2_000,
  /** An image of 16 MB (main's limit for one) in base 64, and what stands before it. */
  dataAddress: 22_400_000,
  /** Words that stand for a picture, and other words in attributes. */
  alt: 2_000,
  /** TeX of one formula. */
  formula: 20_000,
  /** What one picture may be fetched from: best first, the rest is smaller. */
  candidates: 8,
  /** Pictures of one article: main fetches 200. */
  images: 1_000,
  /** The name of an encoding; the longest that browsers know has 15. */
  charset: 40,
  /** An asset's name: half a SHA-256 in hex. */
  hash: 32,
  /** Names within a version's files (`b12`, `s3`, `h4`). */
  id: 40,
  /** A reason in a receipt: one of a list, in words. */
  reason: 100,
  /** Steps from a page's root to an element: browsers nest 512 deep. */
  path: 600,
  /** Blocks of a receipt: more are no longer worth a reader's attention, and the page itself is kept. */
  receiptBlocks: 400,
  /** Corrections by hand that a version remembers: each is a click. */
  choices: 10_000,
  /** Articles of one page. The longest real digest has 60. */
  articles: 300,
  /** Letters of one article: four novels. Latin paragraphs are laid out in 1 s on two slow cores, one of Arabic in 5. */
  text: 2_000_000,
  /** What a text grows by where lines, tabs and blanks are counted: two for each element. */
  textWithBreaks: 2_500_000,
  /** HTML of an article or of a block: a page of 24 MB, each of its letters written as an entity at the worst. */
  html: 64_000_000,
  /** A sentence that the extractor says of an article. */
  sentence: 1_000,

  /** Elements of a page that are read. News have 2,000, the longest real pages some ten thousands; these take 4 s. */
  pageElements: 60_000,
  /** Attributes of one element. */
  elementAttributes: 200,
  /** Letters of a page that are read: three times an article's. */
  pageText: 6_000_000,
  /** Elements, lines of code and changes of direction of one article: the frame lays out 40,000 in 2 s on two slow cores, and 200,000 in 10. */
  elements: 40_000,
  /** Letters of attributes of one article: a long base address, repeated in each link, could make 24 MB of page a thousand. */
  attributes: 5_000_000,
  /** Letters in a row without a blank: longer ones are data, and of no use in an index of words. */
  word: 20_000,
  /**
   * The same where a browser looks words up to break lines (Thai, Lao, Khmer, Burmese): that takes up to the square of a
   * run without a blank, 0.3 s for 20,000 letters and 12 s for 80,000. Real runs are a hundred letters long.
   */
  dictionaryWord: 5_000,
  /** Blanks in a row. */
  blanks: 1_000,
  /** Elements within each other: what works by recursion, and Readability, need an end. */
  depth: 200,
  /** Lists and quotations within each other: each takes a part of the width, and from here none is left. */
  indents: 20,
  /** Tables within each other: the frame lays out each twice for the one around it. */
  tables: 5,
  /** Columns of one table: more than a screen of digits has. */
  columns: 200,
  /** Cells of a table's grid, those that spans cover among them. The spans of a table beyond are left out. */
  grid: 200_000,
} as const

/** The same numbers, or others in their place. */
export type Bounds = { readonly [name in keyof typeof bounds]: number }

/** A language as BCP 47 writes it, as far as pages do. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/

/** The first units of a text, no letter cut in two. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
