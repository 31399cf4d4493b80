/** One way in which pages write what HTML has a plain form for. To write what is plain already changes nothing. */
export interface PlainForm {
  /** The elements it is asked about, by name or by their classes, in the order of the page. No selectors: they cost more. */
  readonly names?: readonly string[]
  readonly named?: RegExp
  readonly write: (element: Element) => void
}
