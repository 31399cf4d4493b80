/**
 * How many rounds a test makes: `few` in `npm test`, `many` in `npm run torture`. A file that asks is named
 * `*.torture.spec.ts`, so that `npm run torture` finds it.
 */
export function rounds(few: number, many: number): number {
  return process.env.COMMONPLACE_TORTURE === undefined ? few : many
}
