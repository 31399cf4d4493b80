import { realpath } from 'node:fs/promises'
import { Refusal } from '#shared/failure.ts'
import type { EngineUse } from '#shared/requests/shell.ts'
import { trialOpensNoOther, trialStays } from './sentences.ts'
import type { ShellParts } from './shell-parts.ts'

/**
 * What this engine may be used for. Only the launcher of a checkout starts one that is not current, and says so in
 * COMMONPLACE_ENGINE (scripts/runtime/engine.mjs); a package has its own engine.
 */
export function engineUse(env: Readonly<Record<string, string | undefined>>, isPackaged: boolean): EngineUse {
  const { COMMONPLACE_ENGINE: use } = env
  return !isPackaged && (use === 'old' || use === 'trial') ? use : 'current'
}

/** The same parts, which open the library for trying and no other, and leave it where it is. */
export function onlyTrial(parts: ShellParts, trial: string): ShellParts {
  return {
    ...parts,
    async openLibrary(services) {
      if (!(await isSameFolder(services.folder, trial))) throw new Refusal('not-allowed', trialOpensNoOther)
      return parts.openLibrary(services)
    },
    checkTarget: async () => {
      throw new Refusal('not-allowed', trialStays)
    },
  }
}

/** A folder that is still to be made is known by its name alone. */
async function isSameFolder(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [first, second] = await Promise.all([one, other].map((folder) => realpath(folder).catch(() => null)))
  return first !== null && first === second
}
