import { type CommandId, keyLabel } from '#shared/commands.ts'
import { useKeySettings } from '../data/key-settings.ts'
import { isMac } from '../ui/platform.ts'

/** Gives the key of a command for people, as it is set now; null when none works. */
export function useKeyLabels(): (id: CommandId) => string | null {
  const settings = useKeySettings()
  return (id) => keyLabel(id, isMac, settings)
}
