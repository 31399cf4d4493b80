/** A file that asks is named `*.torture.spec.ts`, so that `npm run torture` finds it. */
export { rounds } from '../src/testing/rounds.ts'
