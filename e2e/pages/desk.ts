import { expect, type Locator, type Page } from '@playwright/test'
import { openText, type TextPage } from './text.ts'

/** The window as its user sees it: the shelf, the list, the page. */
export interface Desk {
  readonly page: Page
  readonly box: Locator
  /** The rows of the list, or of what was found. */
  readonly rows: Locator
  /** What was just done, at the foot of the window. */
  readonly said: Locator
  /** The article on the page. */
  readonly text: TextPage
  /** Pastes an address and waits for the article on the page. */
  clip(address: string): Promise<void>
  /** Types words into the box. */
  search(words: string): Promise<void>
  /** Goes to a place of the shelf. */
  goTo(place: string): Promise<void>
  /** Opens an article of the list by its title. */
  open(title: string): Promise<void>
  /** A button of the article's bar. */
  tool(name: string | RegExp): Locator
  /** The notes in the margin. */
  readonly notes: Locator
}

/** @param page the notebook's window */
export function deskOf(page: Page): Desk {
  const box = page.getByLabel(/paste an address/i)
  const rows = page.getByRole('listbox', { name: /^(Articles|Found)$/ }).getByRole('option')
  const text = openText(page)
  return {
    page,
    box,
    rows,
    said: page.getByRole('status').last(),
    text,
    notes: page.getByRole('complementary', { name: 'Notes' }),
    async clip(address) {
      await box.fill(address)
      await box.press('Enter')
      await text.ready()
    },
    async search(words) {
      await box.click()
      await box.fill('')
      await page.keyboard.type(words)
    },
    async goTo(place) {
      await page.getByRole('navigation', { name: 'Shelf' }).getByTitle(place, { exact: true }).click()
      await expect(page.getByRole('heading', { name: place, exact: true, level: 2 })).toBeVisible()
    },
    async open(title) {
      // A list that is pointed at keeps its rows where they are: what is new is above them, perhaps out of view.
      await page.mouse.move(0, 0)
      await rows.filter({ hasText: title }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await text.ready()
    },
    tool: (name) => page.getByRole('toolbar', { name: 'This article' }).getByRole('button', { name }),
  }
}
