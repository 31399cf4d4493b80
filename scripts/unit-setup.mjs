import fc from 'fast-check'

/**
 * Properties are tried on the same inputs in every run, so that a red run says something about the change and not about
 * luck. `COMMONPLACE_SEED=any` tries others, and a number that a failure named tries those again.
 */
const asked = process.env.COMMONPLACE_SEED
const seed = asked === undefined ? 20_261_124 : Number(asked)
if (!Number.isNaN(seed)) fc.configureGlobal({ seed })
