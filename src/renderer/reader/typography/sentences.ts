/** Labels of the typography settings. */
export const sentences = {
  theme: 'Theme',
  font: 'Font',
  size: 'Size',
  width: 'Width',
  leading: 'Line height',
  justify: 'Justify lines',
} as const

const numbers = new Intl.NumberFormat('en')
const decimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const sizeText = (pixels: number): string => `${numbers.format(pixels)} px`
export const widthText = (characters: number): string => `${numbers.format(characters)} characters`
export const leadingText = (lines: number): string => decimals.format(lines)
export const lessLabel = (label: string): string => `${label}: less`
export const moreLabel = (label: string): string => `${label}: more`
