import { type QueryClient, QueryObserver, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { defaultSettings } from '#shared/default-settings.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'
import { ask } from './bridge.ts'
import { useKeySettings } from './key-settings.ts'
import { useChange } from './mutate.ts'
import { useTheme } from './theme.ts'

const KEY = ['settings'] as const
const settingsQuery = { queryKey: KEY, queryFn: () => ask('settings', {}) }

/** The settings of this computer; the defaults until they are loaded. */
export const useSettings = (): Settings => useQuery(settingsQuery).data?.settings ?? defaultSettings

/**
 * Returns the function that changes settings. A change shows at once.
 * @param says quietly where the user sees the change anyway
 */
export function useSetSettings(): (set: SettingsPatch, says?: 'aloud' | 'quietly') => Promise<void> {
  const change = useChange()
  const client = useQueryClient()
  return useCallback(
    async (set, says = 'quietly') => {
      const { settings } = client.getQueryData<{ settings: Settings }>(KEY) ?? { settings: defaultSettings }
      client.setQueryData(KEY, { settings: { ...settings, ...set } })
      const answer = await change('set-settings', { set }, says)
      if (answer === null) void client.invalidateQueries({ queryKey: KEY })
    },
    [change, client],
  )
}

/** Keeps the theme and the keys of the window as they are set. Resolves once the settings are loaded. */
export async function followSettings(client: QueryClient): Promise<void> {
  await client.prefetchQuery(settingsQuery)
  const follow = ({ settings }: { readonly settings: Settings }) => {
    useTheme.getState().choose(settings.theme)
    useKeySettings.setState({ keys: settings.keys, singleKeys: settings.singleKeys })
  }
  new QueryObserver(client, settingsQuery).subscribe(({ data }) => {
    if (data !== undefined) follow(data)
  })
  const loaded = client.getQueryData<{ settings: Settings }>(KEY)
  if (loaded !== undefined) follow(loaded)
}
