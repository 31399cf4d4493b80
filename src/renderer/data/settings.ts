import { type QueryClient, QueryObserver, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { defaultSettings } from '#shared/default-settings.ts'
import type { Settings, SettingsPatch } from '#shared/settings.ts'
import { ask } from './bridge.ts'
import { useKeySettings } from './key-settings.ts'
import { useChange } from './mutate.ts'
import { useTheme } from './theme.ts'

const KEY = ['settings'] as const
const asked = { queryKey: KEY, queryFn: () => ask('settings', {}) }

/** What is set on this computer; the defaults until it is known. */
export const useSettings = (): Settings => useQuery(asked).data?.settings ?? defaultSettings

/**
 * Gives the way to set something. It shows at once, and what the library answers holds.
 * @param says quietly where the change is seen as it is made
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

/** Makes the window wear the theme and answer the keys that are set, from now on; resolved once they are known. */
export async function followSettings(client: QueryClient): Promise<void> {
  await client.prefetchQuery(asked)
  const follow = ({ settings }: { readonly settings: Settings }) => {
    useTheme.getState().choose(settings.theme)
    useKeySettings.setState({ keys: settings.keys, singleKeys: settings.singleKeys })
  }
  new QueryObserver(client, asked).subscribe(({ data }) => {
    if (data !== undefined) follow(data)
  })
  const known = client.getQueryData<{ settings: Settings }>(KEY)
  if (known !== undefined) follow(known)
}
