import { isValidElement, type ReactNode } from 'react'
import Markdown from 'react-markdown'
import { plainBecause } from '#shared/note-bounds.ts'
import { markdownProps } from './markdown-props.tsx'

/** Signs that Markdown may remove, anywhere or at the beginning of a line. Most notes have none, and need no parser. */
const SIGNS = /[\\`*_~[\]<>&#|=]|^[ \t]*(?:[-+]|\d+[.)])/mu

/** The words of a note as it is displayed: without the signs of its Markdown and the addresses of its links. */
export function noteWords(text: string): string {
  if (!SIGNS.test(text) || plainBecause(text) !== null) return text
  // It is a function of its input without hooks, so what it renders can be read here.
  return textOf(Markdown(markdownProps(text)))
}

/** Not deep: how deeply a note nests is bounded. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node)
  if (Array.isArray(node)) return node.map(textOf).join('')
  return isValidElement<{ readonly children?: ReactNode }>(node) ? textOf(node.props.children) : ''
}
