import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listIn } from './address-list.ts'
import { MOST_BYTES, readFile } from './dropped-file.ts'
import { kindOf } from './file-kind.ts'

const a = 'https://weir.example/a'
const b = 'https://weir.example/b?x=1&y=2'

describe('a text', () => {
  it.each([
    ['one a line', `${a}\n${b}\n`, [a, b], 0, 0],
    ['with blank lines, comments and CR', `# mine\r\n\r\n${a}\r\n${b}`, [a, b], 0, 0],
    ['numbered', `1. ${a}\n2) ${b}`, [a, b], 0, 0],
    ['behind titles', `The weir – ${a}\nThe lock\t${b}`, [a, b], 0, 0],
    ['in Markdown', `- [The weir](${a})\n* <${b}>`, [a, b], 0, 0],
    ['before titles', `${a} The weir\n${b}, the lock`, [a, b], 0, 0],
    ['as a program writes them', `[\n  "${a}",\n  '${b}',\n  <${a}>;\n]`, [a, b], 1, 2],
    ['with some twice and some bad', `${a}\n${b}\n${a}\nftp://x.y/z\n${b}`, [a, b], 2, 1],
    ['without a scheme', `www.weir.example/c\n${a}`, ['https://www.weir.example/c', a], 0, 0],
  ])('is a list of addresses %s', (_, text, addresses, repeated, bad) => {
    expect(listIn(text)).toEqual({ addresses, repeated, bad })
  })

  it.each([
    ['a single address', a],
    ['an article with links', `The weir was mended.\n\nSee ${a}\n\nThe lock was not.\nSee ${b}\nNobody knows why.`],
    ['nothing', ''],
  ])('that is %s is no list', (_, text) => {
    expect(listIn(text)).toBeNull()
  })

  it('has each line counted once, whatever it is', () => {
    const line = fc.oneof(fc.string({ maxLength: 30 }), fc.webUrl(), fc.constantFrom(a, b, '', '# x'))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n')
        const list = listIn(text)
        if (list === null) return
        const counted = text.split(/\r\n|\r|\n/).filter((each) => each.trim() !== '' && !each.trim().startsWith('#'))
        expect(list.addresses.length + list.repeated + list.bad).toBe(counted.length)
        expect(new Set(list.addresses).size).toBe(list.addresses.length)
        for (const address of list.addresses) expect(['http:', 'https:']).toContain(new URL(address).protocol)
      }),
    )
  })
})

const netscape = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DT><A HREF="${b.replace('&', '&amp;')}">b</A><DT><A HREF="place:x">p</A>`

describe('a file', () => {
  const zip = 'PK\u0003\u0004'
  it.each([
    ['links.txt', `${a}\n${b}`, 'list', [a, b]],
    ['bookmarks.html', netscape, 'bookmarks', [b]],
    ['yer.html', `<!-- NETSCAPE-Bookmark-file-1 --><A HREF="${a}">İİ</A><A HREF="${b}">b</A>`, 'bookmarks', [a, b]],
    ['export.csv', `Title,URL\n"A, or not",${a}\nB,"${b}"\n`, 'bookmarks', [a, b]],
    ['export.tsv', `url\ttitle\n${a}\tA`, 'bookmarks', [a]],
    ['sums.csv', 'name,sum\nx,3', 'data', []],
    ['feeds.opml', `<outline htmlUrl="${a}"/>`, 'bookmarks', [a]],
    ['zotero.ris', `TY  - NEWS\nUR  - ${a}\nER  - `, 'references', [a]],
    ['zotero.bib', `@article{x,\n  url = {${b}},\n}`, 'references', [b]],
    ['page.html', `<!-- saved from url=(0022)${a} -->\n<html>`, 'page', [a]],
    ['single.html', `<html><!--\n Page saved with SingleFile \n url: ${a} \n-->`, 'page', [a]],
    ['canonical.htm', `<html><link rel="canonical" href="${a}">`, 'page', [a]],
    ['plain.html', '<html><p>Words</p>', 'page', []],
    ['page.mht', `From: <Saved>\nSnapshot-Content-Location: ${a}\n`, 'page', [a]],
    ['no-ending', '<!DOCTYPE html><p>', 'page', []],
    ['paper.pdf', '%PDF-1.7', 'pdf', []],
    ['a-pdf.txt', '%PDF-1.7', 'pdf', []],
    ['book.epub', zip, 'epub', []],
    ['letter.docx', zip, 'office', []],
    ['pack.zip', zip, 'zip', []],
    ['no-ending', zip, 'zip', []],
    ['picture.PNG', 'x', 'image', []],
    ['talk.mp3', 'x', 'media', []],
    ['mz.txt', `MZ is a list\n${a}\n${b}`, 'list', [a, b]],
    ['no-ending', 'MZ\u0090\0\u0003', 'program', []],
    ['setup.exe', 'MZ', 'program', []],
    ['letter.eml', 'From: x', 'mail', []],
    ['data.json', '{}', 'data', []],
    ['what.xyz', 'a\0b', 'unknown', []],
    ['note.xyz', 'Some words', 'text', []],
    ['empty.txt', '', 'empty', []],
    ['blank.txt', ' \n ', 'empty', []],
  ])('%s is known by its name and its bytes', async (name, content, kind, addresses) => {
    expect(await readFile(new File([content], name))).toMatchObject({ name, kind, addresses })
  })

  it('that is too large or cannot be read says so, and is not read', async () => {
    const file = (name: string, size: number) =>
      Object.defineProperty(new File(['Some words'], name), 'size', { value: size })
    expect(await readFile(file('long.txt', MOST_BYTES + 1))).toMatchObject({ kind: 'large', text: null })
    expect(await readFile(file('long.url', 65 * 1024))).toMatchObject({ kind: 'large' })
    const gone = Object.defineProperty(new File(['x'], 'gone.txt'), 'slice', {
      value: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }),
    })
    expect(await readFile(gone)).toMatchObject({ kind: 'unreadable' })
  })

  it('of any name and bytes is of some kind, and a hostile one is read in a moment', async () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 40 }), (name, head) => {
        expect(kindOf(name, head)).toMatch(/^[a-z]+$/)
      }),
    )
    for (const [name, piece] of [
      ['a.html', '<!-- NETSCAPE-Bookmark-file --> HREF="'],
      ['a.csv', 'url,"'],
      ['a.bib', '  url ='],
      ['a.html', '<link rel=canonical '],
      ['a.txt', '](https://'],
    ] as const)
      expect((await readFile(new File([piece.repeat(60_000)], name))).kind).toMatch(/^[a-z]+$/)
  })
})
