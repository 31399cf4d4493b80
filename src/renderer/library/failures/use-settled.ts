import { useEffect, useState } from 'react'

/** A value once it has not changed for some milliseconds; until then the one before. Begins empty. */
export function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
