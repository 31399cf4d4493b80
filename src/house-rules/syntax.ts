/** A node of the syntax tree of a file, as ESTree names it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { readonly type?: unknown }).type === 'string'

export const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)
