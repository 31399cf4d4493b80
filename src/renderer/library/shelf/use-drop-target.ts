import { type DragEvent, useEffect, useRef, useState } from 'react'
import { DRAG_TYPE, type DragLoad, useDrag } from '../../data/state/drag.ts'

interface DropTarget {
  readonly 'data-over': boolean | undefined
  onDragOver(event: DragEvent): void
  onDragLeave(): void
  onDrop(event: DragEvent): void
}

/** Who only passes by with what is carried does not stay so long. */
const REST_MS = 600

/**
 * Lets something of this window be dropped on an element; gives the props it needs.
 * @param takes what it takes
 * @param onRest called when what is carried stays over it for a moment
 */
export function useDropTarget(
  takes: (load: DragLoad) => boolean,
  onLoad: (load: DragLoad) => void,
  onRest?: () => void,
): DropTarget {
  const [over, setOver] = useState(false)
  const resting = useRef(onRest)
  resting.current = onRest
  useEffect(() => {
    if (!over) return
    const timer = setTimeout(() => resting.current?.(), REST_MS)
    return () => clearTimeout(timer)
  }, [over])
  const held = (event: DragEvent): DragLoad | null => {
    const { load } = useDrag.getState()
    return load !== null && event.dataTransfer.types.includes(DRAG_TYPE) && takes(load) ? load : null
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
