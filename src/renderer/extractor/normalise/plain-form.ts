/** One way in which pages write what HTML has a plain form for. Plain HTML does not change. */
export interface PlainForm {
  /** The elements to apply it to, by name or class, in the order of the page. Not by selector, which costs more. */
  readonly names?: readonly string[]
  readonly named?: RegExp
  readonly write: (element: Element) => void
}
