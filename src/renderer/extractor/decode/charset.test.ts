import { describe, expect, test } from 'vitest'
import { encode } from '../../../../e2e/web/encode.ts'
import { type Tongue, tongues } from '../testing/tongues.ts'
import { decodePage } from './charset.ts'

/** These are never guessed, and need a label or a reader's choice: their bytes are letters in too many others. */
const UNGUESSED = ['macintosh', 'x-mac-cyrillic']

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le')
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16())
}
const page = (words: string, head = '') =>
  `<!doctype html><html><head>${head}<title>2026</title></head><body><div class="a"><p>${words}</p></div></body></html>`
const header = (charset: string) => ({ 'content-type': `text/html; charset=${charset}` })

/** As windows-1258 writes Vietnamese: the tone behind its letter. */
function writtenIn(charset: string, words: string): string {
  if (charset !== 'windows-1258') return words
  return words.replace(/[^\x20-\x7e]/g, (letter) => {
    const parts = letter.normalize('NFD')
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0]
    return tone === undefined ? letter : parts.replace(tone, '').normalize('NFC') + tone
  })
}

function textOf({ sentences }: Tongue, charset: string, length: 'short' | 'long'): string {
  return writtenIn(charset, length === 'short' ? (sentences[0] ?? '') : sentences.join(' '))
}

const each = tongues.flatMap((tongue) => tongue.charsets.map((charset) => ({ tongue, charset, lang: tongue.lang })))

describe.each(each)('a page in $lang, in $charset', ({ tongue, charset }) => {
  const long = textOf(tongue, charset, 'long')
  const short = textOf(tongue, charset, 'short')

  test('is read by its header, whatever its meta says', () => {
    const bytes = encode(page(long, '<meta charset="utf-8">'), charset)
    expect(decodePage(bytes, header(charset))).toMatchObject({ charset, text: expect.stringContaining(long) })
  })

  test('is read by its meta, in either way of writing it, and far down in a head', () => {
    const metas = [
      `<meta charset=${charset}>`,
      `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}">`,
      `<script>${'// a long licence\n'.repeat(200)}</script><meta charset="${charset}">`,
    ]
    for (const meta of metas) {
      expect(decodePage(encode(page(long, meta), charset), {})).toMatchObject({ charset })
      expect(decodePage(encode(page(long, meta), charset), header('none'))).toMatchObject({ charset })
    }
  })

  test('is read where nothing is declared, or what cannot be, but for those that are never guessed', () => {
    for (const words of [short, long, `${'<div class="row" data-id="1"></div>'.repeat(2000)}${short}`]) {
      const bytes = encode(page(words), charset)
      for (const headers of [{}, header('none'), header('utf-8'), header('utf-16')]) {
        const { text, charset: guessed } = decodePage(bytes, headers)
        if (UNGUESSED.includes(charset)) expect(guessed).not.toBe(charset)
        else expect(text).toContain(words)
      }
    }
  })

  test('is read by that encoding when it is chosen by hand', () => {
    const bytes = encode(page(long, '<meta charset="utf-8">'), charset)
    expect(decodePage(bytes, header('utf-8'), charset)).toMatchObject({ charset, text: expect.stringContaining(long) })
  })

  test('is read as UTF-8 when it is that, though label and meta name the other', () => {
    for (const words of [long, short]) {
      const bytes = utf8(page(words, `<meta charset="${charset}">`))
      expect(decodePage(bytes, header(charset))).toMatchObject({
        charset: 'utf-8',
        text: expect.stringContaining(words),
      })
    }
  })

  test('is read in UTF-16, with a mark and without', () => {
    for (const order of ['le', 'be'] as const) {
      for (const mark of ['\ufeff', '']) {
        const bytes = utf16(mark + page(long), order)
        expect(decodePage(bytes, {})).toEqual({ charset: `utf-16${order}`, text: page(long) })
      }
    }
  })

  test('keeps all its whole characters when it is cut within one', () => {
    const whole = encode(long, charset)
    for (let cut = 1; cut <= 3; cut += 1) {
      const { text } = decodePage(whole.subarray(0, whole.length - cut), header(charset))
      expect(long.startsWith(text)).toBe(true)
      expect(text.length).toBeGreaterThanOrEqual(long.length - cut - 1)
    }
  })

  test('is right everywhere else when bytes are damaged in one place', () => {
    const [before, after] = [page(long), page(long)].map((text) => encode(text, charset)) as [Uint8Array, Uint8Array]
    const bytes = Uint8Array.from([...before, 0xff, 0xff, 0x0a, ...after])
    expect(decodePage(bytes, header(charset)).text.split(long)).toHaveLength(3)
  })
})

