import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureOf } from '#shared/failure.ts'
import { certificate } from '../../../../e2e/web/certificate.ts'
import { smallPage } from '../../../../e2e/web/pages/trouble.ts'
import { startWeb, type Web } from '../../../../e2e/web/server.ts'
import { createLoad, type LoadOptions } from './load.ts'
import type { LoadAsk } from './types.ts'

let web: Web
let secure: Web
beforeAll(async () => {
  web = await startWeb()
  secure = await startWeb({ secure: certificate })
})
afterAll(async () => {
  await web.close()
  await secure.close()
})

const reader = { version: '1.2.3', languages: ['de-AT', 'en'] }

/** Asked for by hand unless told otherwise. */
function load(url: string, ask: Partial<LoadAsk> = {}, options: Partial<LoadOptions> = {}) {
  return createLoad({ ...reader, ...options })({ url, by: 'hand', kind: 'page', ...ask } as LoadAsk)
}

/** The failure of a load; its sentence must be whole, and it must know the host. */
async function failure(promise: Promise<unknown>, host = '127.0.0.1') {
  const thrown = await promise.then(
    () => expect.fail('it loaded'),
    (error: unknown) => error,
  )
  const failed = failureOf(thrown)
  if (failed === null) throw thrown
  expect(`${failed.message} ${failed.detail?.host}`).toContain(host)
  expect(failed.message).toMatch(/^\S.*[a-z).]\.$/)
  return failed
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
/** `news.test` and `other.test` are on the loopback, and loopback is public. */
const stage: Partial<LoadOptions> = {
  lookUp: async () => [{ address: '127.0.0.1', family: 4 }],
  isPrivate: (ip) => ip !== '127.0.0.1',
}

