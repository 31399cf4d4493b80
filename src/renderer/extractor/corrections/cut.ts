import type { ArticleParts, Cut, CutOrigin, ExtractorReplies } from '#shared/extraction/extraction.ts'
import type { Choice, RelatedStory } from '#shared/model.ts'
import { textOf } from '#shared/text/text.ts'
import { blocksOf } from '../dom/blocks.ts'
import { countWords } from '../dom/words.ts'
import type { Dom } from '../sanitise/sanitise.ts'
import { insertAt, type Units, unitsOf } from './block-moves.ts'
import { handStory } from './hand-story.ts'

type CutReply = ExtractorReplies['cut']
type Block = ArticleParts['blocks'][number]

/** The reason of blocks that the reader removed; the receipt shows it. */
const BY_HAND = 'left out by hand'

/**
 * Applies one correction by the reader to a version's content. Only whole blocks move, so a quotation before or behind
 * them keeps its words in the new text.
 */
export function cutParts(parts: ArticleParts, cut: Cut, of: CutOrigin, dom: Dom): CutReply {
  switch (cut.do) {
    case 'keep':
      return keep(parts, cut.block, dom)
    case 'remove':
      return remove(parts, cut.start, cut.end, dom)
    case 'story':
      return story(parts, cut.start, of, dom)
    case 'main':
      return join(parts, cut.story, cut.end, of, dom)
  }
}

function keep(parts: ArticleParts, id: string, dom: Dom): CutReply {
  const index = parts.blocks.findIndex((block) => block.id === id)
  const block = parts.blocks[index]
  const choice = parts.choices.find((each) => each.id === id)
  // A block that begins a story, or went to the main article, is not left out; a block is brought back once.
  if (block === undefined || (choice !== undefined && choice.do !== 'remove')) return sameParts(parts, dom)
  const root = dom.fragment(parts.html)
  insertAt(root, block.at, dom.fragment(block.html))
  // A block that the reader removed and brings back leaves no trace; one that a rule left out is kept against the rule.
  const blocks = choice === undefined ? parts.blocks : parts.blocks.filter((each) => each !== block)
  const choices: Choice[] =
    choice === undefined ? [...parts.choices, { id, do: 'keep' }] : parts.choices.filter((each) => each !== choice)
  const article = sanitiseBody(root, dom)
  const addedLength = article.text.length - textOf(dom.fragment(parts.html)).text.length
  const isBehind = (each: Block) => each.at > block.at || (each.at === block.at && parts.blocks.indexOf(each) > index)
  return {
    ...article,
    changed: true,
    blocks: blocks.map((each) => (isBehind(each) ? { ...each, at: each.at + addedLength } : each)),
    choices,
    stories: parts.stories,
  }
}

function remove(parts: ArticleParts, start: number, end: number, dom: Dom): CutReply {
  const root = dom.fragment(parts.html)
  const units = unitsOf(root, start, end)
  const all = blocksOf(root).length
  if (units.blocks.length === 0 || units.blocks.length >= all) return sameParts(parts, dom)
  const { html, text } = takeOut(units, dom)
  const article = sanitiseBody(root, dom)
  const removedLength = textOf(dom.fragment(parts.html)).text.length - article.text.length
  const shifted = parts.blocks.map((block) => {
    if (block.at <= units.start) return block
    return { ...block, at: Math.max(units.start, block.at - removedLength) }
  })
  // A block that was brought back and is removed again is left out by its rule.
  const back = parts.choices.find(
    (choice) => choice.do === 'keep' && parts.blocks.some(({ id, text: own }) => id === choice.id && own === text),
  )
  if (back !== undefined) {
    return {
      ...article,
      changed: true,
      blocks: shifted.map((block) => (block.id === back.id ? { ...block, at: units.start } : block)),
      choices: parts.choices.filter((choice) => choice !== back),
      stories: parts.stories,
    }
  }
  const block = byHand(parts, { at: units.start, html, text })
  return {
    ...article,
    changed: true,
    blocks: inOrder([...shifted, block]),
    choices: [...parts.choices, { id: block.id, do: 'remove' }],
    stories: parts.stories,
  }
}

