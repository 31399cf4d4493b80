import { no, only, type TypedPair, yes } from './pair.ts'

/** Where several words may be. */
export const places: readonly TypedPair[] = [
  ...only('library', yes('several words may lie anywhere', ['white house', 'the house was white'])),
  ...only('find', no('in an article they are looked for together', ['white house', 'the house was white'])),
]
