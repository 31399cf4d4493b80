import { type DragEvent, useEffect, useRef, useState } from 'react'
import { DRAG_TYPE, type DragLoad, useDrag } from '../../data/state/drag.ts'

interface DropTarget {
  readonly 'data-over': boolean | undefined
  onDragOver(event: DragEvent): void
  onDragLeave(): void
  onDrop(event: DragEvent): void
}

/** A drag that only passes over is not over an element this long. */
const REST_MS = 600

/**
 * Lets what is dragged in this window be dropped on an element. Returns the props that the element needs.
 * @param onRest called when a drag stays over it for a moment
 */
export function useDropTarget(
  takes: (load: DragLoad) => boolean,
  onLoad: (load: DragLoad) => void,
  onRest?: () => void,
): DropTarget {
  const [isOver, setOver] = useState(false)
  const resting = useRef(onRest)
  resting.current = onRest
  useEffect(() => {
    if (!isOver) return
    const timer = setTimeout(() => resting.current?.(), REST_MS)
    return () => clearTimeout(timer)
  }, [isOver])
  const loadOf = (event: DragEvent): DragLoad | null => {
    const { load } = useDrag.getState()
    return load !== null && event.dataTransfer.types.includes(DRAG_TYPE) && takes(load) ? load : null
  }
  return {
    'data-over': isOver || undefined,
    onDragOver(event) {
      const load = loadOf(event)
      if (load === null) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer.dropEffect = load.kind === 'topic' ? 'move' : 'copy'
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop(event) {
      setOver(false)
      const load = loadOf(event)
      if (load === null) return
      event.preventDefault()
      event.stopPropagation()
      onLoad(load)
    },
  }
}
