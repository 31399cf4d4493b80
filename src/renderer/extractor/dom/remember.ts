/**
 * A question about an element, or another object of a page, that is answered once for each: many lines ask for the same.
 * The first answer holds, so it must not depend on what changes.
 * @param answer may be asked with more; that must be the same for the same object
 */
export function byElement<K extends object, V, More extends readonly unknown[]>(
  answer: (element: K, ...more: More) => V,
): (element: K, ...more: More) => V {
  const answers = new WeakMap<K, V>()
  return (element, ...more) => {
    const before = answers.get(element)
    if (before !== undefined || answers.has(element)) return before as V
    const own = answer(element, ...more)
    answers.set(element, own)
    return own
  }
}

/** How much is remembered. */
export interface Memory {
  /** With more texts, all are forgotten. */
  readonly most: number
  /** Longer texts, in letters, are not remembered. */
  readonly longest: number
}

/** For the classes and ids of elements. */
export const CLASSES: Memory = { most: 5_000, longest: 300 }

/** A question about a text that is answered once as long as it is remembered: pages repeat their texts and classes. */
export function byText<V>({ most, longest }: Memory, answer: (text: string) => V): (text: string) => V {
  const answers = new Map<string, V>()
  return (text) => {
    if (text.length > longest) return answer(text)
    const before = answers.get(text)
    if (before !== undefined || answers.has(text)) return before as V
    const own = answer(text)
    if (answers.size >= most) answers.clear()
    answers.set(text, own)
    return own
  }
}
