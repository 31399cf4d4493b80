/** How many rounds a test of random cases makes: `few` in `npm test`, `many` in `npm run torture`. */
export function rounds(few: number, many: number): number {
  return process.env.COMMONPLACE_TORTURE === undefined ? few : many
}
