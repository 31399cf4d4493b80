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

/** What the window holds of a drag on its way. */
export interface HeldDrag {
  /** The types and texts that another program would get. */
  readonly items: readonly { readonly mimeType: string; readonly data: string }[]
  /** Goes over a point without letting go there. */
  over(point: Point): Promise<void>
  drop(point: Point): Promise<void>
}

/** Pastes nothing and selects nothing: takes what is at a point and begins to drag it, as a hand does. */
export async function pickUp(page: Page, from: Point): Promise<HeldDrag> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.setInterceptDrags', { enabled: true })
  const begun = new Promise<{ data: Protocol }>((resolve) =>
    session.once('Input.dragIntercepted', (event) => resolve(event as { data: Protocol })),
  )
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Point) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
    })
  await mouse('mousePressed', from)
  // A drag begins once the mouse has left the place of the press.
  for (const by of [3, 8, 16]) void mouse('mouseMoved', { x: from.x + by, y: from.y + by })
  const { data } = await begun
  const send = async (type: 'dragEnter' | 'dragOver' | 'drop', { x, y }: Point) => {
    await session.send('Input.dispatchDragEvent', { type, x, y, data: data as never })
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }
  return {
    items: data.items,
    async over(point) {
      await send('dragEnter', point)
      await send('dragOver', point)
    },
    async drop(point) {
      await send('dragEnter', point)
      await send('dragOver', point)
      await send('drop', point)
      await mouse('mouseReleased', point)
      await session.send('Input.setInterceptDrags', { enabled: false })
      await session.detach()
    },
  }
}

interface Protocol {
  readonly items: readonly { readonly mimeType: string; readonly data: string }[]
}
