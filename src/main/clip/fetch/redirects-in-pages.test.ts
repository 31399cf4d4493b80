import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLoad } from './load.ts'
import type { LoadAsk } from './types.ts'

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: string | Uint8Array
}

let server: Server
let answers: Map<string, (cookie: string | undefined) => Answer>
let cookies: (readonly [path: string, cookie: string | undefined])[]
beforeEach(async () => {
  answers = new Map()
  cookies = []
  server = createServer(({ url = '/', headers: { cookie } }, response) => {
    cookies.push([url, cookie])
    const { status = 200, headers = {}, body = page(url) } = answers.get(url)?.(cookie) ?? { status: 404 }
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const page = (words: string, head = '') => `<!doctype html><head>${head}<title>${words}</title></head><p>${words}</p>`
const refresh = (to: string, delay = 0) => page('on', `<meta http-equiv="refresh" content="${delay};url=${to}">`)
const at = (path: string, host = '127.0.0.1') => `http://${host}:${(server.address() as AddressInfo).port}${path}`
const load = (path: string, more: Partial<LoadAsk> = {}, isPrivate?: (address: string) => boolean) =>
  createLoad({ version: '1', languages: [], ...(isPrivate === undefined ? {} : { isPrivate }) })({
    url: at(path),
    by: 'hand',
    kind: 'page',
    ...more,
  } as LoadAsk)
const put = (path: string, answer: Answer) => answers.set(path, () => answer)

it('follows a refresh in a page and in a header, one after the other', async () => {
  put('/a', { body: refresh('/b') })
  put('/b', { headers: { Refresh: '1; url=/c' } })
  put('/c', {})
  expect((await load('/a')).finalUrl).toBe(at('/c'))
})

it('shows the page itself where the refresh leads back to it, comes late, or leads to a file', async () => {
  put('/self', { body: refresh('/self#top') })
  put('/late', { body: refresh('/c', 300) })
  put('/file', { body: refresh('/file.zip', 3) })
  put('/file.zip', { headers: { 'content-type': 'application/zip' }, body: Buffer.from('PK\u0003\u0004zip') })
  put('/script', { body: refresh('javascript:alert(1)') })
  for (const path of ['/self', '/late', '/file', '/script']) expect((await load(path)).finalUrl).toBe(at(path))
  put('/one', { body: refresh('/other') })
  put('/other', { body: refresh('/one') })
  expect((await load('/one')).finalUrl).toBe(at('/other'))
})

it('counts refreshes as redirects, and leads to no private address', async () => {
  for (let step = 0; step < 20; step++) put(`/${step}`, { body: refresh(`/${step + 1}`) })
  await expect(load('/0')).rejects.toMatchObject({ code: 'too-many-redirects' })
  put('/out', { body: refresh(at('/in', 'localhost')) })
  put('/in', {})
  await expect(load('/out', {}, (address) => address !== '127.0.0.1')).resolves.toMatchObject({
    finalUrl: at('/in', 'localhost'),
  })
  put('/private', { body: refresh('http://127.0.0.2:1/in') })
  await expect(load('/private', {}, (address) => address !== '127.0.0.1')).rejects.toMatchObject({
    code: 'refused-address',
  })
})

it('brings a cookie back once to a page that redirects to itself with it', async () => {
  answers.set('/story', (cookie) =>
    cookie === 'seen=1; b=2'
      ? {}
      : {
          status: 302,
          headers: { Location: '/story', 'Set-Cookie': ['seen=1; Path=/', 'b=2; HttpOnly', 'gone=3; Max-Age=0'] },
        },
  )
  expect((await load('/story')).finalUrl).toBe(at('/story'))
  expect(cookies).toEqual([
    ['/story', undefined],
    ['/story', 'seen=1; b=2'],
  ])
  // The next clip knows nothing of it.
  await load('/story')
  expect(cookies[2]).toEqual(['/story', undefined])
})

it('does so where the cookie is set on the way back, and where the page loads itself again', async () => {
  answers.set('/a', (cookie) => (cookie === undefined ? { status: 302, headers: { Location: '/check' } } : {}))
  put('/check', { status: 302, headers: { Location: '/a', 'Set-Cookie': 'ok=1' } })
  expect((await load('/a')).finalUrl).toBe(at('/a'))
  answers.set('/again', (cookie) =>
    cookie === undefined ? { headers: { 'Set-Cookie': 'c=1' }, body: refresh('/again') } : {},
  )
  expect(Buffer.from((await load('/again')).bytes).toString()).toContain('/again')
  expect(cookies.filter(([path]) => path === '/again')).toHaveLength(2)
})

it('forgets a cookie by the day on which it ends, as servers write it', async () => {
  const over = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT'
  answers.set('/story', (cookie) =>
    cookie === 'b=2'
      ? {}
      : {
          status: 302,
          headers: { Location: '/story', 'Set-Cookie': [`a=; ${over}`, 'b=2; Expires=Fri, 31 Dec 9999 23:59:59 GMT'] },
        },
  )
  expect((await load('/story')).finalUrl).toBe(at('/story'))
})

it('gives a cookie to no other host, to no first request, and for no image', async () => {
  put('/to-other', { status: 302, headers: { Location: at('/end', 'localhost'), 'Set-Cookie': 'mine=1' } })
  put('/end', {})
  await load('/to-other', {}, () => false)
  put('/picture', { status: 302, headers: { Location: '/picture', 'Set-Cookie': 'mine=1' } })
  await expect(load('/picture', { kind: 'image' })).rejects.toMatchObject({ code: 'too-many-redirects' })
  put('/never', { status: 302, headers: { Location: '/never', 'Set-Cookie': 'mine=1; Secure' } })
  await expect(load('/never')).rejects.toMatchObject({ code: 'too-many-redirects' })
  expect(cookies.filter(([, cookie]) => cookie !== undefined)).toEqual([])
})

it('says how long a busy server asks to wait', async () => {
  put('/busy', { status: 429, headers: { 'Retry-After': '90' } })
  await expect(load('/busy')).rejects.toMatchObject({ code: 'http-status', detail: { status: 429, wait: 90 } })
  await expect(load('/busy')).rejects.toThrow('for 90 seconds')
  put('/soon', { status: 503, headers: { 'Retry-After': '7200' } })
  await expect(load('/soon')).rejects.toThrow('for 60 minutes')
})