describe('a page', () => {
  it('comes with its bytes, headers, type, charset and final address', async () => {
    const loaded = await load(web.url('/small#part'))
    expect(loaded).toMatchObject({ status: 200, type: 'text/html', charset: 'utf-8', isPrivate: true })
    expect(loaded.url).toBe(web.url('/small#part'))
    expect(loaded.finalUrl).toBe(web.url('/small'))
    expect(loaded.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(text(loaded.bytes)).toBe(smallPage)
  })

  it('is asked for with the reader’s languages, without cookies, by a program that names itself', async () => {
    const loaded = await load(web.url('/redirect/cookie'))
    expect(loaded.headers).not.toHaveProperty('set-cookie')
    const asked = web.requests.at(-1)
    expect(asked).toMatchObject({ method: 'GET', path: '/small' })
    expect(asked?.headers).not.toHaveProperty('cookie')
    expect(asked?.headers).not.toHaveProperty('referer')
    expect(asked?.headers['user-agent']).toMatch(/^Mozilla\/5\.0 .*Commonplace\/1\.2\.3$/)
    expect(asked?.headers['accept-language']).toBe('de-AT,de;q=0.9,en;q=0.8')
  })

  it.each(['gzip', 'br', 'deflate', 'deflate-raw', 'twice', 'lying', 'without-end', 'with-more'])(
    'is unpacked (%s)',
    async (coding) => expect(text((await load(web.url(`/packed/${coding}`))).bytes)).toBe(smallPage),
  )

  it('is read as far as it goes when its data end early, and marked', async () => {
    const { bytes, headers } = await load(web.url('/packed/cut'))
    expect(text(bytes)).toMatch(/^<!doctype html>.*<p>7919 fathoms/)
    expect(text(bytes)).not.toContain('</html>')
    expect(headers['warc-truncated']).toBe('unspecified')
    expect((await load(web.url('/packed/without-end'))).headers).not.toHaveProperty('warc-truncated')
  })

  it('tells how much has come, and of how much when that is known', async () => {
    const seen: (readonly [number, number | null])[] = []
    const onProgress = (received: number, total: number | null) => void seen.push([received, total])
    await load(web.url('/type/xhtml'), { onProgress })
    await load(web.url('/packed/gzip'), { onProgress })
    expect(seen.at(-1)).toEqual([Buffer.byteLength(smallPage), null])
  })

  it.each(['html-as-png', 'html-as-text', 'html-without-type', 'xhtml', 'text-as-html'])(
    'is known whatever the server calls it (%s)',
    async (type) => expect((await load(web.url(`/type/${type}`))).status).toBe(200),
  )

  it.each(['pdf', 'pdf-as-html', 'png-as-html', 'zip', 'json', 'text'])(
    'is refused when it is none (%s)',
    async (type) => expect((await failure(load(web.url(`/type/${type}`)))).code).toBe('not-html'),
  )

  it('is refused when it is empty', async () => {
    expect((await failure(load(web.url('/empty')))).code).toBe('not-html')
  })
})

describe('an image', () => {
  it('comes as it is, with a referrer of the page that shows it', async () => {
    const url = web.url('/type/png-as-gif')
    const loaded = await load(url, { by: 'page', from: `${web.origin}/small?a=1#b`, fromPrivate: true, kind: 'image' })
    expect(loaded.type).toBe('image/gif')
    expect(web.requests.at(-1)?.headers.referer).toBe(web.url('/small?a=1'))
    expect(web.requests.at(-1)?.headers.accept).toMatch(/^image\/avif/)
  })

  it('tells another site no more than whose page shows it', async () => {
    const ask = { by: 'page', from: 'http://news.test/secret/path', fromPrivate: false, kind: 'image' } as const
    await load(web.url('/type/pixel', 'other.test'), ask, stage)
    expect(web.requests.at(-1)?.headers.referer).toBe('http://news.test/')
  })
})

describe('a redirect', () => {
  it('is followed', async () => {
    const loaded = await load(web.url('/redirect/chain/10'))
    expect(loaded.finalUrl).toBe(web.url('/redirect/chain/0'))
  })

  it.each(['/redirect/chain/11', '/redirect/loop'])('is followed ten times, not more (%s)', async (path) =>
    expect((await failure(load(web.url(path)))).code).toBe('too-many-redirects'),
  )

  it.each([
    ['file:///etc/passwd', 'refused-address'],
    ['javascript:alert(1)', 'refused-address'],
    ['data:text/html,hello', 'refused-address'],
    ['http://[', 'bad-address'],
  ])('to %s is refused', async (to, code) => {
    expect((await failure(load(web.url(`/redirect/to?to=${encodeURIComponent(to)}`)))).code).toBe(code)
  })

  it.each([8_200, 60_000])('to an address of %s characters is refused, and nothing is asked for', async (length) => {
    expect(await failure(load(web.url(`/redirect/long/${length}`)))).toMatchObject({
      code: 'bad-address',
      message: expect.stringMatching(/^127\.0\.0\.1:\d+ redirects to .* more than 8,192 characters.*\.$/),
    })
    expect(web.requests.at(-1)?.path).toBe(`/redirect/long/${length}`)
  })

  it('to one that is too long once it is written as an address is refused', async () => {
    expect((await failure(load(web.url('/redirect/written-long')))).code).toBe('bad-address')
  })

  it('to one as long as addresses may be is followed', async () => {
    expect((await load(web.url('/redirect/long/8000'))).finalUrl).toHaveLength(8_000)
  })

  it('in headers larger than any server sends is refused in a sentence that says so', async () => {
    expect(await failure(load(web.url('/redirect/long/90000')))).toMatchObject({
      code: 'offline',
      detail: { reason: 'protocol' },
      message: expect.stringMatching(/headers/),
    })
  })

  it('without a target is an answer without a page', async () => {
    expect(await failure(load(web.url('/redirect/nowhere')))).toMatchObject({
      code: 'http-status',
      detail: { status: 302 },
    })
  })

  it('takes no user name or password along', async () => {
    const to = `http://me:secret@127.0.0.1:${web.port}/small`
    const loaded = await load(web.url(`/redirect/to?to=${encodeURIComponent(to)}`))
    expect(loaded.finalUrl).toBe(web.url('/small'))
    expect(web.requests.at(-1)?.headers).not.toHaveProperty('authorization')
  })

  it('in the page itself is followed', async () => {
    expect((await load(web.url('/redirect/meta'))).finalUrl).toBe(web.url('/small'))
    expect((await load(web.url('/redirect/meta'), { kind: 'image' })).finalUrl).toBe(web.url('/redirect/meta'))
  })
})

describe('a private address', () => {
  it('may be asked for by hand, and leads on within its own host name, any port', async () => {
    const to = encodeURIComponent(`http://127.0.0.1:${web.port}/small`)
    expect((await load(web.url(`/redirect/to?to=${to}`))).isPrivate).toBe(true)
  })

  it.each(['link', 'import'] as const)('is refused to a %s, before anything is sent', async (by) => {
    const before = web.requests.length
    expect((await failure(load(web.url('/small'), { by }))).code).toBe('refused-address')
    expect(web.requests.length).toBe(before)
  })

  it.each(['2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]'])('is known as %s', async (host) => {
    const promise = load(`http://${host}:${web.port}/small`, { by: 'link' })
    expect((await failure(promise, '')).code).toBe('refused-address')
  })

  it('is refused to a page on another host name', async () => {
    const before = web.requests.length
    const to = encodeURIComponent(web.url('/small', 'localhost'))
    expect((await failure(load(web.url(`/redirect/to?to=${to}`)), 'localhost')).code).toBe('refused-address')
    const ask = { by: 'page', from: web.url('/small'), fromPrivate: true, kind: 'image' } as const
    expect((await failure(load(web.url('/type/pixel', 'localhost'), ask), 'localhost')).code).toBe('refused-address')
    expect(web.requests.length).toBe(before + 1)
  })

  it('is refused to a public page, even under its own host name', async () => {
    const ask = { by: 'page', from: web.url('/small'), fromPrivate: false, kind: 'image' } as const
    expect((await failure(load(web.url('/type/pixel'), ask))).code).toBe('refused-address')
  })

  it('is refused to a public page that redirects there, also by a name that changes its mind', async () => {
    const to = encodeURIComponent(web.url('/small', '127.0.0.2'))
    const redirecting = web.url(`/redirect/to?to=${to}`, 'news.test')
    expect((await failure(load(redirecting, {}, stage), '127.0.0.2')).code).toBe('refused-address')
    let asked = 0
    const lookUp = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 } as const]
    const rebinding = load(web.url('/redirect/chain/1', 'news.test'), {}, { ...stage, lookUp })
    expect((await failure(rebinding, 'news.test')).code).toBe('refused-address')
  })

  it('spoils the public ones that come with it', async () => {
    const lookUp = async () => [
      { address: '127.0.0.1', family: 4 } as const,
      { address: '10.0.0.1', family: 4 } as const,
    ]
    const promise = load(web.url('/small', 'news.test'), { by: 'link' }, { ...stage, lookUp })
    expect((await failure(promise, 'news.test')).code).toBe('refused-address')
  })

  it('is never reached by asking the name service twice: the checked address is the one connected to', async () => {
    let asked = 0
    const lookUp: LoadOptions['lookUp'] = async () => {
      asked++
      return [{ address: '127.0.0.1', family: 4 }]
    }
    await load(web.url('/small', 'news.test'), { by: 'link' }, { ...stage, lookUp })
    expect(asked).toBe(1)
    expect(web.requests.at(-1)?.headers.host).toBe(`news.test:${web.port}`)
  })
})