test.each(['windows-1251', 'koi8-r', 'shift_jis', 'euc-kr', 'gbk', 'big5', 'windows-1253'])(
  'a server’s unasked iso-8859-1 does not hide %s',
  (charset) => {
    const tongue = tongues.find(({ charsets }) => charsets.includes(charset)) as Tongue
    const words = textOf(tongue, charset, 'long')
    expect(decodePage(encode(page(words), charset), header('iso-8859-1')).text).toContain(words)
  },
)

test('quotes and dashes of windows-1252 are read where UTF-8 or iso-8859-1 is declared', () => {
  const words = 'It’s “no news” – the lock at the café is shut.'
  const bytes = encode(page(words), 'windows-1252')
  for (const label of ['utf-8', 'iso-8859-1', 'us-ascii', 'none'])
    expect(decodePage(bytes, header(label))).toMatchObject({
      charset: 'windows-1252',
      text: expect.stringContaining(words),
    })
})

test('one damaged byte makes no mojibake of an English page with few quotes in UTF-8', () => {
  const [before, after] = ['<p>It’s shut, ', ' and “nobody” knows why.'].map(utf8) as [Uint8Array, Uint8Array]
  const { text, charset } = decodePage(Uint8Array.from([...before, 0xe9, ...after]), {})
  expect([charset, text]).toEqual(['utf-8', '<p>It’s shut, \ufffd and “nobody” knows why.'])
})

test('a page that was damaged before it was written in UTF-8 is that still', () => {
  const words = 'Gr\ufffd\ufffde aus M\ufffdnchen'
  expect(decodePage(utf8(page(words)), {})).toEqual({ charset: 'utf-8', text: page(words) })
})

test('plain ASCII is what it says it is, and UTF-8 when it says nothing', () => {
  expect(decodePage(utf8(page('Plain.')), {}).charset).toBe('utf-8')
  expect(decodePage(utf8(page('Plain.')), header('windows-1251')).charset).toBe('windows-1251')
  expect(decodePage(utf8(page('Plain.')), header('utf-16')).charset).toBe('utf-8')
})

test('labels that are none, and metas that are cut short, stand in no page’s way', () => {
  const metas = ['<meta http-equiv=content-type content="text/html; charset">', '<meta charset', '<meta charset="', '']
  for (const meta of metas) {
    for (const label of ['', '"', 'x-user-defined', 'replacement', 'unicode-1-1', '☃', 'a'.repeat(100_000)])
      expect(decodePage(utf8(page('Grüße an alle', meta)), header(label)).text).toContain('Grüße')
  }
  expect(decodePage(new Uint8Array(), {})).toEqual({ text: '', charset: 'utf-8' })
})

test('zeros in a page of another encoding do not make it UTF-16', () => {
  const text = page(`Grüße${'\0'.repeat(50)} an alle`)
  expect(decodePage(utf8(text), {})).toEqual({ charset: 'utf-8', text })
})

test('an encoding that was chosen by hand is used, whatever the page and its bytes say', () => {
  const read = decodePage(utf8('<meta charset="utf-8"><p>Grüße'), header('utf-8'), 'windows-1252')
  expect(read).toEqual({ text: '<meta charset="utf-8"><p>GrÃ¼ÃŸe', charset: 'windows-1252' })
})

test('a choice that is no encoding is refused', () => {
  expect(() => decodePage(utf8('Text'), {}, 'no-such-encoding')).toThrow(RangeError)
})
