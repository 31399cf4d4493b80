import { describe, expect, test } from 'vitest'
import type { ExtractorTask } from '#shared/extraction/extraction.ts'
import type { PageAnswer } from '#shared/extraction/page-tasks.ts'
import type { Log } from '../../log.ts'
import { createExtractor, type ExtractorLimits, type ExtractorPage } from './extractor.ts'

const silent: Log = { info() {}, warn() {}, error() {} }
const never = 1_000_000
const limits: ExtractorLimits = { taskMs: never, startMs: never, idleMs: never, memory: 1_000, signalMs: 0 }
const well = (html: string): PageAnswer => ({ ok: true, reply: { html, text: html } })
const ask = (html: string) => ({ kind: 'sanitise', html }) as const

/** A page of plain JavaScript: what `behave` does not answer hangs until the page is killed. */
class Page implements ExtractorPage {
  readonly tasks: ExtractorTask[] = []
  readonly behave: (html: string) => Promise<PageAnswer>
  readonly ready = Promise.resolve()
  bytes = 1
  gone = false
  ended: 'closed' | 'killed' | null = null

  constructor(behave: (html: string) => Promise<PageAnswer>) {
    this.behave = behave
  }
  run(task: ExtractorTask) {
    this.tasks.push(task)
    return this.behave('html' in task ? task.html : '')
  }
  isGone() {
    return this.gone
  }
  memory() {
    return this.bytes
  }
  close() {
    this.ended = 'closed'
  }
  kill() {
    this.ended = 'killed'
  }
}

function start(behave: (html: string) => Promise<PageAnswer>, changed: Partial<ExtractorLimits> = {}) {
  const pages: Page[] = []
  const openPage = () => {
    const page = new Page(behave)
    pages.push(page)
    return page
  }
  return { pages, ...createExtractor({ openPage, limits: { ...limits, ...changed }, log: silent }) }
}

const hangs = (html: string) => (html === 'hang' ? new Promise<PageAnswer>(() => {}) : Promise.resolve(well(html)))

describe('reading pages', () => {
  test('opens no page before it is asked, and one for all', async () => {
    const { pages, extract } = start(hangs)
    expect(pages).toHaveLength(0)
    expect(await Promise.all(['a', 'b', 'c'].map((html) => extract(ask(html))))).toEqual(
      ['a', 'b', 'c'].map((html) => ({ html, text: html })),
    )
    expect(pages).toHaveLength(1)
  })

  test('finds the page that was opened beforehand', async () => {
    const { pages, extract, warm } = start(hangs)
    warm()
    warm()
    expect(pages).toHaveLength(1)
    await extract(ask('a'))
    expect(pages).toHaveLength(1)
  })

  test('closes with the page that was opened in vain, and opens no other', () => {
    const { pages, warm, close } = start(hangs)
    warm()
    close()
    expect(pages[0]?.ended).toBe('closed')
    warm()
    expect(pages).toHaveLength(1)
  })

  test('goes one page at a time', async () => {
    let working = 0
    let most = 0
    const { extract } = start(async (html) => {
      working += 1
      most = Math.max(most, working)
      await Promise.resolve()
      working -= 1
      return well(html)
    })
    await Promise.all([extract(ask('a')), extract(ask('b')), extract(ask('c'))])
    expect(most).toBe(1)
  })

  test('gives up a page that takes too long, and reads the next in a new one', async () => {
    const { pages, extract } = start(hangs, { taskMs: 20 })
    const stuck = extract(ask('hang'))
    const next = extract(ask('next'))
    await expect(stuck).rejects.toMatchObject({ code: 'extractor-died', message: expect.stringContaining('1 second ') })
    expect(await next).toEqual({ html: 'next', text: 'next' })
    expect(pages.map(({ ended }) => ended)).toEqual(['killed', null])
  })

  test('gives up a page that takes too much memory', async () => {
    const { pages, extract } = start(() => {
      for (const page of pages) page.bytes = 2_000
      return new Promise(() => {})
    })
    await expect(extract(ask('a'))).rejects.toMatchObject({
      code: 'extractor-died',
      message: expect.stringContaining('memory'),
    })
    expect(pages[0]?.ended).toBe('killed')
  })

  test('says so when the page dies, and goes on with a new one', async () => {
    const { pages, extract } = start((html) =>
      html === 'die' ? Promise.reject(new Error('gone')) : Promise.resolve(well(html)),
    )
    await expect(extract(ask('die'))).rejects.toMatchObject({ code: 'extractor-died' })
    expect(await extract(ask('next'))).toEqual({ html: 'next', text: 'next' })
    expect(pages).toHaveLength(2)
  })

  test('has a new page do what comes after one that died at rest', async () => {
    const { pages, extract } = start(hangs)
    await extract(ask('a'))
    for (const page of pages) page.gone = true
    expect(await extract(ask('b'))).toEqual({ html: 'b', text: 'b' })
    expect(pages).toHaveLength(2)
  })

  test('blames no page for ending together with the program, of which it hears a moment later', async () => {
    const ending = new AbortController()
    const { extract } = start(
      () => {
        setImmediate(() => ending.abort())
        return Promise.reject(new Error('gone'))
      },
      { signalMs: 60_000 },
    )
    await expect(extract(ask('a'), { signal: ending.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('believes nothing that is not as agreed', async () => {
    const { pages, extract } = start((html) =>
      Promise.resolve(html === 'lie' ? { ok: true, reply: { html: 1 } } : well(html)),
    )
    await expect(extract(ask('lie'))).rejects.toMatchObject({ code: 'extractor-died' })
    expect(pages[0]?.ended).toBe('killed')
    expect(await extract(ask('next'))).toEqual({ html: 'next', text: 'next' })
  })

  test('keeps a page that could not read one thing', async () => {
    const { pages, extract } = start((html) =>
      Promise.resolve(html === 'odd' ? { ok: false, message: 'odd' } : well(html)),
    )
    await expect(extract(ask('odd'))).rejects.toMatchObject({ code: 'extractor-died' })
    expect(await extract(ask('next'))).toEqual({ html: 'next', text: 'next' })
    expect(pages).toHaveLength(1)
  })

  test('can be cancelled, at work and while it waits', async () => {
    const { pages, extract } = start(hangs)
    const [first, second] = [new AbortController(), new AbortController()]
    const stuck = extract(ask('hang'), { signal: first.signal })
    const waiting = extract(ask('b'), { signal: second.signal })
    second.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' })
    first.abort()
    await expect(stuck).rejects.toMatchObject({ code: 'cancelled' })
    expect(await extract(ask('next'))).toEqual({ html: 'next', text: 'next' })
    expect(pages.flatMap(({ tasks }) => tasks)).toEqual([ask('hang'), ask('next')])
  })

  test('closes a page that rests, and ends one that works', async () => {
    const resting = start(hangs)
    await resting.extract(ask('a'))
    await Promise.resolve()
    resting.close()
    expect(resting.pages[0]?.ended).toBe('closed')

    let began = () => {}
    const atWork = new Promise<void>((resolve) => {
      began = resolve
    })
    const working = start(() => {
      began()
      return new Promise(() => {})
    })
    void working.extract(ask('a')).catch(() => undefined)
    await atWork
    working.close()
    expect(working.pages[0]?.ended).toBe('killed')
  })
})
