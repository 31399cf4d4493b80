const LENGTH = 10_000

/** 10,000 characters each: only operators, nothing closed, words without end. */
export const hostileQueries = [
  '(',
  '"',
  '-(',
  ' OR ',
  '|',
  '"a b"~9 ',
  '("',
  'a* ',
  'word OR ',
  '👩‍👩‍👧 ',
  'tag:x OR y ',
]
  .map((text) => text.repeat(LENGTH))
  .concat(Array.from({ length: 2_000 }, (_, at) => `w${at}`).join(' OR '))
  .map((text) => text.slice(0, LENGTH))
