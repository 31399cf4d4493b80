import type { MenuItemConstructorOptions } from 'electron'

/** Words that stay in lower case within a title. */
const SMALL = new Set([
  ...['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in'],
  ...['its', 'of', 'on', 'or', 'the', 'to', 'with'],
])

/** Writes a label in the title case of menu items: `Find a command…` becomes `Find a Command…`. */
export function toTitleCase(label: string): string {
  const words = label.split(' ')
  return words
    .map((word, at) => {
      const isWithin = at > 0 && at < words.length - 1
      return isWithin && SMALL.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1)
    })
    .join(' ')
}

/** Escapes the user's own words, because an ampersand in a menu underlines a letter. */
export const literal = (words: string): string => words.replaceAll('&', '&&')

/**
 * Gives each item an underlined letter while free letters last: the first letter of a word if it is free, else any. Items
 * of the system (roles) bring their own.
 */
export function withMnemonics(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const used = new Set<string>()
  return items.map((item) => {
    const { label } = item
    if (label === undefined) return item
    const letters = [...label.matchAll(/[a-z]/gi)].map(({ 0: letter, index }) => ({ letter, index }))
    const first = letters.filter(({ index }) => index === 0 || label[index - 1] === ' ')
    const mnemonic = [...first, ...letters].find(({ letter }) => !used.has(letter.toLowerCase()))
    if (mnemonic === undefined) return item
    used.add(mnemonic.letter.toLowerCase())
    return { ...item, label: `${label.slice(0, mnemonic.index)}&${label.slice(mnemonic.index)}` }
  })
}
