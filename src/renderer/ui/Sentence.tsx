import { createElement, Fragment, type ReactNode } from 'react'

interface Props {
  /** The sentence, with `{name}` where a part belongs. */
  readonly text: string
  /** What is put in by name: an address or a name with its own mark-up. */
  readonly parts: Readonly<Record<string, ReactNode>>
}

/** A sentence with mark-up inside. The sentence says where its parts go, because another language may move them. */
export function Sentence({ text, parts }: Props) {
  const pieces = text.split(/\{(\w+)\}/u).map((piece, at) => (at % 2 === 0 ? piece : parts[piece]))
  return createElement(Fragment, null, ...pieces)
}
