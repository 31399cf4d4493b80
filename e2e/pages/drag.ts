import type { Page } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A mouse is seen at several places on its way. */
const STEPS = 4

/**
 * Drags with the left button, on the mouse's own path. Playwright's waits at each move with the button down for an
 * answer of every frame, and the article's, which runs no scripts, has none to give once the mouse is over it. Resolves
 * when the window has drawn what came of it.
 */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const send = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) => {
    // A release that still says “pressed” ends no drag: the page hears of it as one more move.
    const buttons = type === 'mouseReleased' ? 0 : 1
    await session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 })
    // Moves within one frame are one, and a release right behind it is all that counts.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  await send('mousePressed', from)
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS
    await send('mouseMoved', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  }
  await send('mouseReleased', to)
  await session.detach()
}
