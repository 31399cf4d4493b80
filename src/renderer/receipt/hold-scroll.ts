/** A new version is written, loaded and laid out long before. */
const AT_MOST_MS = 4_000

/**
 * Keeps an element where it is seen while the text above it is written anew, until its reader moves or some seconds
 * have gone.
 */
export function holdScroll(element: Element | null): void {
  const scroller = element?.closest('section[tabindex]')
  // What holds the frame: that of another version is another one.
  const text = document.querySelector('iframe')?.parentElement
  if (!element || !scroller || !text) return
  const top = element.getBoundingClientRect().top
  const observer = new ResizeObserver(() => {
    scroller.scrollTop += element.getBoundingClientRect().top - top
  })
  const acts = ['wheel', 'keydown', 'pointerdown'] as const
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const act of acts) window.removeEventListener(act, stop, { capture: true })
  }
  const timer = setTimeout(stop, AT_MOST_MS)
  observer.observe(text)
  for (const act of acts) window.addEventListener(act, stop, { capture: true, passive: true })
}
