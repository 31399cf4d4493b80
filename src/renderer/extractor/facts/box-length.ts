import { byElement } from '../dom/remember.ts'

/** The length of an element's text, counted once: several lines of a page ask for the box that they share. */
export const boxLength = byElement((box: Element): number => (box.textContent ?? '').trim().length)
