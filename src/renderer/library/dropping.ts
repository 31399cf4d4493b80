import { type DragEvent, useState } from 'react'
import { CARRIED_TYPE, type Load, useCarried } from '../data/carried.ts'

interface Dropping {
  readonly 'data-over': boolean | undefined
  onDragOver(event: DragEvent): void
  onDragLeave(): void
  onDrop(event: DragEvent): void
}

/**
 * Lets something of this window be dropped on an element; gives the props it needs.
 * @param takes what it takes
 */
export function useDropping(takes: (load: Load) => boolean, onLoad: (load: Load) => void): Dropping {
  const [over, setOver] = useState(false)
  const held = (event: DragEvent): Load | null => {
    const { load } = useCarried.getState()
    return load !== null && event.dataTransfer.types.includes(CARRIED_TYPE) && takes(load) ? load : null
  }
  return {
    'data-over': over || undefined,
    onDragOver(event) {
      const load = held(event)
      if (load === null) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = load.kind === 'topic' ? 'move' : 'copy'
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event) {
      setOver(false)
      const load = held(event)
      if (load === null) return
      event.preventDefault()
      event.stopPropagation()
      onLoad(load)
    },
  }
}
