import { describe, expect, it } from 'vitest'
import { keepImages, leaveImages } from './assets.ts'
import { dataUrlBytes } from './data-url.ts'

const LIMIT = 16 * 1024 * 1024
/** Long enough that anything but a linear look at it does not end while somebody waits. */
const LONG = 4_000_000

const text = (url: string) => {
  const bytes = dataUrlBytes(url, LIMIT)
  return bytes === null ? null : Buffer.from(bytes).toString('latin1')
}

describe('a data URL', () => {
  it.each([
    ['data:,a', 'a'],
    ['DATA:text/plain,a%20b', 'a b'],
    ['data:text/plain;charset=utf-8,%c3%A9', 'Ã©'],
    ['data:,100%', '100%'],
    ['data:,%4', '%4'],
    ['data:,%zz%41', '%zzA'],
    ['data:,a#b', 'a'],
    ['data:image/png;base64,YQ==', 'a'],
    ['data:image/png;base64,YQ', 'a'],
    ['data:image/png;base64,YQ%3D%3d', 'a'],
    ['data:image/png; BASE64 ,Y\n W J\tj', 'abc'],
    ['data:;base64,-_-_', 'ûÿ¿'],
    ['data:;base64,+/+/', 'ûÿ¿'],
    ['data:;base64,', ''],
    // The word is a parameter, and the last one.
    ['data:base64,YQ==', 'YQ=='],
    ['data:;base64;x=y,YQ==', 'YQ=='],
    ['data:;base64,YQ=Q', null],
    ['data:;base64,Y*', null],
    ['data:;base64,Yé', null],
    ['data:image/png', null],
    ['http://example.org/,a', null],
  ])('%s gives %j', (url, expected) => {
    expect(text(url)).toBe(expected)
  })

  it.each([
    ['padding and a letter behind it', `data:;base64,${'='.repeat(LONG)}a`, null],
    ['padding in escapes', `data:;base64,${'%3D'.repeat(LONG)}a`, null],
    ['padding alone', `data:;base64,YQ${'='.repeat(LONG)}`, 1],
    ['padding with spaces between', `data:;base64,YQ${'= '.repeat(LONG)}!`, null],
    ['white space', `data:;base64,YQ${' \n'.repeat(LONG)}`, 1],
    ['letters', `data:;base64,${'QUJD'.repeat(LONG / 4)}`, LONG * 0.75],
    ['half escapes', `data:,${'%4'.repeat(LONG)}`, LONG * 2],
    ['escapes', `data:,${'%41'.repeat(LONG)}`, LONG],
    ['number signs', `data:,a${'#'.repeat(LONG)}`, 1],
    ['semicolons before the comma', `data:${';base64 '.repeat(LONG)},YQ`, 1],
    ['white space before the comma', `data:;base64${' '.repeat(LONG)}x,YQ`, 2],
    ['no comma', `data:${';base64 '.repeat(LONG)}`, null],
  ])('of megabytes of %s is read at once', (_, url, length) => {
    expect(dataUrlBytes(url, LIMIT)?.length ?? null).toBe(length)
  })
})

describe('an image that is missing', () => {
  const never = async () => {
    throw new Error('nothing is to be fetched or drawn')
  }
  const wanted = (...candidates: string[]) => ({ images: [{ candidates, alt: '' }], leadImageUrl: null })

  it('and was part of the page is called so: its megabytes are no name', async () => {
    const ask = wanted(`data:image/png;base64,${'='.repeat(LONG)}!`)
    const kept = await keepImages({ ...ask, articleUrl: null, fromPrivate: false, load: never, rasterise: never })
    const name = 'an image inside the page'
    expect(kept.missing).toEqual([{ url: name, code: 'unreadable-file' }])
    expect(leaveImages(ask).missing).toEqual([{ url: name, code: 'cancelled' }])
  })

  it('is told from the others, and is the same where it stands twice', () => {
    const images = ['data:,a', 'data:,b', 'data:,a'].map((url) => ({ candidates: [url], alt: '' }))
    expect(leaveImages({ images, leadImageUrl: null }).missing.map(({ url }) => url)).toEqual([
      'an image inside the page',
      'an image inside the page (2)',
      'an image inside the page',
    ])
  })

  it('has a name of bounded length', () => {
    const [missing] = leaveImages(wanted(`https://weir.example/${'a'.repeat(LONG)}`)).missing
    expect(missing?.url).toHaveLength(1_000)
    expect(missing?.url).toMatch(/^https:\/\/weir\.example\/a+…$/)
  })
})
