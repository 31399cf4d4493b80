import { RememberedView, type Settings, type SettingsPatch } from '#shared/settings.ts'
import type { Changes } from '../changes/changes.ts'
import type { Handlers } from '../handlers.ts'
import { settingLabels, settingsLabel } from './sentences.ts'
import type { SettingsFile } from './types.ts'

interface Parts {
  readonly file: SettingsFile
  readonly changes: Changes
}

type Name = 'settings' | 'set-settings' | 'remembered' | 'remember'

/** The settings of this computer, and the last state of the window. */
export function settingsHandlers({ file, changes }: Parts): Pick<Handlers, Name> {
  return {
    settings: async () => ({ settings: file.get().settings }),

    async 'set-settings'({ set }) {
      const changed = await changes.apply(labelOf(set), [], { settings: set })
      return { ...changed, settings: file.get().settings }
    },

    remembered: async () => ({ view: file.get().view }),

    async remember({ view }) {
      await file.set({ view: RememberedView.loose().parse({ ...file.get().view, ...view }) })
      return { view: file.get().view }
    },
  }
}

function labelOf(set: SettingsPatch): string {
  const [first, ...rest] = Object.keys(set) as (keyof Settings)[]
  return first === undefined || rest.length > 0 ? settingsLabel : settingLabels[first]
}
