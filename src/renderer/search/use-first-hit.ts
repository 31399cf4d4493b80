import { useEffect } from 'react'
import { useViewFields } from '../data/state/view.ts'

interface Answer {
  readonly query: string
  /** Whether the hits are those of this query, and not of the one before. */
  readonly isComplete: boolean
  readonly count: number
  readonly openFirst: () => void
}

/** Enter in the search box opens the first hit once the answer for those words is there. */
export function useFirstHit({ query, isComplete, count, openFirst }: Answer): void {
  const { firstHitFor, clearFirstHit } = useViewFields('firstHitFor', 'clearFirstHit')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer comes
  useEffect(() => {
    if (firstHitFor !== query || !isComplete) return
    clearFirstHit()
    if (count > 0) openFirst()
  }, [firstHitFor, query, isComplete])
}
