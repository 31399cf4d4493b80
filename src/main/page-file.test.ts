import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersOf, readPageFile } from './page-file.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commonplace-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('a page from a file', () => {
  it('was captured when the file was last written', async () => {
    const path = await file('plain.html', '<!doctype html><p>Silt</p>')
    await utimes(path, new Date(0), new Date('2025-07-25T10:00:00Z'))
    expect(await readPageFile(path)).toMatchObject({ url: null, capturedAt: '2025-07-25T10:00:00.000Z' })
  })

  it('gives its own address and time where it has them', async () => {
    const comment =
      '<!--\n Page saved with SingleFile \n url: https://weir.example/a \n saved date: Fri Jul 25 2025 12:00:00 GMT+0200 (CEST)\n-->'
    const path = await file('single.html', `<!DOCTYPE html> <html lang=en>${comment}<p>Silt`)
    expect(await readPageFile(path)).toMatchObject({
      url: 'https://weir.example/a',
      capturedAt: '2025-07-25T10:00:00.000Z',
    })
  })

  it('may be in UTF-16', async () => {
    const path = await file('wide.html', Buffer.from('\ufeff<html><p>Silt</p></html>', 'utf16le'))
    expect((await readPageFile(path)).bytes.length).toBeGreaterThan(40)
  })

  it('may be packed', async () => {
    const path = await file('packed.html.gz', gzipSync('<!doctype html><p>Silt</p>'))
    expect(Buffer.from((await readPageFile(path)).bytes).toString()).toBe('<!doctype html><p>Silt</p>')
    const damaged = await file('damaged.html.gz', gzipSync('<!doctype html><p>Silt</p>').subarray(0, 20))
    await expect(readPageFile(damaged)).rejects.toThrow('“damaged.html.gz” is a packed file, and it is damaged')
    const behind = Buffer.concat([gzipSync('<!doctype html><p>Silt</p>'), Buffer.from('served by weir 3')])
    expect(text((await readPageFile(await file('behind.html.gz', behind))).bytes)).toBe('<!doctype html><p>Silt</p>')
    const long = gzipSync(
      `<!doctype html><h1>Silt</h1>${Array.from({ length: 500 }, (_, at) => `<p>${at * 7919}`).join('')}`,
    )
    const cut = await readPageFile(await file('cut.html.gz', long.subarray(0, 900)))
    expect(text(cut.bytes)).toMatch(/^<!doctype html><h1>Silt<\/h1><p>0<p>7919/)
    expect(headersOf(cut)).toEqual({ 'warc-truncated': 'unspecified' })
    const bomb = await file('bomb.html.gz', gzipSync(Buffer.alloc(65 * 1024 * 1024, 32)))
    await expect(readPageFile(bomb)).rejects.toMatchObject({ code: 'too-large' })
  })

  it.each([
    ['url: http://[bad'],
    ['url: https://ada:secret@weir.example/a'],
    ['saved date: Jan 1 99999'],
    ['saved date: Jan 1 -200'],
  ])('is not believed where it says “%s”', async (line) => {
    const path = await file('lies.html', `<!--\n Page saved with SingleFile\n ${line}\n--><p>Silt`)
    await utimes(path, new Date(0), new Date('2025-07-25T10:00:00Z'))
    expect(await readPageFile(path)).toMatchObject({ url: null, capturedAt: '2025-07-25T10:00:00.000Z' })
  })

  it.each([
    ['paper.pdf', '%PDF-1.7 …', 'is neither an HTML page nor plain text'],
    ['saved.mhtml', 'MIME-Version: 1.0\r\n\r\n<html>', 'is neither an HTML page nor plain text'],
    ['empty.html', '', 'is empty'],
  ])('%s is refused with a sentence that names it', async (name, content, sentence) => {
    const refused = readPageFile(await file(name, content))
    await expect(refused).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(refused).rejects.toThrow(`“${name}” ${sentence}`)
  })

  it('that is not there, or is a folder, is refused with a sentence', async () => {
    await expect(readPageFile(join(folder, 'gone.html'))).rejects.toThrow(
      'There is no file “gone.html” in this folder.',
    )
    await expect(readPageFile(folder)).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(readPageFile(folder)).rejects.toThrow('is a folder, not a page.')
  })
})
