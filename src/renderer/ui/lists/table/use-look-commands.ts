import { DENSITIES, type Density } from '#shared/lists/looks.ts'
import { useCommands } from '../../../commands/registry.ts'
import { useSetSettings, useSettings } from '../../../data/settings.ts'
import { useRemembered } from '../../../data/state/remembered.ts'
import { useView } from '../../../data/state/view.ts'
import { useToasts } from '../../../data/toasts.ts'
import { openColumnsMenu } from './columns-menu.ts'
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
  // Nothing of it changes at a letter of a search.
  const hasArticles = useView(
    ({ place, query }) => query.trim() !== '' || (place.kind !== 'highlights' && place.kind !== 'queue'),
  )
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
    'list-columns': hasArticles
      ? () => {
          openColumnsMenu('header')
          const isTable = document.querySelector('[data-region="list"] [role="columnheader"]') !== null
          if (!isTable || useRemembered.getState().view.wideList) widen(true)
        }
      : undefined,
  })
}
