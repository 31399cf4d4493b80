import { describe, expect, test } from 'vitest'
import { amongProse } from '../testing/harbour-page.ts'

const ANSWER = 'Oil the lower hinge twice before the first frost.'

const folds: readonly (readonly [string, string])[] = [
  [
    'a callout of notes, closed',
    `<div class="callout is-collapsed" data-callout="tip" data-callout-fold="-"><div class="callout-title"><div class="callout-icon"><svg></svg></div><div class="callout-title-inner">How to oil it</div></div><div class="callout-content" style="display:none"><p>${ANSWER}</p></div></div>`,
  ],
  [
    'a part of a wiki',
    `<div class="mw-collapsible mw-collapsed" data-expandtext="Show"><p>How to oil it</p><div class="mw-collapsible-content" style="display:none"><p>${ANSWER}</p></div></div>`,
  ],
  [
    'a spoiler with a label',
    `<div class="spoiler-wrap"><div class="spoiler-head folded">How to oil it</div><div class="spoiler-body" style="display:none">${ANSWER}</div></div>`,
  ],
  [
    'a spoiler below a link',
    `<div class="spoiler"><a href="#" class="spoiler-link">How to oil it</a><div class="hidden" style="display: none">${ANSWER}</div></div>`,
  ],
  [
    'a spoiler of a forum, in a box of its own',
    `<div class="bbcode_spoiler"><div class="smallfont">How to oil it <input type="button" value="Show"></div><div class="alt2"><div style="display: none;">${ANSWER}</div></div></div>`,
  ],
  [
    'a link that scripts make a control',
    `<p><a class="btn" data-toggle="collapse" href="#oil">How to oil it</a></p><div id="oil" class="collapse" hidden><div>${ANSWER}</div></div>`,
  ],
  [
    'a box of a theme',
    `<div class="toggle"><div class="toggle-title">How to oil it</div><div class="toggle-content" style="display:none"><p>${ANSWER}</p></div></div>`,
  ],
  [
    'a label that a script listens to',
    `<div><span onclick="flip(this)">How to oil it</span><div style="display:none"><p>${ANSWER}</p></div></div>`,
  ],
  [
    'a label of Alpine',
    `<div x-data="{ open: false }"><div @click="open = !open">How to oil it</div><div x-show="open" style="display: none"><p>${ANSWER}</p></div></div>`,
  ],
  [
    'the only question of a page',
    `<div itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"><div itemprop="name">How to oil it?</div><div itemprop="acceptedAnswer" itemscope style="display:none"><div>${ANSWER}</div></div></div>`,
  ],
]

describe('a single part that a page folds is of the article, with its label', () => {
  test.each(folds)('%s', (_, contents) => {
    const { text } = amongProse(contents)
    expect(text).toMatch(/How to oil it\??(?: Show)? Oil the lower hinge twice before the first frost\./)
  })

  test('a text without a label', () => {
    expect(amongProse(`<div class="expandable collapsed" aria-hidden="true"><p>${ANSWER}</p></div>`).text).toContain(
      ANSWER,
    )
  })

  test('the rows of a table', () => {
    const row = (cells: string) => `<tr style="display:none">${cells}</tr>`
    const table = `<table class="gears mw-collapsible mw-collapsed"><tr><th>Gear</th><th>Teeth</th></tr>${row('<td>First</td><td>sixty</td>')}${row('<td>Second</td><td>eighty</td>')}</table>`
    expect(amongProse(table).markdown).toMatch(/First\s*\|\s*sixty/)
  })
})

describe('what a page says at another time stays out', () => {
  test.each([
    '<div class="player"><div class="title">The weir in May</div><div class="error" style="display:none">The video cannot be played on this device.</div></div>',
    '<div class="vote"><p>Was this useful?</p><div class="thanks" hidden>Thank you, we have counted your answer.</div></div>',
    '<div class="toggle"><div class="toggle-title">Newsletter</div><div style="display:none"><p>Get a letter from the harbour on each Monday.</p></div></div>',
    '<div style="display:none">cheap boats, boats for hire, boats near me, boats to buy in the harbour</div>',
  ])('%s', (contents) => {
    const { text } = amongProse(contents)
    expect(text).not.toMatch(/cannot be played|have counted|a letter from|near me/)
  })
})
