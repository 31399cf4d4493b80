import { create } from 'zustand'
import type { KeySettings } from '#shared/commands.ts'
import { defaultSettings } from '#shared/default-settings.ts'

/** The keys of commands, for code that needs them at the moment one is pressed. */
export const useKeySettings = create<KeySettings>(() => ({
  keys: defaultSettings.keys,
  singleKeys: defaultSettings.singleKeys,
}))
