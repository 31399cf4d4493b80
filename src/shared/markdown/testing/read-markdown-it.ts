import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'

/** A character of a text that is no blank, with all that it is in: `blockquote`, `ol:3`, `li`, `em`, `a:https://…`. */
export interface Placed {
  readonly character: string
  readonly path: readonly string[]
}

const reader = new MarkdownIt({ html: true })

/** What another parser than ours reads in Markdown: each character that is no blank, and what it is in. */
export function readMarkdownIt(markdown: string): readonly Placed[] {
  const placed: Placed[] = []
  const path: string[] = []
  const put = (text: string, ...more: readonly string[]): void => {
    for (const character of text.replace(/\s/gu, '')) placed.push({ character, path: [...path, ...more] })
  }
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      const tag = /^<(\/?)(sup|sub)>$/u.exec(token.type === 'html_inline' ? token.content : '')
      if (token.type === 'inline') visit(token.children ?? [])
      else if (token.type === 'text') put(token.content)
      else if (token.type === 'code_inline') put(token.content, 'code')
      else if (token.type === 'fence') put(token.content, `pre:${token.info}`)
      else if (token.type === 'image') placed.push({ character: '\ufffc', path: [...path, `img:${token.content}`] })
      else if (token.type === 'html_inline' && token.content === '<br>') continue
      else if (tag !== null && tag[1] === '') path.push(tag[2] ?? '')
      else if (tag !== null) path.pop()
      else if (/^html_|^code_block/u.test(token.type)) put(`!${token.type}!${token.content}`)
      else if (token.nesting === 1) path.push(nameOf(token))
      else if (token.nesting === -1) path.pop()
    }
  }
  visit(reader.parse(markdown, {}))
  return placed
}

function nameOf(token: Token): string {
  if (token.tag === 'a') return `a:${token.attrGet('href') ?? ''}`
  if (token.tag === 'ol') return `ol:${token.attrGet('start') ?? 1}`
  return token.tag
}
