import { describe, expect, test } from 'vitest'
import { bounds } from '#shared/extraction/bounds.ts'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from './answer.ts'
import { leavesOf } from './clean/leaves.ts'
import { restoreProse } from './clean/restore.ts'
import { omissionsIn } from './clean/rules.ts'
import { shelter } from './clean/shelter.ts'
import { teasersIn } from './clean/teasers.ts'
import { blocksOf } from './dom/blocks.ts'
import { bound } from './dom/bounds.ts'
import { numberElements } from './dom/numbering.ts'
import { isForeign } from './facts/foreign-content.ts'
import { headingsOf } from './facts/headline/headings.ts'
import { matchHeading } from './facts/headline/match-headings.ts'
import { pageFacts } from './facts/page-facts.ts'
import { toPlainForms } from './normalise/plain-forms.ts'
import { wrapLooseLines } from './normalise/tidy.ts'
import { pageLines } from './receipt/page-lines.ts'
import { openShadowRoots } from './reveal/shadow-roots.ts'
import { showPanels } from './reveal/show-panels.ts'
import { countSteps } from './testing/count-steps.ts'
import { dom, pageAt } from './testing/pages.ts'

const LINE = 'The keeper walks the weir twice a day and writes the height of the water on the door of the mill. '
const PROSE = `<p>${LINE.repeat(3)}</p>`
/** Lines that have no words in a row in common. */
const lineOf = (at: number) =>
  `On day ${at} the keeper ${at} walks the weir ${at} twice and writes ${at} the height ${at} of the water on the door.`
/** A page of few parts, and one of four times as many. */
const [FEW, MANY] = [100, 400]
/** Four times the parts may take four times the steps and a little; by the square of them, it would be sixteen times. */
const MOST = 6

const many = (part: (at: number) => string, count: number) =>
  Array.from({ length: count }, (_, at) => part(at)).join('')
const classOf = (count: number) => 'k'.repeat(count * 30)

/** Pages with this many parts, and what is done to them. */
function growthOf(pageOf: (count: number) => string, work: (document: Document) => void): number {
  const [few, more] = [FEW, MANY].map((count) => {
    const document = dom.parse(`<!doctype html><title>The weir</title><body>${pageOf(count)}`)
    return countSteps(() => work(document))
  }) as [number, number]
  expect(few).toBeGreaterThan(FEW)
  return more / few
}

const plain = (document: Document) => toPlainForms(document, null)

