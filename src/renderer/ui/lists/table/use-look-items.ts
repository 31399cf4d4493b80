import { DENSITIES } from '#shared/lists/looks.ts'
import { runCommand } from '../../../commands/registry.ts'
import { useKeyLabels } from '../../../commands/use-key-labels.ts'
import { useSetSettings, useSettings } from '../../../data/settings.ts'
import { useRemembered } from '../../../data/state/remembered.ts'
import type { Groups } from '../../kit.ts'
import { densityNames, tableLabels } from './sentences.ts'

/**
 * How a list looks, for the menu of its head: the density, and for a list of articles whether it is wide, and its columns.
 * @param isTable whether it has columns now; null for a list that never has
 */
export function useLookItems(isTable: boolean | null): Groups {
  const { density } = useSettings()
  const set = useSetSettings()
  const isWide = useRemembered(({ view }) => view.wideList)
  const key = useKeyLabels()
  const densities = DENSITIES.map((each) => ({
    id: each,
    label: densityNames[each],
    current: each === density,
    run: () => void set({ density: each }),
  }))
  if (isTable === null) return [densities]
  const wide = {
    id: 'wide-list',
    label: isWide ? tableLabels.notWide : tableLabels.wide,
    keys: key('wide-list'),
    run: () => void runCommand('wide-list'),
  }
  const columns = { id: 'columns', label: tableLabels.chooseColumns, run: () => void runCommand('list-columns') }
  return [densities, isTable ? [wide, columns] : [wide]]
}
