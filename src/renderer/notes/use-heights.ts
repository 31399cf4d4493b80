import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** The heights of some elements by id, measured whenever they change; what is gone keeps the last it had. */
export function useHeights(): {
  readonly heights: ReadonlyMap<string, number>
  /** The ref of an element. */
  readonly measureRef: (id: string) => (element: HTMLElement | null) => void
} {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const elements = useRef(new Map<string, HTMLElement>())
  const observer = useRef<ResizeObserver | null>(null)
  const look = useCallback(
    () =>
      setHeights((before) => {
        const now = [...elements.current].map(([id, element]) => [id, element.offsetHeight] as const)
        return now.every(([id, height]) => before.get(id) === height) ? before : new Map([...before, ...now])
      }),
    [],
  )
  useLayoutEffect(() => {
    observer.current = new ResizeObserver(look)
    for (const element of elements.current.values()) observer.current.observe(element)
    look()
    return () => observer.current?.disconnect()
  }, [look])
  const measured = useCallback(
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
  return { heights, measureRef: measured }
}
