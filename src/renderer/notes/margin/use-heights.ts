import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** The heights of elements by id, in pixels, measured whenever they change; a removed element keeps its last height. */
export function useHeights(): {
  readonly heights: ReadonlyMap<string, number>
  /** The ref callback for an element. */
  readonly measureRef: (id: string) => (element: HTMLElement | null) => void
} {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const elements = useRef(new Map<string, HTMLElement>())
  const observer = useRef<ResizeObserver | null>(null)
  const measure = useCallback(
    () =>
      setHeights((before) => {
        const now = [...elements.current].map(([id, element]) => [id, element.offsetHeight] as const)
        return now.every(([id, height]) => before.get(id) === height) ? before : new Map([...before, ...now])
      }),
    [],
  )
  useLayoutEffect(() => {
    observer.current = new ResizeObserver(measure)
    for (const element of elements.current.values()) observer.current.observe(element)
    measure()
    return () => observer.current?.disconnect()
  }, [measure])
  const measureRef = useCallback(
    (id: string) => (element: HTMLElement | null) => {
      const before = elements.current.get(id)
      if (before === element) return
      if (before !== undefined) observer.current?.unobserve(before)
      if (element === null) elements.current.delete(id)
      else {
        elements.current.set(id, element)
        observer.current?.observe(element)
      }
    },
    [],
  )
  return { heights, measureRef }
}
