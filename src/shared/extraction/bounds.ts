import { LONGEST_RUN } from '../text/dictionary-scripts.ts'

/**
 * Limits for what comes out of a page, in UTF-16 units for texts. The extractor cuts to them before it answers, and
 * main checks its answers against them (extraction.ts). Files of a library are read without them: what an older version
 * or another program wrote stays readable.
 */
export const bounds = {
  /** Real headlines are shorter than 300; catalogues state some of 600. */
  title: 1_000,
  /** People, outlets, agencies, places: the longest real one is 110. */
  name: 200,
  /** Authors of one article. Of a paper with a thousand, the first are kept. */
  names: 20,
  /** A date as the page writes it. */
  dateRaw: 300,
  /** RFC 5646, section 4.4.1, asks for room for 35. */
  language: 35,
  /** 300 are shown, and an ellipsis. */
  excerpt: 310,
  /** Browsers and servers take no longer address in practice, even with every letter escaped. */
  address: 8_192,
  /** The base of a page's relative addresses; each of its links repeats it. */
  base: 2_000,
  /** An image of 16 MB (main's limit for one) in base 64, with its prefix. */
  dataAddress: 22_400_000,
  /** Alternative text of a picture, and other text in attributes. */
  alt: 2_000,
  /** TeX of one formula. */
  formula: 20_000,
  /** Addresses of one picture: best first, the others are smaller. */
  candidates: 8,
  /** Pictures of one article: main fetches 200. */
  images: 1_000,
  /** The name of an encoding; the longest that browsers know has 15 letters. */
  charset: 40,
  /** An asset's name: half a SHA-256 in hex. */
  hash: 32,
  /** Ids within a version's files (`b12`, `s3`, `h4`). */
  id: 40,
  /** A reason in a receipt, from a list of them. */
  reason: 100,
  /** Steps from a page's root to an element: browsers nest 512 deep. */
  path: 600,
  /** Blocks of a receipt, which counts the others: nobody reads more, and the page itself is kept. */
  receiptBlocks: 400,
  /** Manual corrections that a version remembers: each is a click. */
  choices: 10_000,
  /** Articles of one page. The longest real digest has 60. */
  articles: 300,
  /**
   * Letters of one article: four novels. Latin paragraphs are laid out in 1 s on two slow cores, a single Arabic one in
   * 5.
   */
  text: 2_000_000,
  /** What lines, tabs and blanks add to a text: two for each element. */
  textWithBreaks: 2_500_000,
  /** HTML of an article or of a block: at worst a page of 24 MB with each letter written as an entity. */
  html: 64_000_000,
  /** Passages that are asked for at once: more highlights than anybody makes in one article. */
  passages: 10_000,
  /** A sentence of the extractor about an article. */
  sentence: 1_000,

  /**
   * Elements of a page that are read. News pages have 2,000, the longest real pages some ten thousand; these take 4 s.
   */
  pageElements: 60_000,
  /** Attributes of one element. */
  elementAttributes: 200,
  /** Letters of an element's class, and of its id: those of style sheets made by tools have some hundreds. */
  elementNames: 10_000,
  /** Letters of a page that are read: three times an article's. */
  pageText: 6_000_000,
  /** Elements, lines of code and changes of direction of one article: the frame lays out 40,000 in 2 s on two slow cores, and 200,000 in 10. */
  elements: 40_000,
  /** Letters of attributes of one article: a long base address, repeated in each link, could make 24 MB of page a thousand. */
  attributes: 5_000_000,
  /** Letters in a row without a blank: longer runs are data, and useless in a search index. */
  word: 20_000,
  /** The same where a browser looks words up to break lines (Thai, Lao, Khmer, Burmese). */
  dictionaryWord: LONGEST_RUN,
  /** Blanks in a row. */
  blanks: 1_000,
  /** Nesting of elements: Readability and other recursive code need a limit. */
  depth: 200,
  /** Nesting of lists and quotations: each takes part of the width, and at this depth none is left. */
  indents: 20,
  /** Nesting of tables: the frame lays out each twice for the one around it. */
  tables: 5,
  /** Columns of one table: more than a screen has digits. */
  columns: 200,
  /** Cells of a table's grid, including those that spans cover. Spans beyond the limit are removed. */
  grid: 200_000,
} as const

/** The same limits, with these or other numbers. */
export type Bounds = { readonly [name in keyof typeof bounds]: number }

/** A language tag of BCP 47, in the forms that pages use. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/

/** The first units of a text, never half a character. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
