import { type Block, wordsOf } from '../dom/blocks.ts'
import { isComments, isLabel } from '../dom/junk.ts'
import type { StoryHead } from './head.ts'

/** The link below a comment. */
export const REPLY = /^(?:reply|antworten|répondre|responder|rispondi|beantwoorden|ответить|回复|回覆|返信|답글|رد)$/iu
const COMMENT_NAME = /(?:^|[\s_-])(?:comments?|repl(?:y|ies)|disqus|discussion)(?:$|[\s_-])/i

/** Whether a head has an outlet, an age and a title of some length: a comment has only a name and a day. */
export function isFull(blocks: readonly Block[], { title, outlet, age }: StoryHead): boolean {
  return outlet !== null && age?.age != null && wordsOf((blocks[title] as Block).text).split(' ').length >= 5
}

/**
 * Whether a head is that of a reader's comment. Boxes that also hold `text` are not considered: their name is about the
 * whole.
 */
export function isAmongComments(blocks: readonly Block[], before: number, head: StoryHead, text: Element): boolean {
  const lines = blocks.slice(before + 1, head.from)
  const last = lines.findLast(({ text }) => isComments(text) || isLabel(text) || /^no comments/i.test(text))
  if (last !== undefined && isComments(last.text) && !isFull(blocks, head)) return true
  // The age is checked too: the supposed title may be the end of the comment before.
  for (const line of [blocks[head.title], blocks[head.age?.at ?? head.title]]) {
    for (let up = line?.container ?? null; up !== null && !up.contains(text); up = up.parentElement) {
      if (COMMENT_NAME.test(`${up.getAttribute('class') ?? ''} ${up.id}`)) return true
      if (/Comment$/.test(up.getAttribute('itemtype') ?? '')) return true
    }
  }
  return false
}
