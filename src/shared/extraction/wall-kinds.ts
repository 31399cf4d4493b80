/**
 * What a page is that stands in place of an article: it asks for consent, for proof of being human, for a login or a
 * subscription, for JavaScript or cookies, for an age; it says that there is no such page, that the site has trouble, that it
 * keeps the reader out, or readers of some countries; it announces a download. Of a notice nothing is known but that it is one.
 */
export const wallKinds = [
  'consent',
  'challenge',
  'login',
  'subscription',
  'script',
  'missing',
  'trouble',
  'denied',
  'region',
  'age',
  'download',
  'notice',
] as const

export type WallKind = (typeof wallKinds)[number]
