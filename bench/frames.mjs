/** Turns of the wheel, each as far as three comfortable rows. */
const TURNS = 240
const FAR = 320
/** Longer than any act takes: what stays the same paints nothing. */
const UNCHANGED_MS = 5_000

/** From frame to frame while the wheel turns, in ms. */
export async function scrolling(page, selector) {
  const box = await page.locator(selector).first().boundingBox()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.evaluate(() => {
    window.framesOfBench = []
    let last = null
    const frame = (now) => {
      if (window.framesOfBench === null) return
      if (last !== null) window.framesOfBench.push(now - last)
      last = now
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, FAR)
  return page.evaluate(() => {
    const frames = window.framesOfBench
    window.framesOfBench = null
    return frames
  })
}

/**
 * From an act to the frame in which something under a selector is otherwise, in ms; null where it stays the same.
 * @param act what the user does; the clock starts with the key, click or input that it makes
 */
export async function painting(page, selector, act) {
  await page.evaluate(
    ([selector, longest]) => {
      let begun = null
      const start = ({ timeStamp }) => (begun ??= timeStamp)
      for (const type of ['keydown', 'click', 'input']) addEventListener(type, start, { capture: true, once: true })
      const root = document.querySelector(selector)
      const shown = () =>
        Array.from(
          root.querySelectorAll('[aria-selected]'),
          ({ textContent, offsetHeight }) => textContent + offsetHeight,
        ).join()
      const before = shown()
      window.paintedOfBench = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          if (begun === null || shown() === before || root.querySelector('[aria-selected]') === null) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
        })
        observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
        setTimeout(() => resolve(null), longest)
      })
    },
    [selector, UNCHANGED_MS],
  )
  await act()
  return page.evaluate(() => window.paintedOfBench)
}