describe('a host', () => {
  const failing = (code: string): Partial<LoadOptions> => ({
    lookUp: () => Promise.reject(Object.assign(new Error('name service'), { code })),
  })

  it('that does not exist is said so', async () => {
    const failed = await failure(load('http://nowhere.test/', {}, failing('ENOTFOUND')), 'nowhere.test')
    // A machine without any network cannot tell.
    expect(['no-such-host', 'offline']).toContain(failed.code)
  })

  it('that cannot be looked up means being offline', async () => {
    expect(await failure(load('http://news.test/', {}, failing('EAI_AGAIN')), 'news.test')).toMatchObject({
      code: 'offline',
      detail: { reason: 'no-network' },
    })
  })

  it('where nothing listens is told from one that does not exist', async () => {
    const gone = await startWeb()
    await gone.close()
    expect(await failure(load(gone.url('/small')))).toMatchObject({
      code: 'offline',
      detail: { reason: 'refused-connection' },
    })
  })

  it('is tried at its next address when the first is dead', async () => {
    const lookUp: LoadOptions['lookUp'] = async () => [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 },
    ]
    const options = { lookUp, isPrivate: () => false }
    expect((await load(web.url('/small', 'news.test'), { by: 'link' }, options)).status).toBe(200)
  })
})

describe('an encrypted page', () => {
  it('is loaded under its name when its certificate is trusted', async () => {
    const loaded = await load(secure.url('/small', 'news.test'), { by: 'link' }, { ...stage, ca: certificate.cert })
    expect(loaded.status).toBe(200)
  })

  it.each([
    ['nobody trusts its certificate', 'news.test', undefined, 'certificate'],
    ['its certificate is another site’s', 'other.test', certificate.cert, 'certificate'],
    ['its certificate does not name the address', '127.0.0.1', certificate.cert, 'certificate'],
  ])('is refused when %s', async (_, host, ca, reason) => {
    const promise = load(secure.url('/small', host), {}, { ...stage, ...(ca === undefined ? {} : { ca }) })
    expect(await failure(promise, host)).toMatchObject({ code: 'offline', detail: { reason } })
  })

  it('is refused where no encryption is spoken', async () => {
    const promise = load(`https://127.0.0.1:${web.port}/small`)
    expect(await failure(promise)).toMatchObject({ code: 'offline', detail: { reason: 'encryption' } })
  })
})

