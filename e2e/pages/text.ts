import { expect, type Page } from '@playwright/test'
import { drag, type Point } from './drag.ts'

/** The article in its frame, which runs no scripts: all is asked and done from the window around it. */
export interface TextPage {
  /** Waits until the article stands in its frame. */
  ready(): Promise<void>
  /** The frame's text. */
  read(): Promise<string>
  /** Puts the focus into the text. */
  focus(): Promise<void>
  /** Selects from the beginning of one passage to the end of another, or of the same, by the mouse. */
  drag(from: string, to?: string): Promise<void>
  /** Clicks into the middle of a passage. */
  click(passage: string): Promise<void>
  /** What is selected. */
  selection(): Promise<string>
  /** What is painted: for each highlight its text read back through its ranges, in the order of its text. */
  painted(): Promise<readonly { readonly id: string; readonly text: string; readonly paints: boolean }[]>
  /** The texts painted under a name that is not a highlight's: `found` where a search led. */
  shown(name: string): Promise<readonly string[]>
  /** How many pictures there are, and how many of them have come. */
  pictures(): Promise<{ readonly all: number; readonly come: number }>
  /** Where a passage begins on the screen, from the top of the window. */
  topOf(passage: string): Promise<number>
  /** Whether a passage is within what is seen of the page. */
  isSeen(passage: string): Promise<boolean>
}

/** About the height of the letters of a line of text, in pixels. */
const LINE = 21

/** @param within what the frame is in: the active page, unless it is another */
export function openText(page: Page, within = '[data-page="active"]'): TextPage {
  const frame = page.locator(`${within} iframe`)

  /** The ends of a passage on the screen, in reading order. */
  function ends(passage: string, scroll: 'into view' | 'not'): Promise<readonly [Point, Point]> {
    return frame.evaluate(
      (element, [wanted, scroll]) => {
        const frame = element as HTMLIFrameElement
        const document = frame.contentDocument
        if (document === null) throw new Error('the frame is empty')
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(wanted) ?? -1
          if (at === -1) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + wanted.length)
          if (scroll === 'into view') {
            // The frame does not scroll: the page around it does.
            const top = frame.getBoundingClientRect().top + range.getBoundingClientRect().top
            frame.closest('section')?.scrollBy({ top: top - window.innerHeight / 3, behavior: 'instant' })
          }
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
          const [first, last] = [rects[0], rects.at(-1)]
          if (first === undefined || last === undefined) break
          const box = frame.getBoundingClientRect()
          const rtl = getComputedStyle(node.parentElement as Element).direction === 'rtl'
          return [
            { x: box.left + (rtl ? first.right - 1 : first.left + 1), y: box.top + first.top + first.height / 2 },
            { x: box.left + (rtl ? last.left + 1 : last.right - 1), y: box.top + last.top + last.height / 2 },
          ] as const
        }
        throw new Error(`nothing is to be seen of: ${wanted}`)
      },
      [passage, scroll] as const,
    )
  }

  return {
    ready: () => expect(page.locator(`${within} iframe[data-ready]`)).toBeVisible(),
    read: () => frame.evaluate((element) => (element as HTMLIFrameElement).contentDocument?.body?.innerText ?? ''),
    async focus() {
      // A frame that is just being changed for another does not take it.
      await expect(async () => {
        await expect(page.locator(`${within} iframe[data-ready]`)).toBeVisible()
        await frame.focus()
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
      }).toPass()
    },
    async drag(from, to = from) {
      const [start] = await ends(from, 'into view')
      const [, end] = await ends(to, 'not')
      await drag(page, start, end)
    },
    async click(passage) {
      const [start, end] = await ends(passage, 'into view')
      await page.mouse.click(start.y === end.y ? (start.x + end.x) / 2 : start.x + 4, start.y)
    },
    selection: () =>
      frame.evaluate((element) => (element as HTMLIFrameElement).contentDocument?.getSelection()?.toString() ?? ''),
    painted: () =>
      frame.evaluate(async (element) => {
        const frame = (element as HTMLIFrameElement).contentWindow as (Window & typeof globalThis) | null
        const [, , id = '', version = ''] = new URL((element as HTMLIFrameElement).src).pathname.split('/')
        const asked = await window.commonplace.call('article', { id, version: Number(version) })
        const { highlights } = (asked as { value: { highlights: { id: string; quote: { exact: string } }[] } }).value
        const rules = [...(frame?.document.adoptedStyleSheets ?? [])].flatMap((sheet) => [...sheet.cssRules])
        // Neither the breaks between blocks nor the tabs between cells are in a range.
        const bare = (text: string) => text.replace(/\s/g, '')
        const stretches = [...(frame?.CSS.highlights ?? [])]
          .filter(([name]) => name.startsWith('mark-'))
          .flatMap(([name, highlight]) => {
            const paints = rules.some(
              ({ cssText }) => cssText.startsWith(`::highlight(${name})`) && /background-color: \w/.test(cssText),
            )
            return [...highlight].map((range) => ({ range: range as Range, paints }))
          })
          .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
          .map(({ range, paints }) => ({ text: range.toString(), paints }))
        // No stretch overlaps another: each highlight that the library has is a run of them.
        const whole = stretches.map(({ text }) => bare(text)).join('')
        return highlights.flatMap(({ id, quote }) => {
          const words = bare(quote.exact)
          const at = words === '' ? -1 : whole.indexOf(words)
          if (at === -1) return []
          let from = 0
          const own = stretches.filter(({ text }) => {
            const start = from
            from += bare(text).length
            return start < at + words.length && from > at
          })
          return [
            {
              id,
              text: own.length === 1 && bare(own[0]?.text ?? '') === words ? (own[0]?.text ?? '') : quote.exact,
              paints: own.every(({ paints }) => paints),
            },
          ]
        })
      }),
    shown: (name) =>
      frame.evaluate((element, name) => {
        const frame = (element as HTMLIFrameElement).contentWindow as (Window & typeof globalThis) | null
        return [...(frame?.CSS.highlights.get(name) ?? [])].map((range) => range.toString())
      }, name),
    pictures: () =>
      frame.evaluate((element) => {
        const images = [...((element as HTMLIFrameElement).contentDocument?.images ?? [])]
        return { all: images.length, come: images.filter(({ naturalWidth }) => naturalWidth > 0).length }
      }),
    topOf: (passage) => ends(passage, 'not').then(([start]) => start.y - LINE / 2),
    async isSeen(passage) {
      const [{ y }] = await ends(passage, 'not')
      const box = await page.locator(`${within} [data-place="text"]`).boundingBox()
      return box !== null && y > box.y && y < box.y + box.height
    },
  }
}
