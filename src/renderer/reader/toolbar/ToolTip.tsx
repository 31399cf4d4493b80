import { type RefObject, useEffect, useState } from 'react'
import styles from './Toolbar.module.css'

/** How long the pointer rests on a button before its tooltip comes. The focus brings it at once. */
const REST_MS = 450

interface Tip {
  readonly text: string
  readonly keys: string | null
  /** Pixels from the side of the toolbar that the button is nearer to. */
  readonly at: { readonly left: number } | { readonly right: number }
}

/**
 * What a button of the toolbar does, and its key: under the pointer and for the focus of the keyboard. Escape hides it,
 * and the pointer may go onto it (WCAG 1.4.13). Screen readers know both from the button.
 */
export function ToolTip({ bar }: { readonly bar: RefObject<HTMLElement | null> }) {
  const [tip, setTip] = useState<Tip | null>(null)
  useEffect(() => {
    const element = bar.current
    if (element === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isVisible = false
    const show = (button: HTMLElement) => {
      isVisible = true
      setTip(tipOf(button, element))
    }
    const hide = () => {
      clearTimeout(timer)
      isVisible = false
      setTip(null)
    }
    const onOver = ({ target, buttons }: PointerEvent) => {
      const button = buttonOf(target)
      if (button === null || buttons !== 0) return
      clearTimeout(timer)
      // From one button to the next it does not wait again.
      if (isVisible) show(button)
      else timer = setTimeout(() => show(button), REST_MS)
    }
    const onFocus = ({ target }: FocusEvent) => {
      const button = buttonOf(target)
      if (button?.matches(':focus-visible')) show(button)
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') hide()
    }
    const listeners = [
      ['pointerover', onOver as EventListener],
      ['pointerleave', hide],
      ['pointerdown', hide],
      ['click', hide],
      ['focusin', onFocus as EventListener],
      ['focusout', hide],
    ] as const
    for (const [name, listener] of listeners) element.addEventListener(name, listener)
    window.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      for (const [name, listener] of listeners) element.removeEventListener(name, listener)
      window.removeEventListener('keydown', onKey)
    }
  }, [bar])
  if (tip === null) return null
  return (
    <div className={styles.tip} style={tip.at} data-tip-of={tip.text} aria-hidden>
      <span>
        {tip.text} {tip.keys !== null && <kbd>{tip.keys}</kbd>}
      </span>
    </div>
  )
}

const buttonOf = (target: EventTarget | null): HTMLElement | null =>
  (target as Element | null)?.closest<HTMLElement>('button[data-tip]') ?? null

function tipOf(button: HTMLElement, bar: HTMLElement): Tip {
  const [box, own] = [bar.getBoundingClientRect(), button.getBoundingClientRect()]
  const isLeft = own.left + own.width / 2 < box.left + box.width / 2
  return {
    text: button.dataset.tip ?? '',
    keys: button.dataset.keys ?? null,
    at: isLeft ? { left: own.left - box.left } : { right: box.right - own.right },
  }
}
