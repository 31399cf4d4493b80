import { SetupProblem } from '../setup-problem.mjs'
import { aptRights, installByApt } from './apt.mjs'
import { onPath } from './on-path.mjs'

/**
 * Installs `xdg-open` where it is missing and we may, as with Xvfb: by it the tests open a link as other programs do. The
 * one that needs it counts as skipped where we may not.
 * @throws SetupProblem where it could not be installed
 */
export function ensureXdgOpen({ log, env = process.env, rights = aptRights, install = installByApt }) {
  const isMissing = () => process.platform === 'linux' && onPath('xdg-open', env) === null
  if (!isMissing()) return
  const may = rights()
  if (may !== null) {
    log('Installing Debian’s xdg-utils for the tests of links.')
    install(may, ['xdg-utils'])
  }
  if (isMissing() && may !== null) throw new SetupProblem('xdg-utils could not be installed, see above.')
  if (isMissing()) log('There is no xdg-open here: the test that opens a link by it is skipped.')
}
