import { type CommandId, keyLabel } from '#shared/commands.ts'
import { useKeySettings } from '../data/key-settings.ts'
import { isMac } from '../ui/platform.ts'

/** The key of each command as users read it, in the current settings; null when it has none that works. */
export function useKeyLabels(): (id: CommandId) => string | null {
  const settings = useKeySettings()
  return (id) => keyLabel(id, isMac, settings)
}
