import { join, resolve } from 'node:path'

/**
 * How `npm start` starts a clone again, without npm: by the Node that its launcher names in COMMONPLACE_NODE, for a link
 * starts the launcher without npm too. The desktop knows nothing of the variables that chose its engine
 * (scripts/electron.mjs, scripts/runtime/engine.mjs): a link would open another library, beside the notebook that runs.
 * @returns null where it was not started so
 */
export function launcherCommand(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
  platform: NodeJS.Platform = process.platform,
): readonly string[] | null {
  const { COMMONPLACE_NODE: node, COMMONPLACE_ELECTRON: electron, COMMONPLACE_ELECTRON_OLD: old } = env
  if (!node) return null
  const choices = [
    ...(electron ? [`COMMONPLACE_ELECTRON=${resolve(root, electron)}`] : []),
    ...(old === '1' ? ['COMMONPLACE_ELECTRON_OLD=1'] : []),
  ]
  const command = [node, join(root, 'scripts', 'run.mjs'), 'start']
  // Elsewhere a command has no variables, nor is there a substitute.
  return choices.length === 0 || platform !== 'linux' ? command : ['env', ...choices, ...command]
}
