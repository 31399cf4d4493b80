import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useColourNames, useNames, useTopics } from '../../data/cache/queries.ts'
import { type Offer, offersFor } from './offers.ts'
import { fillSlot, type Slot, slotAt } from './slot.ts'

/** What the box offers while one types, and the keys that choose. */
export interface Completion {
  /** Empty while nothing is offered. */
  readonly offers: readonly Offer[]
  /** The chosen one; -1 for none. */
  readonly current: number
  /** Call it when the text or the caret has changed. */
  readonly follow: (caret: number, by: 'typing' | 'moving') => void
  readonly close: () => void
  readonly take: (offer: Offer) => void
  /** @returns whether the key was for the completion */
  readonly onKey: (event: KeyboardEvent) => boolean
}

/** @param write puts another text into the box */
export function useCompletion(
  field: RefObject<HTMLInputElement | null>,
  text: string,
  write: (text: string) => void,
): Completion {
  const [caret, setCaret] = useState(0)
  const [mode, setMode] = useState<'closed' | 'typing' | 'asked'>('closed')
  const [at, setAt] = useState(-1)
  const slot = mode === 'closed' ? null : (slotAt(text, caret) ?? (mode === 'asked' ? emptySlot(text, caret) : null))
  const offers = useOffers(slot)
  const current = Math.min(at, offers.length - 1)
  const moveCaret = useCaret(field)

  function close(): void {
    setMode('closed')
    setAt(-1)
  }

  function take({ insert }: Offer): void {
    if (slot === null) return
    const filled = fillSlot(text, slot, insert)
    write(filled.text)
    moveCaret(filled.caret)
    setCaret(filled.caret)
    setAt(-1)
    setMode(slot.name === null ? 'typing' : 'closed')
  }

  function onKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    const isPlain = !(altKey || ctrlKey || metaKey || shiftKey)
    if (key === 'ArrowDown' && altKey && !(ctrlKey || metaKey || shiftKey)) setMode('asked')
    // Shift+Tab leaves the box, and other keys together are for others.
    else if (offers.length === 0 || !isPlain) return false
    else if (key === 'ArrowDown') setAt((current + 1) % offers.length)
    else if (key === 'ArrowUp') setAt((current <= 0 ? offers.length : current) - 1)
    else if (key === 'Escape') close()
    else if (key === 'Tab' || (key === 'Enter' && current >= 0)) {
      const offer = offers[Math.max(0, current)]
      if (offer !== undefined) take(offer)
    } else return false
    return true
  }

  return {
    offers,
    current,
    close,
    take,
    onKey,
    follow(to, by) {
      setCaret(to)
      if (by === 'typing') {
        setMode('typing')
        setAt(-1)
      } else if (to !== caret) close()
    },
  }
}

/** Puts the caret where it belongs once the field has its new text. */
function useCaret(field: RefObject<HTMLInputElement | null>): (caret: number) => void {
  const next = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (next.current !== null) field.current?.setSelectionRange(next.current, next.current)
    next.current = null
  })
  return (caret) => {
    next.current = caret
  }
}

function useOffers(slot: Slot | null): readonly Offer[] {
  const topics = useTopics().data?.topics ?? []
  const colours = useColourNames()
  const { name = null, typed = '' } = slot ?? {}
  const isNamed = name === 'by' || name === 'site' || name === 'lang'
  const names = useNames(isNamed ? name : null, typed) ?? []
  return slot === null ? [] : offersFor(slot, { topics, names, colours, now: new Date() })
}

/** Where nothing is typed yet, a name may be. */
function emptySlot(text: string, caret: number): Slot | null {
  const isBetween = caret === 0 || /[\s(-]/.test(text.charAt(caret - 1))
  return isBetween ? { name: null, typed: '', start: caret, end: caret } : null
}
