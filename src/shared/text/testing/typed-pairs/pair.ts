/** What was typed, a text, and whether it is found there. */
export interface TypedPair {
  readonly typed: string
  readonly text: string
  readonly matches: boolean
  readonly reason: string
  /** Where it holds; everywhere unless said. A library looks for several words anywhere in a text, find together. */
  readonly only?: 'library' | 'find'
  /** Not found as words, but within longer ones: find without whole words and completion have it. */
  readonly within?: true
}

export const yes = (reason: string, ...pairs: readonly (readonly [typed: string, text: string])[]): TypedPair[] =>
  pairs.map(([typed, text]) => ({ typed, text, matches: true, reason }))
export const no = (reason: string, ...pairs: readonly (readonly [typed: string, text: string])[]): TypedPair[] =>
  pairs.map(([typed, text]) => ({ typed, text, matches: false, reason }))
export const within = (reason: string, ...pairs: readonly (readonly [typed: string, text: string])[]): TypedPair[] =>
  pairs.map(([typed, text]) => ({ typed, text, matches: false, within: true, reason }))
export const only = (where: 'library' | 'find', pairs: readonly TypedPair[]): TypedPair[] =>
  pairs.map((pair) => ({ ...pair, only: where }))
