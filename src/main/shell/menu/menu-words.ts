import type { MenuItemConstructorOptions } from 'electron'

/** Words that titles leave small within them. */
const SMALL = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in'],
  ...['its', 'of', 'on', 'or', 'the', 'to', 'with'],
])

/** A label as the items of menus are written: `Find a command…` is `Find a Command…`. */
export function titled(label: string): string {
  const words = label.split(' ')
  return words
    .map((word, at) => {
      const between = at > 0 && at < words.length - 1
      return between && SMALL.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
    })
    .join(' ')
}

/** Words of a user's own, to be shown as they are: one ampersand would underline a letter. */
export const literal = (words: string): string => words.replaceAll('&', '&&')

/**
 * Items with an underlined letter each, as far as letters go: the first of a word where it is free, or else any. Those
 * of the system's own (roles) have theirs.
 */
export function withMnemonics(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const taken = new Set<string>()
  return items.map((item) => {
    const { label } = item
    if (label === undefined) return item
    const letters = [...label.matchAll(/[a-z]/gi)].map(({ 0: letter, index }) => ({ letter, index }))
    const first = letters.filter(({ index }) => index === 0 || label[index - 1] === ' ')
    const found = [...first, ...letters].find(({ letter }) => !taken.has(letter.toLowerCase()))
    if (found === undefined) return item
    taken.add(found.letter.toLowerCase())
    return { ...item, label: `${label.slice(0, found.index)}&${label.slice(found.index)}` }
  })
}
