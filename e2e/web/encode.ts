const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** The bytes of a text in an old charset: the platform only decodes, so its decoder is turned round. */
export function encode(text: string, charset: string): Uint8Array {
  if (charset === 'iso-2022-jp') return iso2022jp(text)
  return Uint8Array.from([...text].flatMap((char) => bytesOf(char, charset)))
}

export function utf16le(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le')
}

function bytesOf(char: string, charset: string): readonly number[] {
  const table = tables.get(charset) ?? invert(charset)
  tables.set(charset, table)
  const bytes = table.get(char)
  if (bytes === undefined) throw new Error(`${charset} has no ${char}`)
  return bytes
}

/** ASCII and JIS X 0208, which is EUC-JP without its high bits, with an escape before each change. */
function iso2022jp(text: string): Uint8Array {
  const bytes: number[] = []
  let wide = false
  for (const char of text) {
    const [first = 0, second] = bytesOf(char, 'euc-jp')
    if (wide !== (second !== undefined)) bytes.push(0x1b, ...(wide ? [0x28, 0x42] : [0x24, 0x42]))
    wide = second !== undefined
    if (second === undefined) bytes.push(first)
    else bytes.push(first & 0x7f, second & 0x7f)
  }
  return Uint8Array.from(wide ? [...bytes, 0x1b, 0x28, 0x42] : bytes)
}

function invert(charset: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>()
  const add = (text: string, bytes: readonly number[]) => {
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes)
  }
  // As a stream: decoding windows-1252 at once, node 20 takes it for ISO-8859-1 and loses dashes and quotes.
  for (let one = 0; one < 256; one++) {
    add(new TextDecoder(charset).decode(Uint8Array.of(one), { stream: true }), [one])
  }
  const decoder = new TextDecoder(charset)
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      add(decoder.decode(Uint8Array.of(first, second)), [first, second])
    }
  }
  return table
}
