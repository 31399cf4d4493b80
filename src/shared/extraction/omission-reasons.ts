/**
 * Why a block of a page is no part of its article: all reasons that a receipt gives, in the reader's words. A receipt
 * stores the words, so a change here does not change the kept ones.
 */
export const omissionReasons = [
  'hidden on the page',
  'repeats the title',
  'repeats the text',
  'byline',
  'outlet and date',
  'date',
  'above the headline',
  'path of the page',
  'header of the site',
  'navigation',
  'sidebar',
  'footer of the site',
  'links',
  'related stories',
  'comments',
  'advertisement',
  'sharing',
  'form',
  'addressed to visitors',
  'heading with nothing below it',
  'part of the site',
  'part of a line',
  'after the article',
  'beside the article',
] as const

export type OmissionReason = (typeof omissionReasons)[number]
