import type { Page, Sites } from '../page.ts'

const prose =
  '<p>The weighbridge at the end of the pier is the last of its kind, and the woman who keeps it, whose mother kept it before her, weighs everything that passes, asked or not.</p>'

function page(inner: string): Page {
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The weighbridge</title></head><body><article><h1>The weighbridge</h1>${prose.repeat(6)}${inner}`,
  }
}

/**
 * Pages that are only large or odd, and cost a reader far more than their size. What each did to Chromium 114 with
 * Readability 0.6 is said beside it; all within the 24 MB a page may have.
 */
export const heavySites: Sites = {
  /** 10 MB of tags inside each other: more than 20 s. */
  '/heavy/nested': () => page(`${'<div>'.repeat(2_000_000)}deep`),
  /** 2.4 MB of the same, each with a paragraph: more than 20 s. */
  '/heavy/paragraphs': () => page('<div><p>'.repeat(300_000)),
  /** Tables inside each other, 4.5 MB: the renderer crashes. */
  '/heavy/tables': () => page(`${'<table><tr><td>'.repeat(300_000)}deep`),
  /** One image whose srcset is a word of 2 MB: time grows with the square, 9 s at 50 kB; for ever, in practice. */
  '/heavy/srcset': () =>
    page(`<p><img alt="" src="/img/bridge-320x200.png" srcset="${'a'.repeat(2_000_000)} b"></p>${prose}`),
  /** Half a million blocks beside each other: 2 to 4 s, and may be read. */
  '/heavy/siblings': () => page('<p>x'.repeat(500_000)),
}
