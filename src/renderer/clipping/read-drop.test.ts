import { describe, expect, it } from 'vitest'
import { linkIn } from './drop/link-file.ts'
import { textIn } from './drop/text-file.ts'
import { isForUs, MOST_FILES, readDrop } from './read-drop.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const webloc = (address: string) =>
  `<?xml version="1.0"?><plist version="1.0"><dict>\n\t<key>URL</key>\n\t<string>${address}</string>\n</dict></plist>`
const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer)
const binary = (address: string, marker: readonly number[]) =>
  new Uint8Array([...bytes('bplist00'), 0xd1, 1, 2, 0x53, ...bytes('URL'), ...marker, ...bytes(address), 8, 11, 15])

const short = 'http://a.io/1'
const long = 'https://weir.example/news/the-lock?b=2'
const longest = `https://weir.example/${'a'.repeat(300)}`

describe('a file that holds a link', () => {
  it.each([
    ['Windows', bytes(`[InternetShortcut]\r\nURL=${long}\r\nIconIndex=0`), long],
    ['Windows, in UTF-16', utf16(`[InternetShortcut]\r\nURL=${long}\r\n`), long],
    ['a desktop entry', bytes(`[Desktop Entry]\nType=Link\nURL=${long}\n`), long],
    ['macOS', bytes(webloc('https://weir.example/?a=1&amp;b=2')), 'https://weir.example/?a=1&b=2'],
    ['macOS, binary', binary(short, [0x50 + short.length]), short],
    ['macOS, binary and longer', binary(long, [0x5f, 0x10, long.length]), long],
    ['macOS, binary and very long', binary(longest, [0x5f, 0x11, longest.length >> 8, longest.length & 255]), longest],
    ['another scheme', bytes('[InternetShortcut]\nURL=file:///etc/passwd'), null],
    ['nothing', bytes(''), null],
    ['a property list of other things', bytes('<plist><dict><key>Name</key><string>x</string></dict></plist>'), null],
  ])('of %s', (_, file, address) => {
    expect(linkIn(file)).toBe(address)
  })
})

describe('a drop', () => {
  const drop = (list: string, files: readonly File[] = []) => ({
    types: [],
    getData: (type: string) => (type === 'text/uri-list' ? list : ''),
    files,
  })

  it('of links is their addresses, comments left out', async () => {
    const list = '# The ledger\r\nhttps://a.example/1\r\nhttps://b.example/2\r\n'
    expect(await readDrop(drop(list))).toEqual({
      addresses: ['https://a.example/1', 'https://b.example/2'],
      by: 'link',
      files: [],
      more: 0,
    })
  })

  it('of files is the links in them, and names those that hold none', async () => {
    const files = [
      new File([`[InternetShortcut]\nURL=${long}`], 'The lock.URL'),
      new File(['a letter'], 'letter.txt'),
      new File(['%PDF-'], 'letter.pdf'),
      new File([webloc(long)], 'again.webloc'),
    ]
    const content = await readDrop(drop('file:///home/ada/letter.txt', files))
    expect(content).toMatchObject({ addresses: [], by: 'import', more: 0 })
    expect(content.files.map(({ name, kind, addresses, text }) => [name, kind, ...addresses, text])).toEqual([
      ['The lock.URL', 'link', long, null],
      ['letter.txt', 'text', 'a letter'],
      ['letter.pdf', 'pdf', null],
      ['again.webloc', 'link', long, null],
    ])
  })

  it('of a folder says that it is one', async () => {
    const folder = new File(['not its content'], 'Articles')
    const items = [{ kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true, name: 'Articles' }) as never }]
    expect((await readDrop({ ...drop('', [folder]), items })).files).toMatchObject([
      { name: 'Articles', kind: 'folder' },
    ])
  })

  it('of very many files looks at some, and counts the rest', async () => {
    const files = Array.from({ length: MOST_FILES + 7 }, (_, n) => new File(['x'], `${n}.txt`))
    const content = await readDrop(drop('', files))
    expect([content.files.length, content.more]).toEqual([MOST_FILES, 7])
  })

  it('of a text is that, or the addresses it is made of', async () => {
    const dragged = (text: string) => ({
      types: [],
      getData: (type: string) => (type === 'text/plain' ? text : ''),
      files: [],
    })
    expect(await readDrop(dragged('A letter.'))).toMatchObject({ addresses: [], files: [{ text: 'A letter.' }] })
    expect(await readDrop(dragged(long))).toMatchObject({ addresses: [long], files: [] })
  })

  it('is for us when it comes from outside', () => {
    expect(isForUs(['text/uri-list', 'text/plain'])).toBe(true)
    expect(isForUs(['Files'])).toBe(true)
    expect(isForUs(['text/plain'])).toBe(true)
    expect(isForUs(['text/html'])).toBe(false)
    expect(isForUs(['text/uri-list', 'application/x-commonplace'])).toBe(false)
  })
})

it.each([
  ['UTF-8', bytes('Grüße aus Łódź'), 'Grüße aus Łódź'],
  ['UTF-16', utf16('Grüße aus Łódź'), 'Grüße aus Łódź'],
  ['an old editor', new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65]), 'Grüße'],
])('a text file in %s is read', (_, file, text) => {
  expect(textIn(file)).toBe(text)
})
