import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selfSigned } from '../testing/certificate.mjs'
import { fileAnswer, startHost, startProxy } from '../testing/servers.mjs'
import { causeOf } from './causes.mjs'
import { download } from './download.mjs'
import { openPart } from './parts.mjs'

const BYTES = Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 251))
const LIMITS = { waitMs: 5_000, idleMs: 5_000, tries: 2, pauseMs: 1 }

describe('a download', () => {
  let folder
  const open = []
  const start = async (server) => {
    open.push(await server)
    return open.at(-1)
  }
  const parts = () => path.join(folder, 'parts')
  const fetch = async (address, { env = {}, npm = {}, ca, limits = LIMITS, onProgress } = {}) => {
    const target = path.join(folder, 'file')
    const part = openPart(parts(), address)
    try {
      await download(address, target, { network: { env, npm, ca }, part, limits, onProgress })
    } finally {
      part.close()
    }
    // Compared here: the test's own comparison shows each byte.
    return readFileSync(target).equals(BYTES)
  }
  const cause = (address, options) =>
    fetch(address, options).then(
      () => 'none',
      (error) => causeOf(error),
    )
  /** Sends the first half and then breaks the connection, or says nothing more. */
  const half = (response, end) => {
    response.writeHead(200, { 'content-length': BYTES.length })
    response.write(BYTES.subarray(0, 100_000), () => end(response))
    return true
  }

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => server.close()))
    rmSync(folder, { recursive: true })
  })

  it('brings the whole file, through redirects, and says how far it is', async () => {
    const serve = fileAnswer(BYTES)
    const host = await start(
      startHost((request, response) =>
        request.url === '/moved' ? response.writeHead(302, { location: '/file?x=1' }).end() : serve(request, response),
      ),
    )
    const steps = []
    expect(await fetch(`${host.url}/moved`, { onProgress: (...step) => steps.push(step) })).toBe(true)
    expect(steps.at(-1)).toEqual([BYTES.length, BYTES.length])
    expect(readdirSync(parts())).toEqual([])
  })

  it('goes on where the connection broke', async () => {
    let isFirst = true
    const bend = (response) => {
      if (!isFirst) return false
      isFirst = false
      return half(response, ({ socket }) => socket.destroy())
    }
    const host = await start(startHost(fileAnswer(BYTES, bend)))
    expect(await fetch(`${host.url}/f`)).toBe(true)
    expect(host.requests).toEqual(['/f', expect.stringMatching(/^\/f bytes=[1-9]\d*-$/)])
  })

  it('is whole however often and wherever the connection breaks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 90_000 }), { maxLength: 5 }), async (pieces) => {
        const rest = [...pieces]
        const bend = (response, start) => {
          const size = rest.shift()
          if (size === undefined || start + size >= BYTES.length) return false
          response.writeHead(start > 0 ? 206 : 200, {
            'content-length': BYTES.length - start,
            ...(start > 0 && { 'content-range': `bytes ${start}-${BYTES.length - 1}/${BYTES.length}` }),
          })
          response.write(BYTES.subarray(start, start + size), () => response.socket.end())
          return true
        }
        const host = await startHost(fileAnswer(BYTES, bend))
        try {
          expect(await fetch(`${host.url}/f`, { limits: { ...LIMITS, tries: 6 } })).toBe(true)
        } finally {
          await host.close()
        }
      }),
      { numRuns: 25 },
    )
  })

  it('goes on in the next run where the last one gave up, and from the start where the server cannot', async () => {
    let stalls = true
    const bend = (response) => stalls && half(response, () => {})
    const host = await start(startHost(fileAnswer(BYTES, bend)))
    const limits = { ...LIMITS, idleMs: 50, tries: 1 }
    expect(await cause(`${host.url}/f`, { limits })).toContain(`nothing came from 127.0.0.1:${host.port}`)
    expect(existsSync(path.join(folder, 'file'))).toBe(false)
    stalls = false
    expect(await fetch(`${host.url}/f`)).toBe(true)
    expect(host.requests.at(-1)).toMatch(/^\/f bytes=[1-9]\d*-$/)
    const without = await start(startHost((_, response) => response.end(BYTES)))
    const part = openPart(parts(), `${without.url}/f`)
    writeFileSync(part.file, 'something else')
    part.close()
    expect(await fetch(`${without.url}/f`)).toBe(true)
  })

  it('never gives two at once the same piece', () => {
    const first = openPart(parts(), 'http://h/f')
    writeFileSync(first.file, 'one')
    first.close()
    writeFileSync(
      path.join(parts(), readdirSync(parts())[0].replace('.part', `.${process.ppid}.part`)),
      'of a process that runs',
    )
    const second = openPart(parts(), 'http://h/f')
    expect(second.size).toBe(3)
    second.close()
  })

  it.each([
    ['HTTP 404', (response) => response.writeHead(404).end(), 1],
    ['HTTP 503', (response) => response.writeHead(503).end(), 2],
    ['broke off the connection', ({ socket }) => socket.destroy(), 2],
    ['timed out', () => {}, 1],
    [
      'an address that is not to be followed',
      (response) => response.writeHead(302, { location: 'file:///x' }).end(),
      1,
    ],
    ['an address that is not to be followed', (response) => response.writeHead(302, { location: '/f' }).end(), 6],
  ])('says %s, and tries again where that may help', async (words, answer, times) => {
    const host = await start(startHost((_, response) => void answer(response)))
    const limits = { ...LIMITS, waitMs: words === 'timed out' ? 50 : LIMITS.waitMs }
    expect(await cause(`${host.url}/f`, { limits })).toContain(words)
    expect(host.requests).toHaveLength(times)
  })

  it('says that nobody listens, and that a name is not known', async () => {
    const host = await startHost(() => {})
    await host.close()
    expect(await cause(`${host.url}/f`)).toBe(`127.0.0.1:${host.port} refused the connection (ECONNREFUSED)`)
    expect(causeOf({ code: 'ENOTFOUND', host: 'github.com' })).toContain(
      'the name of github.com could not be looked up',
    )
  })

  it('takes the proxy that the environment names, for both kinds of address', async () => {
    const { key, cert } = selfSigned()
    const plain = await start(startHost(fileAnswer(BYTES)))
    const secure = await start(startHost(fileAnswer(BYTES), { key, cert }))
    const proxy = await start(startProxy({ pass: 'ada:sec:ret' }))
    const HTTPS_PROXY = proxy.url.replace('//', '//ada:sec%3Aret@')
    expect(await fetch(`${plain.url}/f`, { env: { HTTP_PROXY: proxy.url } })).toBe(true)
    expect(await fetch(`${secure.url}/f`, { env: { HTTPS_PROXY }, ca: [cert] })).toBe(true)
    expect(proxy.requests).toEqual([`GET ${plain.url}/f`, `CONNECT localhost:${secure.port}`])
    expect(await fetch(`${secure.url}/f`, { env: { HTTPS_PROXY, NO_PROXY: 'localhost' }, ca: [cert] })).toBe(true)
    expect(proxy.requests).toHaveLength(2)
    expect(await cause(`${secure.url}/f`, { env: { HTTPS_PROXY: proxy.url }, ca: [cert] })).toContain(
      `the proxy ${proxy.url} wants a name and a password`,
    )
  })

  it('says whose fault it is: the proxy’s or the certificate’s', async () => {
    const secure = await start(startHost(fileAnswer(BYTES), selfSigned()))
    const closed = await startProxy()
    await closed.close()
    const env = { HTTPS_PROXY: closed.url }
    expect(await cause(`${secure.url}/f`, { env })).toContain(`the proxy ${closed.url} refused the connection`)
    const strict = await start(startProxy({ refuse: 403 }))
    expect(await cause(`${secure.url}/f`, { env: { HTTPS_PROXY: strict.url } })).toContain('(HTTP 403)')
    expect(await cause(`${secure.url}/f`)).toContain('the certificate of localhost')
    const proxy = await start(startProxy())
    expect(await cause(`${secure.url}/f`, { env: { HTTPS_PROXY: proxy.url } })).toContain('NODE_EXTRA_CA_CERTS')
  })
})
