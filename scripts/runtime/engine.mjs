import { SetupProblem } from '../setup-problem.mjs'
import { FALLBACK_VERSION, FALLBACK_YEAR } from './fallback.mjs'

const OWN_WAY = 'set COMMONPLACE_ELECTRON_OLD=1'

/**
 * What the window has to know of its engine, as variables. With the fallback it says that its engine is old and not for
 * the open web, and opens a library for trying: any other only for those who have set COMMONPLACE_ELECTRON_OLD. Who
 * names a runtime (COMMONPLACE_ELECTRON) is asked nothing. Throws SetupProblem.
 */
export function engineEnv({ kind }, { env = process.env, log }) {
  if (kind !== 'fallback') return { COMMONPLACE_ENGINE: '' }
  const what = `This is a copy of Electron ${FALLBACK_VERSION}, of ${FALLBACK_YEAR}: for trying only, not for the open web.`
  if (env.COMMONPLACE_ELECTRON_OLD === '1') {
    log(what)
    return { COMMONPLACE_ENGINE: 'old' }
  }
  if (env.COMMONPLACE_LIBRARY)
    throw new SetupProblem(
      `${what} COMMONPLACE_LIBRARY names a library of yours: to open it with this engine all the same, ${OWN_WAY}; to open the library for trying, unset COMMONPLACE_LIBRARY.`,
    )
  log(
    `${what} It opens a library for trying, “Commonplace (trial)” in your documents folder. For any other, ${OWN_WAY}.`,
  )
  return { COMMONPLACE_ENGINE: 'trial' }
}
