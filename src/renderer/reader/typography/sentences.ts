import { formatCount, plural } from '#shared/text/plural.ts'

/** Labels of the typography settings. */
export const sentences = {
  theme: 'Theme',
  font: 'Font',
  size: 'Size',
  width: 'Width',
  leading: 'Line spacing',
  justify: 'Justify text',
  sample: 'Sample',
  sampleText:
    'A commonplace book keeps what a reader does not want to lose: the words exactly as they were written, where they came from, and what the reader thought of them.',
} as const

export const themeNames = { system: 'System', paper: 'Paper', sepia: 'Sepia', ink: 'Ink' } as const
export const fontNames = { literata: 'Literata', inter: 'Inter', system: 'System' } as const

const decimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

export const sizeText = (pixels: number): string => `${formatCount(pixels)} px`
export const widthText = (characters: number): string =>
  plural(characters, { one: '1 character', other: '{count} characters' })
export const leadingText = (lines: number): string => decimals.format(lines)
export const lessLabel = (label: string): string => `${label}: less`
export const moreLabel = (label: string): string => `${label}: more`
