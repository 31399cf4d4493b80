import { useCallback, useState } from 'react'

/** The rows that are visible are looked up again after so many were scrolled by, not at each turn of the wheel. */
const STEP = 6

/** The rows that are visible, in steps, so that a turn of the wheel does not render the whole list. */
export function useVisibleRows() {
  const [visible, setVisible] = useState({ first: 0, last: 12 })
  const onRange = useCallback((first: number, last: number) => {
    const to = { first: first - (first % STEP), last: last - (last % STEP) + STEP }
    setVisible((now) => (now.first === to.first && now.last === to.last ? now : to))
  }, [])
  return { visible, onRange }
}
