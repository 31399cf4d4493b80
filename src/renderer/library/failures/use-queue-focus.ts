import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { Handlers } from '../../commands/registry.ts'

/**
 * Goes through the rows of the queue by keys, removes the one that has the focus, and keeps the focus in the list when
 * its row is gone: on the row that takes its place.
 * @param items changes when rows come and go
 */
export function useQueueFocus(items: unknown, onRemove: (id: string) => void) {
  const ref = useRef<HTMLElement>(null)
  /** Which row had the focus last, from the top; -1 for none of them. */
  const at = useRef(-1)
  const rows = () => [...(ref.current?.querySelectorAll<HTMLElement>('li[data-item]') ?? [])]
  const current = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focusRow = (index: number, button: string) => {
    const all = rows()
    const row = all[Math.max(0, Math.min(all.length - 1, index))]
    const target =
      row?.querySelector<HTMLElement>(button) ?? row?.querySelector('button') ?? ref.current?.querySelector('button')
    target?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the list
  useLayoutEffect(() => {
    const now = current()
    if (now >= 0) at.current = now
    // The row that had the focus is gone: at this moment nothing has it.
    else if (at.current >= 0 && document.activeElement === document.body) focusRow(at.current, '[data-removes]')
  }, [items])

  const move = (by: 1 | -1) => {
    const now = current()
    focusRow(now < 0 ? 0 : now + by, 'button')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('li[data-item]')
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
    // Never the article on the page, which has the same key.
    else if (event.key === 'Delete' && row !== null && row.dataset.running === undefined)
      onRemove(row.dataset.item ?? '')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const commands: Handlers = { 'next-article': () => move(1), 'previous-article': () => move(-1) }
  const onFocus = () => {
    at.current = current()
  }
  return { ref, onKeyDown, onFocus, commands }
}