function story(parts: ArticleParts, start: number, of: CutOrigin, dom: Dom): CutReply {
  const root = dom.fragment(parts.html)
  const full = textOf(root).text
  const units = unitsOf(root, start, full.length)
  if (units.blocks.length === 0 || units.start === 0) return sameParts(parts, dom)
  const first = units.blocks[0]?.text ?? ''
  const { html } = takeOut(units, dom)
  const article = sanitiseBody(root, dom)
  const id = freeId(
    's',
    parts.stories.map((each) => each.id),
  )
  const block = byHand(parts, { at: article.text.length, html: '', text: first })
  return {
    ...article,
    changed: true,
    blocks: inOrder([...clampOffsets(parts.blocks, article.text.length), block]),
    choices: [...parts.choices, { id: block.id, do: 'story' }],
    stories: [handStory(id, html, of, dom), ...parts.stories],
  }
}

function join(parts: ArticleParts, id: string, end: number | null, of: CutOrigin, dom: Dom): CutReply {
  const story = parts.stories.find((each) => each.id === id)
  if (story === undefined) return sameParts(parts, dom)
  const body = dom.fragment(story.html)
  const full = textOf(body).text
  const units = unitsOf(body, 0, end ?? full.length)
  if (units.blocks.length === 0) return sameParts(parts, dom)
  const { html, text } = takeOut(units, dom)
  const rest = sanitiseBody(body, dom)
  const root = dom.fragment(parts.html)
  const before = textOf(root).text.length
  // Its title was a heading of the article's.
  const heading = root.ownerDocument.createElement('h2')
  heading.textContent = story.facts.title
  root.append(heading, ...dom.fragment(withoutImages(html)).childNodes)
  const article = sanitiseBody(root, dom)
  const block = byHand(parts, { at: before, html: '', text })
  const remainder: RelatedStory[] =
    rest.text === ''
      ? []
      : [{ ...handStory(story.id, rest.html, of, dom), url: story.url, images: story.images, cut: story.cut }]
  return {
    ...article,
    changed: true,
    blocks: inOrder([...parts.blocks, block]),
    choices: [...parts.choices, { id: block.id, do: 'main' }],
    stories: parts.stories.flatMap((each) => (each === story ? remainder : [each])),
  }
}

/** Blocks at the end of the remaining text stay at its end. */
function clampOffsets(blocks: readonly Block[], length: number): readonly Block[] {
  return blocks.map((block) => ({ ...block, at: Math.min(block.at, length) }))
}

function withoutImages(html: string): string {
  return html.replace(/<img\b[^>]*\bsrc="asset:\/\/story\/[^>]*>/g, '')
}

/** The HTML and text of the removed blocks. */
function takeOut(units: Units, dom: Dom): { readonly html: string; readonly text: string } {
  const html = dom.sanitise(units.take())
  return { html, text: textOf(dom.fragment(html)).text }
}

type Written = Pick<CutReply, 'html' | 'text' | 'wordCount'>

function sanitiseBody(root: Element, dom: Dom): Written {
  const html = dom.sanitise(root.innerHTML)
  const { text } = textOf(dom.fragment(html))
  return { html, text, wordCount: countWords(text) }
}

function sameParts(parts: ArticleParts, dom: Dom): CutReply {
  const { text } = textOf(dom.fragment(parts.html))
  return { ...parts, changed: false, text, wordCount: countWords(text) }
}

function byHand(parts: ArticleParts, block: Pick<Block, 'at' | 'html' | 'text'>): Block {
  const ids = parts.blocks.map(({ id }) => id)
  return { ...block, id: freeId('h', ids), reason: BY_HAND, path: [] }
}

function freeId(letter: string, used: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!used.includes(`${letter}${number}`)) return `${letter}${number}`
}

function inOrder(blocks: readonly Block[]): Block[] {
  return blocks.toSorted((a, b) => a.at - b.at)
}
