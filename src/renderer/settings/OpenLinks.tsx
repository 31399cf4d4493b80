import { useQuery, useQueryClient } from '@tanstack/react-query'
import { askShell, sentenceOf } from '../data/bridge.ts'
import { useToasts } from '../data/toasts.ts'
import { Check } from '../ui/fields/Check.tsx'
import { openLinksCheck } from './sentences.ts'

const KEY = ['opens-links'] as const

/** Whether the system opens links with this copy. The system knows it, and not the settings: another copy may change it. */
export function OpenLinks() {
  const client = useQueryClient()
  const { data } = useQuery({ queryKey: KEY, queryFn: () => askShell('opens-links', {}), staleTime: 0 })
  const set = async (on: boolean) => {
    client.setQueryData(KEY, { on })
    try {
      client.setQueryData(KEY, await askShell('open-links', { on }))
    } catch (thrown) {
      useToasts.getState().say(sentenceOf(thrown))
      void client.invalidateQueries({ queryKey: KEY })
    }
  }
  return <Check {...openLinksCheck} checked={data?.on ?? false} onChange={(on) => void set(on)} />
}
