import { expect, type Page } from '@playwright/test'

/** Where the keys go. `nowhere` is the body: nothing hears them there. */
export type FocusPlace =
  | 'text'
  | 'list'
  | 'search box'
  | 'address box'
  | 'tag field'
  | 'note editor'
  | 'find field'
  | 'facts'
  | 'dialog'
  | 'menu'
  | 'panel'
  | 'shelf'
  | 'margin'
  | 'receipt'
  | 'stories'
  | 'message'
  | 'nowhere'

/** The place that has the focus, within the frame too. */
export const focusPlace = (page: Page): Promise<FocusPlace | string> =>
  page.evaluate(() => {
    const active = document.activeElement
    if (active === null || active === document.body || active === document.documentElement) return 'nowhere'
    if (active instanceof HTMLIFrameElement) {
      const document = active.contentDocument
      const within = document?.activeElement
      return within === null || within === undefined || !document?.contains(within) ? 'nowhere in the frame' : 'text'
    }
    const inside = (selector: string) => active.closest(selector) !== null
    if (inside('[role="alertdialog"]')) return 'dialog'
    // A menu hangs in a dialog of its own.
    if (inside('[role="menu"]') || active.querySelector('[role="menu"]') !== null) return 'menu'
    if (inside('[role="status"] [data-of]')) return 'message'
    if (inside('[role="dialog"]')) return inside('[aria-label="Text appearance"]') ? 'panel' : 'dialog'
    if (active.matches('textarea')) return 'note editor'
    const label = active.getAttribute('aria-label') ?? ''
    if (/^Search(?:,| in) .*paste/.test(label)) return 'search box'
    if (/^Paste an address/.test(label)) return 'address box'
    if (/^Topics,/.test(label)) return 'tag field'
    if (inside('[role="search"][aria-label="Find in this article"]')) return 'find field'
    if (inside('[aria-label="Facts of the article"]') && !active.matches('button')) return 'facts'
    if (inside('[aria-label="Shelf"]')) return 'shelf'
    if (inside('[aria-label="Notes"]')) return 'margin'
    if (inside('[aria-label="Left out of the page"]')) return 'receipt'
    if (inside('[role="listbox"], [role="grid"], [data-place="list"]')) return 'list'
    if (inside('[aria-label="Text and margin"] > footer')) return 'stories'
    if (active.matches('[data-place="text"], [data-place="text"] *')) return 'text'
    return `somewhere: ${active.outerHTML.slice(0, 120)}`
  })

/** Waits until the focus is at one of these places, and sees it stay there while the window is drawn. */
export async function expectFocusIn(page: Page, places: readonly string[], message = ''): Promise<void> {
  // One that is elsewhere hides none of those after it.
  await expect
    .configure({ soft: true })
    .poll(
      async () => {
        const place = await focusPlace(page)
        if (!places.includes(place)) return place
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
        const later = await focusPlace(page)
        return places.includes(later) ? 'where it belongs' : later
      },
      { message },
    )
    .toBe('where it belongs')
}
