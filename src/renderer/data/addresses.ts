/** The http(s) address that a text is; null when it is anything else, such as words to search for. */
export function addressIn(text: string): string | null {
  const candidate = text.trim()
  if (!/^https?:\/\/[^\s/]\S*$/i.test(candidate)) return null
  try {
    return new URL(candidate).href === '' ? null : candidate
  } catch {
    return null
  }
}

/** The addresses that a text is made of, one or many, each once; none when anything else is among them. */
export function addressesIn(text: string): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const addresses = words.map(addressIn)
  return addresses.includes(null) ? [] : [...new Set(addresses.filter((address) => address !== null))]
}
