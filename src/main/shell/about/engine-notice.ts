import type { SettingsFile } from '../../settings/types.ts'
import { isEngineOld, mayNotify } from './engine-age.ts'

/** Says that this copy's engine is old, from dates alone: nothing is asked of a server. */
export interface EngineNotice {
  /** When the copy was built, ISO 8601, if its engine is old and the notice is due; else null. */
  readonly due: () => string | null
  /** Call it when the user has read the notice. */
  dismiss(): void
}

interface Parts {
  readonly settings: SettingsFile
  readonly committedAt: string | null
  readonly now: () => Date
}

export function createEngineNotice({ settings, committedAt, now }: Parts): EngineNotice {
  /** Whether it is shown already: a window that is loaded again shows it again. */
  let isShown = false
  return {
    due() {
      if (committedAt === null || !isEngineOld(committedAt, now())) return null
      if (!isShown && !mayNotify(settings.get().engineNoticeAt, now())) return null
      if (!isShown) void settings.set({ engineNoticeAt: now().toISOString() })
      isShown = true
      return committedAt
    },
    dismiss() {
      isShown = false
    },
  }
}
