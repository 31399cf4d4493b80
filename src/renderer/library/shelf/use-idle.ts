import { useEffect, useState } from 'react'

/** Whether the window has been idle since the component was rendered first. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true))
    return () => cancelIdleCallback(asked)
  }, [])
  return idle
}
