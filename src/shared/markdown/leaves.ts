/** How a piece of a line is set. A piece has each mark at most once, in no order. */
export interface Marks {
  readonly em?: true
  readonly strong?: true
  readonly del?: true
  /** Elements that Markdown has no sign for, and whose words would say something else without them: 10⁶ is not 106. */
  readonly raised?: 'sup' | 'sub'
  /** The address of the link it is in. */
  readonly link?: string
}

/** A piece of a line, in the order of the text. */
export type Leaf = { readonly marks: Marks } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  /** TeX with its dollars. */
  | { readonly kind: 'formula'; readonly markdown: string }
  | { readonly kind: 'image'; readonly alt: string; readonly address: string }
  | { readonly kind: 'break' }
)

/** A block of a passage, as Markdown has it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly leaves: readonly Leaf[] }
  | { readonly kind: 'heading'; readonly level: number; readonly leaves: readonly Leaf[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  | { readonly kind: 'formula'; readonly markdown: string }
  | { readonly kind: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  /** The first row is the head. A cell that another one spans is empty. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Leaf[])[])[] }
  | { readonly kind: 'rule' }

export interface Item {
  /** Null in a list without numbers. */
  readonly number: number | null
  /** Whether a task is done; null for an item that is none. */
  readonly done: boolean | null
  readonly blocks: readonly Block[]
}
