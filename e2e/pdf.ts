import { inflateSync } from 'node:zlib'

/** A word or less of a page, and where on it that stands, from its left and its top edge in points. */
export interface Printed {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly text: string
}

/** Enough of PDF to read back what Chromium prints: its own objects, its own operators, text by the fonts' own tables. */
export function readPdf(bytes: Buffer): readonly Printed[] {
  const objects = objectsOf(bytes)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.flatMap(({ head }, page) => {
    const fonts = fontsOf(head, objects)
    const contents = [...(/\/Contents (?:\[([^\]]*)\]|(\d+) 0 R)/.exec(head)?.slice(1) ?? [])].filter(Boolean).join(' ')
    const stream = [...contents.matchAll(/(\d+)(?: 0 R|$)/g)].map(([, id]) => objects.get(id ?? '')?.stream ?? '')
    const height = Number(/\/MediaBox \[[\d.]+ [\d.]+ [\d.]+ ([\d.]+)\]/.exec(head)?.[1])
    return wordsOf(stream.join('\n'), fonts).map(({ left, top, text }) => ({ page, left, top: height - top, text }))
  })
}

interface PdfObject {
  readonly head: string
  readonly stream: string
}

function objectsOf(bytes: Buffer): ReadonlyMap<string, PdfObject> {
  const whole = bytes.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const match of whole.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length
    const rest = whole.slice(from, whole.indexOf('endobj', from))
    const [head = ''] = rest.split('stream\n', 1)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1])
    const at = from + head.length + 'stream\n'.length
    const packed = rest.length > head.length ? bytes.subarray(at, at + length) : null
    const stream =
      packed === null ? '' : (head.includes('FlateDecode') ? inflateSync(packed) : packed).toString('latin1')
    objects.set(match[1] ?? '', { head, stream })
  }
  return objects
}

type Font = (code: string) => string

function fontsOf(page: string, objects: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, Font> {
  const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1]
  const within = resources === undefined ? page : (objects.get(resources)?.head ?? '')
  const listed = /\/Font\s*(?:<<([^>]*)>>|(\d+) 0 R)/.exec(within)
  const list = listed?.[1] ?? objects.get(listed?.[2] ?? '')?.head ?? ''
  return new Map(
    [...list.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? ''
      return [name, fontOf(objects.get(table)?.stream ?? '')]
    }),
  )
}

function fontOf(table: string): Font {
  const signs = new Map<number, string>()
  const sign = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, lines = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of lines.matchAll(/<([\dA-F]+)> <([\dA-F]+)>/g))
      signs.set(Number.parseInt(code, 16), sign(to))
  for (const [, lines = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', first = ''] of lines.matchAll(/<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]+)>/g))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++)
        signs.set(code, String.fromCharCode(Number.parseInt(first, 16) + code - Number.parseInt(from, 16)))
  const width = (/begincodespacerange\s*<([\dA-F]+)>/.exec(table)?.[1] ?? '00').length
  return (codes) => {
    let text = ''
    for (let at = 0; at < codes.length; at += width)
      text += signs.get(Number.parseInt(codes.slice(at, at + width), 16)) ?? ''
    return text
  }
}

type Matrix = readonly [number, number, number, number, number, number]

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
]

const STILL: Matrix = [1, 0, 0, 1, 0, 0]

/** Runs the operators that move and write. */
function wordsOf(stream: string, fonts: ReadonlyMap<string, Font>): readonly Omit<Printed, 'page'>[] {
  const words: Omit<Printed, 'page'>[] = []
  const kept: Matrix[] = []
  let place = STILL
  let text = STILL
  let start = STILL
  let font: Font = () => ''
  let word = ''
  const end = () => {
    const [, , , , left, top] = times(start, place)
    if (word.trim() !== '') words.push({ left, top, text: word })
    word = ''
  }
  const operators =
    /\/(F\d+) [-\d.]+ Tf|((?:[-\d.]+ ){6})(cm|Tm)|([-\d.]+) ([-\d.]+) Td|\[((?:[^\]])*)\] ?TJ|<([\dA-Fa-f]*)> ?Tj|\b(q|Q|BT|ET)\b/g
  for (const [, name, six, which, x, y, array, single, bare] of stream.matchAll(operators)) {
    if (name !== undefined) font = fonts.get(name) ?? (() => '')
    else if (six !== undefined) {
      const matrix = six.trim().split(' ').map(Number) as unknown as Matrix
      if (which === 'cm') place = times(matrix, place)
      else text = matrix
      if (which === 'Tm') start = text
    } else if (x !== undefined) text = times([1, 0, 0, 1, Number(x), Number(y)], text)
    else if (array !== undefined)
      word += [...array.matchAll(/<([\dA-Fa-f]*)>/g)].map(([, codes]) => font(codes ?? '')).join('')
    else if (single !== undefined) word += font(single)
    else if (bare === 'q') kept.push(place)
    else if (bare === 'Q') place = kept.pop() ?? STILL
    else if (bare === 'ET') end()
  }
  return words
}
