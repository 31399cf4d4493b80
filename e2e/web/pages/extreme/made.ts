import { bodies, bodyNames } from './bodies.ts'
import { fieldNames, fields } from './fields.ts'
import { payload, payloadNames } from './payloads.ts'
import type { Piece } from './piece.ts'

/** A page made from a seed, and what it is made of, for whoever has to find out why it was too much. */
export interface MadePage {
  readonly recipe: string
  readonly pieces: readonly Piece[]
}

const TAGS = [
  'div',
  'p',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'blockquote',
  'b',
  'a',
  'h2',
  'pre',
  'figure',
  'section',
  'ruby',
]

/**
 * The page of a seed: up to three fields with texts of any length, up to two bodies of any size, and a tree of tags that
 * are opened and closed by chance. The same seed gives the same page.
 */
export function madePage(seed: number): MadePage {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  const one = (names: readonly string[]) => names[below(names.length)] ?? ''
  /** As often of tens as of ten thousands. */
  const size = (most: number) => Math.max(1, Math.round(Math.exp(random() * Math.log(most))))
  const recipe: string[] = []
  const pieces: Piece[] = []
  for (let field = below(4); field > 0; field--) {
    const [name, text, length] = [one(fieldNames), one(payloadNames), size(200_000)]
    recipe.push(`${text} × ${length} for ${name}`)
    pieces.push(fields[name]?.(payload(text, length)) ?? {})
  }
  for (let body = below(3); body > 0; body--) {
    const name = one(bodyNames)
    const count = size((bodies[name]?.most ?? 1) / 2)
    recipe.push(`${name} × ${count}`)
    pieces.push(bodies[name]?.make(count) ?? {})
  }
  const tags = below(2) * size(2_000)
  if (tags > 0) {
    recipe.push(`${tags} tags by chance`)
    pieces.push({ inner: treeOf(tags, below, one) })
  }
  return { recipe: recipe.join('; ') || 'nothing but words', pieces }
}

function treeOf(tags: number, below: (count: number) => number, one: (names: readonly string[]) => string): string {
  let html = ''
  for (let tag = 0; tag < tags; tag++) {
    const name = one(TAGS)
    const attribute =
      below(4) === 0
        ? ` ${one(['id', 'class', 'style', 'rowspan', 'colspan', 'dir'])}="${one(['1', '999', 'rtl', 'display:none'])}"`
        : ''
    html +=
      below(3) === 0
        ? `</${name}>`
        : `<${name}${attribute}>${below(2) === 0 ? payload(one(payloadNames), below(30)) : ''}`
  }
  return html
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