describe('a status', () => {
  it.each([401, 403, 404, 410, 418, 429, 451, 500, 503])('of %i is said in a sentence of its own', async (status) => {
    const failed = await failure(load(web.url(`/status/${status}`)))
    expect(failed).toMatchObject({ code: 'http-status', detail: { status } })
    expect(failed.message).toContain(String(status))
  })
})

describe('a limit', () => {
  it.each([
    ['a server that never answers', '/slow/never', { toHeaders: 80 }, 'timed-out', 'answer'],
    ['a server that falls silent', '/slow/stall', { idle: 80 }, 'timed-out', 'idle'],
    ['a slow drip', '/slow/drip', { total: 150 }, 'timed-out', 'total'],
  ])('ends %s', async (_, path, page, code, during) => {
    expect(await failure(load(web.url(path), {}, { limits: { page } }))).toMatchObject({ code, detail: { during } })
  })

  it.each(['/slow/endless', '/large/declared', '/packed/bomb', '/packed/bomb-br'])('ends %s', async (path) => {
    const limits = { page: { bytes: 300_000 } }
    expect((await failure(load(web.url(path), {}, { limits }))).code).toBe('too-large')
  })

  it('of one’s own redirects holds', async () => {
    const promise = load(web.url('/redirect/chain/3'), {}, { limits: { page: { redirects: 2 } } })
    expect((await failure(promise)).code).toBe('too-many-redirects')
  })
})

describe('a connection', () => {
  it.each([
    ['/broken/reset', 'broken-off'],
    ['/broken/truncated', 'broken-off'],
    ['/broken/truncated-chunked', 'broken-off'],
    ['/broken/protocol', 'protocol'],
    ['/broken/headers', 'protocol'],
    ['/packed/damaged', 'protocol'],
  ])('that fails is told (%s)', async (path, reason) => {
    expect(await failure(load(web.url(path)))).toMatchObject({ code: 'offline', detail: { reason } })
  })
})

describe('cancelling', () => {
  it('ends a load before it begins', async () => {
    const before = web.requests.length
    const signal = AbortSignal.abort()
    expect((await failure(load(web.url('/small'), { signal }))).code).toBe('cancelled')
    expect(web.requests.length).toBe(before)
  })

  it.each(['/slow/stall', '/slow/drip', '/slow/endless'])('ends a load that has begun (%s)', async (path) => {
    const controller = new AbortController()
    const ask = { signal: controller.signal, onProgress: () => controller.abort() }
    expect((await failure(load(web.url(path), ask))).code).toBe('cancelled')
  })
})

describe('an address', () => {
  it.each(['ftp://example.org/', 'file:///etc/passwd', 'about:blank', 'example.org', ''])(
    'that is not http or https is refused (%j)',
    async (url) => expect((await failure(load(url), '')).code).toBe('bad-address'),
  )

  it('with a password is refused, and the password not repeated', async () => {
    const failed = await failure(load('http://me:secret@example.org/'), 'example.org')
    expect(failed.code).toBe('bad-address')
    expect(JSON.stringify(failed)).not.toContain('secret')
  })
})
