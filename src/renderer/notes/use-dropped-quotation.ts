import { type RefObject, useEffect } from 'react'
import { asBlock, type Quotation } from '../data/quotation/quotation.ts'
import { useDrag } from '../data/state/drag.ts'

/** Puts a quotation in place of the selection of a field, as a block of its own. The field's own undo takes it back. */
export function insertQuotation(field: HTMLTextAreaElement, quotation: Quotation): void {
  const { value, selectionStart, selectionEnd } = field
  field.focus()
  document.execCommand(
    'insertText',
    false,
    asBlock(value.slice(0, selectionStart), quotation.inNote(), value.slice(selectionEnd)),
  )
}

/**
 * Inserts a passage that is dropped on a field where the system’s caret shows. What the drag says it holds is for other
 * programs; the quotation comes from this window.
 */
export function useDroppedQuotation(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const element = field.current
    if (element === null) return
    const insert = (event: InputEvent) => {
      const { passage } = useDrag.getState()
      if (event.inputType !== 'insertFromDrop' || passage === null) return
      event.preventDefault()
      void passage.quotation.then((quotation) => insertQuotation(element, quotation))
    }
    element.addEventListener('beforeinput', insert)
    return () => element.removeEventListener('beforeinput', insert)
  }, [field])
}
