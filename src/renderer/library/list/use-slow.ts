import { useEffect, useState } from 'react'

/** Work below this shows nothing: a word that flashes disturbs more than it tells. */
const SLOW_MS = 300

/** Whether something has lasted so long that it is worth a word. */
export function useSlow(lasts: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!lasts) return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [lasts])
  return slow
}
