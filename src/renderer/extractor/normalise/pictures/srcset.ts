interface SrcsetEntry {
  readonly url: string
  /** In pixels; an `x` of 1 counts as 800. Null when none is stated. */
  readonly width: number | null
}

/** Longer ones are no list of pictures. */
const LONGEST = 50_000
const PIXELS_OF_ONE = 800

/** The pictures of a `srcset` (HTML 4.8.4.2.1), in order. The time is linear in the length. */
export function parseSrcset(value: string): readonly SrcsetEntry[] {
  if (value.length > LONGEST) return []
  const entries: SrcsetEntry[] = []
  const tokens = value.split(/[\t\n\f\r ]+/)
  let url: string | null = null
  let width: number | null = null
  const finish = () => {
    if (url !== null && url !== '') entries.push({ url, width })
    url = null
    width = null
  }
  for (const token of tokens) {
    if (token === '') continue
    const ends = token.endsWith(',')
    const word = token
      .replace(/^,+/, '')
      .slice(0, ends ? -1 : undefined)
      .replace(/,$/, '')
    if (url === null) url = word
    else {
      const [, number, unit] = /^(\d+(?:\.\d+)?)([wx])$/.exec(word.split(',')[0] ?? '') ?? []
      if (unit === 'w') width = Number(number)
      if (unit === 'x') width = Number(number) * PIXELS_OF_ONE
      // `a.png 1x,b.png 2x`: a comma without a blank behind it.
      const rest = word.indexOf(',')
      if (rest !== -1) {
        finish()
        url = word.slice(rest + 1)
      }
    }
    if (ends) finish()
  }
  finish()
  return entries
}
