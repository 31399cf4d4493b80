import { describe, expect, it } from 'vitest'
import { wallKinds } from '../extraction/wall-kinds.ts'
import { failureCodes } from '../failure.ts'
import { QueueItem } from '../queue.ts'
import { clipErrorOf, clipHelp } from './clip-help.ts'
import { helpByReason } from './help-table.ts'

const page = { anyway: false, hasAddress: true }
const message = 'It was not clipped.'
const helpWith = (code: string, detail: Readonly<Record<string, unknown>> = {}, attempt = page) =>
  clipHelp(clipErrorOf({ code, message, detail }), attempt)

describe('what helps a failed clip', () => {
  it.each([
    [401, 'login', ['browser']],
    [402, 'subscription', ['browser']],
    [403, 'denied', ['browser']],
    [404, 'missing', ['edit', 'browser']],
    [410, 'missing', ['browser']],
    [429, 'busy', ['again', 'browser']],
    [451, 'denied', ['browser']],
    [418, 'status', ['browser']],
    [500, 'down', ['again', 'browser']],
    [503, 'down', ['again', 'browser']],
    [599, 'down', ['again', 'browser']],
  ])('after HTTP %i it is of the cause %s and offers %j', (status, cause, aids) => {
    expect(helpWith('http-status', { host: 'weir.example', status })).toEqual({ cause, aids })
  })

  it.each([
    ['a PDF', 'not-html', { type: 'application/pdf' }, 'pdf', ['browser']],
    ['a film', 'not-html', { type: 'video/mp4' }, 'file', ['browser']],
    ['an empty page', 'not-html', { type: null }, 'empty', ['again', 'browser']],
    ['a page that is too large', 'too-large', {}, 'large', ['browser']],
    ['a private address', 'refused-address', {}, 'private', ['edit', 'browser']],
    ['a bad certificate', 'offline', { reason: 'certificate' }, 'certificate', ['browser']],
    ['no network', 'offline', { reason: 'no-network' }, 'network', []],
    ['a closed port', 'offline', { reason: 'refused-connection' }, 'unreachable', ['again', 'browser']],
    ['a time-out', 'timed-out', { during: 'answer' }, 'slow', ['again', 'browser']],
    ['a hung page', 'extractor-died', {}, 'page', ['browser', 'again']],
    ['no article', 'no-article', {}, 'no-article', ['browser', 'anyway']],
    ['a login', 'wall', { wall: 'login' }, 'login', ['browser', 'anyway']],
    ['a site in trouble', 'wall', { wall: 'trouble' }, 'down', ['again', 'browser', 'anyway']],
    ['a wrong address', 'bad-address', {}, 'address', ['edit']],
  ])('%s: %s %j is of the cause %s and offers %j', (_, code, detail, cause, aids) => {
    expect(helpWith(code, detail)).toEqual({ cause, aids })
  })

  it('is never to keep a page anyway that was not read, or for which that was tried', () => {
    const known = [
      ...failureCodes.map((code) => [code, {}] as const),
      ...wallKinds.map((wall) => ['wall', { wall }] as const),
      ...Object.keys(helpByReason).map((reason) => ['offline', { reason }] as const),
    ]
    for (const [code, detail] of known) {
      const isJudgement = code === 'wall' || code === 'no-article'
      expect([code, detail, helpWith(code, detail).aids.includes('anyway')]).toEqual([code, detail, isJudgement])
      expect(helpWith(code, detail, { ...page, anyway: true }).aids).not.toContain('anyway')
    }
  })

  it('has no browser and no address for a text', () => {
    expect(helpWith('no-article', {}, { anyway: false, hasAddress: false }).aids).toEqual(['anyway'])
    for (const code of failureCodes)
      for (const aid of ['browser', 'edit'] as const)
        expect(helpWith(code, {}, { anyway: false, hasAddress: false }).aids).not.toContain(aid)
  })

  it('is known of the status that a former version kept in its sentence alone', () => {
    const error = { code: 'http-status', message: 'weir.example has no page at this address (HTTP 404).' }
    expect(clipHelp(error, page).cause).toBe('missing')
    expect(clipHelp({ ...error, message }, page)).toEqual({ cause: 'status', aids: ['browser', 'again'] })
  })

  it('is offered for what a newer version wrote too', () => {
    for (const code of ['robots-refused', 'constructor', '__proto__'])
      expect(clipHelp({ code, message }, page)).toEqual({ cause: 'program', aids: ['again', 'browser'] })
    expect(clipHelp({ code: 'offline', message, reason: 'toString' }, page).cause).toBe('unreachable')
  })
})

it('a failure keeps in the queue what says what would help, and nothing else', () => {
  const error = clipErrorOf({
    code: 'not-html',
    message,
    detail: { host: 'weir.example', type: null, limit: 5, status: '404', wall: 'castle' },
  })
  expect(error).toEqual({ code: 'not-html', message, type: null })
  const item = {
    id: 'a00000000001',
    source: { url: 'https://weir.example/' },
    by: 'hand',
    tags: [],
    askedAt: '2026-03-04T05:06:07Z',
    tries: 1,
    error,
  }
  expect(QueueItem.parse(item).error).toEqual(error)
})
