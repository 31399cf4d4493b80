/** By then a new version has been written, loaded and laid out. */
const AT_MOST_MS = 4_000

/** Keeps an element in place while the text above it changes, until the reader moves or some seconds have passed. */
export function holdScroll(element: Element | null): void {
  const scroller = element?.closest('section[tabindex]')
  // The element around the iframe: a new version has a new iframe.
  const text = scroller?.querySelector('iframe')?.parentElement
  if (!element || !scroller || !text) return
  const top = element.getBoundingClientRect().top
  const observer = new ResizeObserver(() => {
    scroller.scrollTop += element.getBoundingClientRect().top - top
  })
  const events = ['wheel', 'keydown', 'pointerdown'] as const
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const event of events) window.removeEventListener(event, stop, { capture: true })
  }
  const timer = setTimeout(stop, AT_MOST_MS)
  observer.observe(text)
  for (const event of events) window.addEventListener(event, stop, { capture: true, passive: true })
}