describe('the work on a page grows as its parts do', () => {
  test.each<[string, (count: number) => string]>([
    [
      'code in one paragraph',
      (count) => `<p>${many((at) => `<code style="white-space:pre">open\n${at}</code> or `, count)}</p>`,
    ],
    ['code of breaks alone', (count) => `<p>x <code>${'<br>'.repeat(count)} </code></p>`],
    [
      'blocks of code in one box',
      (count) => `<div>${many((at) => `<pre class="b"><code>open\n${at}</code></pre>`, count)}</div>`,
    ],
    [
      'code with long lines in one box',
      (count) =>
        `<div>${many(() => `<div style="white-space:pre;font-family:mono">${'x'.repeat(260)}</div>`, count)}</div>`,
    ],
    [
      'links to one long note',
      (count) =>
        `<p>${many(() => '<a href="#n">gulls</a> ', count)}</p><aside id="n" hidden>${'<b>word </b>'.repeat(count * 8)}</aside>`,
    ],
    [
      'links in one heading',
      (count) => `<h2 id="h">${many(() => '<a href="#h">A</a> <a href="#">#</a> ', count)}</h2>`,
    ],
    ['headings in one box', (count) => `<div>${many((at) => `<h2>Weir ${at}</h2>`, count)}</div>`],
  ])('%s', (_what, pageOf) => {
    expect(growthOf(pageOf, plain)).toBeLessThan(MOST)
  })

  test('references to one note', () => {
    const page = (count: number) =>
      `<p>${many((at) => `<a id="r${at}" href="#n">${at}</a> `, count)}</p><ol><li id="n">${many((at) => `<a href="#r${at}">${at}</a> `, count)} Words.</li></ol>`
    // The blanks that the first thousand leave at the beginning of the note are stepped over again.
    expect(growthOf(page, plain)).toBeLessThan(MOST * 2 - 1)
  })

  test('galleries of one box', () => {
    const page = (count: number) => `<div>${many((at) => `<figure><img src="${at}"></figure>`, count)}</div>`
    expect(growthOf(page, (document) => shelter(document, '', () => false))).toBeLessThan(MOST)
  })

  test('lines in a cell with a paragraph', () => {
    const page = (count: number) =>
      `<table><tr><td>${many((at) => `Line ${at}<br>`, count)}<p>End</p></td></tr></table>`
    expect(growthOf(page, ({ body }) => wrapLooseLines(body))).toBeLessThan(MOST)
  })

  test.each<[string, (count: number) => string]>([
    [
      'lines in one element',
      (count) => `<div>${LINE}<br>End</div><div>${many((at) => `${lineOf(at)}<br>`, count)}</div>`,
    ],
    ['lines below one long class', (count) => `<p>${LINE}</p>${many((at) => `<p>${lineOf(at)}</p>`, count)}`],
  ])('prose that comes back: %s', (_what, pageOf) => {
    const page = (count: number) => `<main class="${classOf(count)}">${pageOf(count)}</main>`
    const restore = (document: Document) => {
      const numbering = numberElements(document)
      const lines = pageLines(blocksOf(document.body), numbering)
      const kept = document.createElement('div')
      for (const first of document.querySelectorAll('main > :first-child')) kept.append(first.cloneNode(true))
      const steps = countSteps(() => {
        const to = lines.length
        const added = restoreProse(kept, blocksOf(kept), {
          lines,
          from: 0,
          to,
          numbering,
          description: null,
          base: null,
        })
        expect(added).toBeGreaterThan(FEW / 2)
      })
      return steps
    }
    const [few, more] = [FEW, MANY].map((count) => restore(dom.parse(`<!doctype html><body>${page(count)}`))) as [
      number,
      number,
    ]
    expect(more / few).toBeLessThan(MOST)
  })

  test('rows of teasers', () => {
    const parts = many(
      (at) =>
        `<p>Day ${at}</p><h3><a href="/${at}">A boat is found in the mud ${at}</a></h3><h3><a href="/b${at}">Another boat in the mud ${at}</a></h3><p>The keeper walks home along the weir now.</p>`,
      MANY,
    )
    const { body } = dom.parse(`<!doctype html><body>${PROSE}${parts}${PROSE}`)
    let steps = 0
    const leaves = leavesOf(body, blocksOf(body)).map((leaf) => ({
      ...leaf,
      get text() {
        steps += 1
        return leaf.text
      },
    }))
    teasersIn(leaves, () => true)
    expect(steps).toBeLessThan(leaves.length * 60)
  })

  test('looks of lines below one long class', () => {
    const page = (count: number) =>
      `<section class="${classOf(count)}">${many((at) => `<p>${at} ${LINE}</p>`, count)}</section>`
    const judge = ({ body }: Document) => {
      omissionsIn(body, blocksOf(body), {
        title: '',
        headLines: [],
        byline: [],
        outletLine: null,
        description: null,
        headlineAt: null,
        numberOf: () => null,
        namesOf: () => ({ className: '', id: '' }),
        sourceOf: () => null,
        isNamedHeading: () => false,
        targetOf: () => 'site',
      })
    }
    expect(growthOf(page, judge)).toBeLessThan(MOST)
  })

  test.each<[string, (count: number) => string]>([
    [
      'tabs of one panel',
      (count) =>
        `<main><div role="tablist">${many((at) => `<button role="tab" aria-controls="p">Tab ${at}</button>`, count)}</div><div id="p" role="tabpanel">${PROSE.repeat(count)}</div></main>`,
    ],
    [
      'pairs of radio buttons in one row',
      (count) =>
        `<main><div>${many((at) => `<input type="radio" name="n${at}" id="a${at}"><label for="a${at}">A ${at}</label><input type="radio" name="n${at}" id="b${at}"><label for="b${at}">B ${at}</label>`, count)}</div></main>`,
    ],
    [
      'buttons that name one panel',
      (count) =>
        `<main><h2>${many((at) => `<button aria-controls="p">Open ${at}</button>`, count)}</h2><div id="p">${PROSE.repeat(count)}</div></main>`,
    ],
  ])('%s', (_what, pageOf) => {
    expect(growthOf(pageOf, showPanels)).toBeLessThan(MOST)
  })

  test.each<[string, (count: number) => string]>([
    [
      'slots for the same blanks',
      (count) =>
        `<div><template shadowrootmode="open">${'<slot></slot>'.repeat(count)}</template>${'<!-- -->\n'.repeat(count)}</div>`,
    ],
    [
      'slots in slots',
      (count) => `<div><template shadowrootmode="open">${'<slot>gulls'.repeat(count)}</template></div>`,
    ],
  ])('%s', (_what, pageOf) => {
    expect(growthOf(pageOf, openShadowRoots)).toBeLessThan(MOST)
  })

  test('names below a heading without end', () => {
    const page = (count: number) =>
      `<h1>The weir</h1><div><h2>${'Gulls '.repeat(count * 10)}</h2>${many((at) => `<p>Ada ${at}</p>`, count)}</div>`
    const ask = (document: Document) => {
      const facts = pageFacts(document, pageAt(null))
      for (const name of document.querySelectorAll('p')) isForeign(name, facts.blocks[0] ?? null, facts)
    }
    expect(growthOf(page, ask)).toBeLessThan(MOST)
  })
})

