import { disarm } from '../dom/disarm.ts'
import { isBlank, newElement } from '../dom/elements.ts'
import { hide, hidingOf, markShown } from './hiding.ts'

/** Scripts name at most two ids in a move, and pages that stream have a few dozen moves. */
const MOST_MOVES = 2_000
/** What a place shows while it waits has few nodes. */
const MOST_FALLBACK = 200
/** More script than this is a program. */
const LONGEST_SCRIPT = 2_000_000
/** A call with one id or two: `$RC("B:0","S:0")`, `$df("0-1")`. */
const CALL = /\(\s*(["'])([\w$:.-]{1,80})\1\s*(?:,\s*(["'])([\w$:.-]{1,80})\3)?/g

interface Move {
  readonly from: Element
  readonly to: Element
}

/**
 * Does what the scripts of a streamed page do: content that arrives later is in a hidden element or a template, and its place
 * is an empty template. Which belongs where is said by calls in scripts (React, Solid), by attributes of a further
 * template (React without inline scripts), or by ids that end alike. What the place showed meanwhile is hidden.
 * @returns whether anything was moved
 */
export function moveStreamed(document: Document): boolean {
  const { contents, places } = partsOf(document)
  if (contents.size === 0 || places.size === 0) return false
  const moved = new Set<Element>()
  for (const { from, to } of [...movesByCalls(document, contents, places), ...movesByIds(contents, places)].slice(
    0,
    MOST_MOVES,
  )) {
    if (moved.has(from) || moved.has(to) || from.contains(to) || to.contains(from)) continue
    moved.add(from).add(to)
    move({ from, to })
  }
  return moved.size > 0
}

interface Parts {
  /** Hidden elements and templates with content, by id. */
  readonly contents: ReadonlyMap<string, Element>
  /** Empty templates, by id. */
  readonly places: ReadonlyMap<string, Element>
}

function partsOf(document: Document): Parts {
  const contents = new Map<string, Element>()
  const places = new Map<string, Element>()
  for (const element of document.querySelectorAll('template[id], [hidden][id], [style][id]')) {
    const isTemplate = element.localName === 'template'
    if (!isTemplate && hidingOf(element) === null) continue
    const isEmpty = contentOf(element).firstChild === null
    if (!isEmpty) contents.set(element.id, element)
    else if (isTemplate) places.set(element.id, element)
  }
  return { contents, places }
}

function contentOf(element: Element): Node {
  return element.localName === 'template' ? (element as HTMLTemplateElement).content : element
}

function movesByCalls(document: Document, parts: Parts['contents'], places: Parts['places']): readonly Move[] {
  const tails = new Map([...places].map(([id, place]) => [tailOf(id), place]))
  const moveOf = (one: string, other: string | undefined): readonly Move[] => {
    const [from, to] = [parts.get(one) ?? parts.get(other ?? ''), places.get(one) ?? places.get(other ?? '')]
    const place = to ?? (other === undefined ? tails.get(one) : undefined)
    return from === undefined || place === undefined ? [] : [{ from, to: place }]
  }
  const moves: Move[] = []
  let read = 0
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? ''
    read += text.length
    if (read > LONGEST_SCRIPT || moves.length > MOST_MOVES) break
    for (const [, , one, , other] of text.matchAll(CALL)) moves.push(...moveOf(one ?? '', other))
  }
  for (const template of document.querySelectorAll('template')) {
    const ids = [...template.attributes].flatMap(({ name, value }) => (name.startsWith('data-') ? [value] : []))
    const [from, to] = [ids.find((id) => parts.has(id)), ids.find((id) => places.has(id))]
    if (from !== undefined && to !== undefined) moves.push(...moveOf(from, to))
  }
  return moves
}

/** `S:1` belongs to the only place that ends alike: `B:1` or `P:1`. */
function movesByIds(contents: Parts['contents'], places: Parts['places']): readonly Move[] {
  const byTail = new Map<string, Element[]>()
  for (const [id, place] of places) byTail.set(tailOf(id), [...(byTail.get(tailOf(id)) ?? []), place].slice(0, 2))
  return [...contents].flatMap(([id, from]) => {
    const [to, second] = byTail.get(tailOf(id)) ?? []
    return to === undefined || second !== undefined ? [] : [{ from, to }]
  })
}

/** What follows the first separator in an id, where that begins with a number; otherwise the whole id. */
function tailOf(id: string): string {
  return /^[^:_.-]{0,20}[:_.-](\d.*)$/.exec(id)?.[1] ?? id
}

function move({ from, to }: Move): void {
  const box = newElement(to, 'div')
  const content = contentOf(from)
  if (content.nodeType === 11) disarm(to.ownerDocument, content as DocumentFragment)
  for (let node = content.firstChild; node !== null; node = content.firstChild) box.append(node)
  markShown(box)
  hideFallback(to)
  to.replaceWith(box)
  from.remove()
}

/** React ends what a place shows meanwhile by the comment `/$`, Solid by one with the id of the place. */
function hideFallback(place: Element): void {
  const nodes: ChildNode[] = []
  let depth = 0
  for (let node = place.nextSibling; node !== null && nodes.length < MOST_FALLBACK; node = node.nextSibling) {
    if (node.nodeType === 8) {
      const data = node.nodeValue ?? ''
      const isEnd = data === place.id || (data === '/$' && depth === 0)
      if (isEnd) {
        if (nodes.every(isBlank)) return
        const box = newElement(place, 'div')
        place.after(box)
        for (const each of nodes) box.append(each)
        hide(box)
        return
      }
      if (data === '/$') depth -= 1
      else if (/^\$[?!~]?$/.test(data)) depth += 1
    }
    nodes.push(node)
  }
}
