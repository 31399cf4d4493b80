import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blended, type Colour, contrast, oklch, over, thinned } from './testing/colour.ts'

/** What can be read is read: the tokens themselves, in every theme. */

const renderer = join(import.meta.dirname, '..')
const tokens = readFileSync(join(renderer, 'public', 'tokens.css'), 'utf8').replace(/\/\*.*?\*\//gs, '')
const themes = ['paper', 'sepia', 'ink'] as const
type Theme = (typeof themes)[number]

/** The colours of a theme as the tokens name them. */
function coloursOf(theme: Theme): (name: string) => Colour {
  const rule = new RegExp(`\\[data-theme="${theme}"\\]\\s*\\{([^}]*)\\}`).exec(tokens)?.[1] ?? ''
  const values = new Map(
    [...rule.matchAll(/--([a-z0-9-]+):\s*(oklch\([^)]*\))\s*;/g)].map(([, name, value]) => [name, value]),
  )
  return (name) => oklch(values.get(name) ?? `--${name}, which ${theme} does not have`)
}

const TEXT = 4.5
/** What is no text but must be told apart (WCAG 1.4.11). */
const SHAPE = 3
const marks = [1, 2, 3, 4, 5] as const
/** How much of the colour of the focus a selection has, as `article.css` says. */
const SELECTED = 0.25

/** How much of its colour the mark of the passage under the pointer has in the dark theme. */
const SCREENED = 0.35

test('black on white is 21, and a colour on itself 1', () => {
  expect(contrast(oklch('oklch(0 0 0)'), oklch('oklch(1 0 0)'))).toBeCloseTo(21, 1)
  expect(contrast(oklch('oklch(0.5 0.1 30)'), oklch('oklch(0.5 0.1 30)'))).toBe(1)
  // #ff0000 on white is 3.998.
  expect(contrast(oklch('oklch(0.62796 0.25768 29.2339)'), oklch('oklch(1 0 0)'))).toBeCloseTo(3.998, 2)
})

describe.each(themes)('in %s', (theme) => {
  const colour = coloursOf(theme)
  const page = colour('page')
  const ink = colour('ink')

  // All that is highlighted or selected is set in the colour of the text, captions too (e2e/access.spec.ts).
  test.each(marks)('text on highlight %i can be read, and selected too', (mark) => {
    const ground = over(colour(`mark-${mark}`), page)
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(TEXT)
    expect(contrast(ink, over(thinned(colour('focus'), SELECTED), ground))).toBeGreaterThanOrEqual(TEXT)
  })

  test.each(marks.flatMap((upper) => marks.map((lower) => [upper, lower] as const)))(
    'text where highlight %i lies on %i can be read',
    (upper, lower) => {
      const ground = over(colour(`mark-${upper}`), over(colour(`mark-${lower}`), page))
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(TEXT)
    },
  )

  test.each(marks.flatMap((tied) => marks.map((upper) => [tied, upper] as const)))(
    'text of highlight %i under the pointer can be read where highlight %i lies on it',
    (tied, upper) => {
      // As `TiedPassage.module.css` blends it: over the mark, and over the letters.
      const mode = theme === 'ink' ? 'screen' : 'multiply'
      const tint = thinned(colour(`mark-${tied}`), theme === 'ink' ? SCREENED : 1)
      const ground = blended(tint, over(colour(`mark-${upper}`), page), mode)
      expect(contrast(blended(tint, ink, mode), ground)).toBeGreaterThanOrEqual(TEXT)
    },
  )

  test('text of the window can be read on all it stands on', () => {
    for (const ground of ['desk', 'sheet', 'page', 'chosen', 'hover'])
      for (const text of ['ink', 'ink-2', 'rubric'])
        expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(TEXT)
    expect(contrast(colour('rubric-on'), colour('rubric'))).toBeGreaterThanOrEqual(TEXT)
    expect(contrast(page, ink)).toBeGreaterThanOrEqual(TEXT)
  })

  test('what was found can be read', () => {
    expect(contrast(ink, colour('found'))).toBeGreaterThanOrEqual(TEXT)
    expect(contrast(colour('rubric-on'), colour('rubric'))).toBeGreaterThanOrEqual(TEXT)
  })

  test('edges of notes, the focus and what is good are seen', () => {
    for (const ground of ['sheet', 'page'])
      for (const shape of ['focus', 'good', ...marks.map((mark) => `edge-${mark}`)])
        expect(contrast(colour(shape), colour(ground)), `${shape} on ${ground}`).toBeGreaterThanOrEqual(SHAPE)
  })
})

test('a selection is as these sums take it to be', () => {
  const article = readFileSync(join(renderer, 'public', 'article.css'), 'utf8')
  expect(article).toMatch(
    new RegExp(
      `::selection \\{\\s*background: color-mix\\(in srgb, var\\(--focus\\) ${SELECTED * 100}%, transparent\\);\\s*color: var\\(--ink\\)`,
    ),
  )
})

test('so is the mark of the passage under the pointer', () => {
  const sheet = readFileSync(join(renderer, 'reader', 'highlights', 'TiedPassage.module.css'), 'utf8')
  expect(sheet).toMatch(
    new RegExp(`"ink"\\]\\) \\.tied \\{\\s*mix-blend-mode: screen;\\s*--share: ${SCREENED * 100}%;\\s*\\}`),
  )
  expect(sheet).toMatch(/\.tied \{[^}]*mix-blend-mode: multiply;/)
})

test('no sheet but the tokens names a colour', () => {
  const sheets = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(20)
  for (const name of sheets) {
    if (name.endsWith('tokens.css')) continue
    const sheet = readFileSync(join(renderer, name), 'utf8')
    expect(sheet.match(/oklch\(|rgba?\(|hsla?\(|#[0-9a-f]{3,8}\b(?!\s*\{)/gi) ?? [], name).toEqual([])
  }
})
