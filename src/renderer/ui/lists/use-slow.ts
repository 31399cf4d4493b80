import { useEffect, useState } from 'react'

/** Work shorter than this shows nothing: a word that only flashes disturbs. */
const SLOW_MS = 300

/** Whether something has taken so long that the user should be told. */
export function useSlow(isRunning: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!isRunning) return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isRunning])
  return slow
}
