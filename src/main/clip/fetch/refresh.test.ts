import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refreshOf } from './refresh.ts'

const of = (html: string, headers: Record<string, string> = {}) => refreshOf(headers, Buffer.from(html))
const meta = (content: string) => `<!doctype html><html><head><meta http-equiv="Refresh" content="${content}"></head>`

describe('a refresh', () => {
  it.each([
    ['0; url=/next', '/next'],
    ['0;URL=https://a.example/b?c=1&amp;d=2', 'https://a.example/b?c=1&d=2'],
    ["5; url='/next page'", '/next page'],
    ['0;url=/next?said=&amp;quot;', '/next?said=&quot;'],
    ['3,/next', '/next'],
    ['0.5; /next', '/next'],
  ])('is read as browsers read it: %s', (content, target) => {
    expect(of(meta(content))).toEqual({ target, base: null })
    expect(of('', { refresh: content.replaceAll('&amp;', '&') })).toEqual({ target, base: null })
  })

  it.each(['30; url=/next', '5', '0; url=', '', 'soon; url=/next'])(
    'that is late, or leads nowhere, is none: %s',
    (content) => {
      expect(of(meta(content))).toBeNull()
      expect(of('', { refresh: content })).toBeNull()
    },
  )

  it('is read behind letters that are longer in lower case', () => {
    expect(of(`<meta name="city" content="${'İ'.repeat(30)}">${meta('0;url=/next')}`)).toEqual({
      target: '/next',
      base: null,
    })
  })

  it('counts from the base of its page', () => {
    expect(of('<base href="/a/"><meta content="0;url=b" http-equiv=refresh>')).toEqual({ target: 'b', base: '/a/' })
  })

  it.each([
    '<!-- <meta http-equiv="refresh" content="0;url=/next"> -->',
    '<noscript><meta http-equiv="refresh" content="0;url=/next"></noscript>',
    '<script>"<meta http-equiv=refresh content=0;url=/next>"</script>',
    `${' '.repeat(40_000)}<meta http-equiv="refresh" content="0;url=/next">`,
  ])('that a browser does not see, or that stands far behind, is none', (html) => {
    expect(of(html)).toBeNull()
  })

  it('is looked for in anything', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (html, header) => void of(`<meta${html}`, { refresh: header })))
  })
})
