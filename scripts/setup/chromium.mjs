import { SetupProblem } from '../setup-problem.mjs'
import { installByApt } from './apt.mjs'
import { onPath } from './on-path.mjs'
import { systemIds } from './packages.mjs'

/**
 * The Chromium that the tests of today's engine run in: `COMMONPLACE_CHROMIUM`, or on Linux the one on the path; null
 * where there is none, or the variable is empty.
 */
export function chromiumPath(env = process.env, platform = process.platform) {
  if (env.COMMONPLACE_CHROMIUM !== undefined) return env.COMMONPLACE_CHROMIUM || null
  return platform === 'linux' ? onPath('chromium', env) : null
}

/**
 * The same, installed first where it is missing and root may install it: in Debian, whose package is a real one
 * (Ubuntu's only leads to a snap, which does not start in a container). Null where we may not; the tests that need it
 * count as skipped.
 * @throws SetupProblem where it could not be installed: a machine that can have it tests with it
 */
export function ensureChromium({
  log,
  env = process.env,
  may = process.getuid?.() === 0 && isDebian(),
  install = () => installByApt([], ['chromium']),
}) {
  const path = chromiumPath(env)
  if (path !== null || env.COMMONPLACE_CHROMIUM !== undefined) return path
  if (may) {
    log('Installing Debian’s chromium for the tests of today’s engine.')
    install()
  }
  const installed = chromiumPath(env)
  if (installed === null && may) throw new SetupProblem('Chromium could not be installed, see above.')
  if (installed === null) log('There is no Chromium here: the tests of today’s engine are skipped.')
  return installed
}

/** Whether this is Debian and nothing made of it. @param release the text of os-release */
export function isDebian(release) {
  return systemIds(release).own === 'debian'
}
