import { DENSITIES, type Density } from '#shared/lists/looks.ts'
import { runCommand, useCommands } from '../../../commands/registry.ts'
import { useSetSettings, useSettings } from '../../../data/settings.ts'
import { useRemembered } from '../../../data/state/remembered.ts'
import { useToasts } from '../../../data/toasts.ts'
import { densitySentence } from './sentences.ts'

/** Changes by commands how lists look. @param toList turns to the list, and gives it the focus */
export function useLookCommands(toList: () => void): void {
  const { density } = useSettings()
  const set = useSetSettings()
  const say = useToasts((toasts) => toasts.say)
  const choose = (to: Density) => {
    void set({ density: to })
    say(densitySentence(to))
  }
  const widen = (wideList: boolean) => {
    useRemembered.getState().remember({ wideList })
    if (wideList) toList()
  }
  useCommands({
    density: () => choose(DENSITIES[(DENSITIES.indexOf(density) + 1) % DENSITIES.length] ?? 'comfortable'),
    comfortable: () => choose('comfortable'),
    cosy: () => choose('cosy'),
    compact: () => choose('compact'),
    'wide-list': () => widen(!useRemembered.getState().view.wideList),
    // Of a list that is no table yet. The header of a table answers it itself.
    'list-columns': () => {
      widen(true)
      requestAnimationFrame(() => {
        if (document.querySelector('[data-region="list"] [role="grid"]') !== null) runCommand('list-columns')
      })
    },
  })
}