test('a text of many lines that a page states', () => {
  const page = (count: number) => {
    const articleBody = many((at) => `${lineOf(at)}\n`, count)
    const stated = JSON.stringify({ '@type': 'NewsArticle', headline: 'The weir', articleBody })
    return `<script type="application/ld+json">${stated}</script><h1>The weir</h1><div id="app"></div>`
  }
  const read = (count: number) => {
    const bytes = new TextEncoder().encode(`<!doctype html><title>The weir</title><body>${page(count)}`)
    const { articles } = answer({ kind: 'extract', page: { ...pageAt(null), bytes } }, dom) as ExtractReply
    expect(articles[0]?.text).toContain(lineOf(count - 1))
  }
  const [few, more] = [FEW, MANY].map((count) => countSteps(() => read(count))) as [number, number]
  expect(more / few).toBeLessThan(MOST)
})

test('of more asides than can be compared with a long text, the others are kept', () => {
  const quote = 'Gulls follow the dredger up the channel every single morning.'
  const asides = many(() => `${PROSE}<aside><p>${quote}</p></aside>`, 40)
  const document = dom.parse(`<!doctype html><body><main>${asides}${PROSE}<p>${LINE.repeat(10_000)}${quote}</p></main>`)
  plain(document)
  // Those that are compared say again what the text says, and stay asides.
  expect(document.querySelector('aside, blockquote')?.localName).toBe('aside')
  expect(document.querySelectorAll('aside').length).toBeLessThan(30)
  expect(document.querySelectorAll('aside, blockquote')).toHaveLength(40)
})

test('names of elements are cut where they have no end', () => {
  const document = dom.parse(
    `<!doctype html><body><p class="${'k '.repeat(50_000)}" id="${'k'.repeat(50_000)}">Gulls</p>`,
  )
  bound(document)
  const paragraph = document.querySelector('p')
  expect([paragraph?.className.length, paragraph?.id.length, paragraph?.textContent]).toEqual([
    bounds.elementNames,
    bounds.elementNames,
    'Gulls',
  ])
})

test('a title is taken apart once, not for each heading', () => {
  const { body } = dom.parse(`<!doctype html><body>${many((at) => `<h2>Gulls ${at} at the weir</h2>`, MANY)}`)
  const headings = headingsOf(blocksOf(body))
  const title = 'The keeper of the mill - '.repeat(30)
  let normalised = 0
  const former = String.prototype.normalize
  String.prototype.normalize = function (this: string, ...given) {
    normalised += this.length
    return former.apply(this, given)
  }
  try {
    expect(matchHeading(headings, [title], null)).toBeNull()
  } finally {
    String.prototype.normalize = former
  }
  expect(normalised).toBeLessThan(MANY * 200)
})
