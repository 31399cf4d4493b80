/**
 * Why a block of a page is no part of its article: all the reasons a receipt can give, in words for who reads it. A receipt
 * keeps the reason as it was said, so a word changed here changes none that is kept.
 */
export const omissionReasons = [
  'hidden on the page',
  'repeats the title',
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
  'after the article',
  'beside the article',
] as const

export type OmissionReason = (typeof omissionReasons)[number]
