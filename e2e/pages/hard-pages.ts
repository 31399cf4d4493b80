import { expect } from '@playwright/test'
import { failureCodes } from '#shared/failure.ts'
import type { ClipReply } from '#shared/views.ts'
import type { Notebook } from '../fixtures.ts'
import type { Web } from '../web/server.ts'
import { deskOf } from './desk.ts'

/** What a page that costs more than its size may take longer than a plain one until its clip is answered. */
const PATIENCE_MS = 15_000
/** Whatever takes longer than this is taken for a hang: two busy cores lay out the largest article in a tenth of it. */
const HANG_MS = 60_000

/** Meets pages that mean harm as a reader would: clips them, opens them, and goes on. */
export interface Reader {
  /** Clips a page; the answer is an article, or a refusal in a sentence. @throws when there is none in time */
  clip(address: string): Promise<ClipReply>
  /** Opens an article by its row and waits until its text stands in the reader. */
  open(id: string): Promise<void>
  /** Sees that the window answers: to a call, and to a key. */
  answers(): Promise<void>
}

/** Sits down before the list of all articles, once a plain page has told how long its clip takes on this machine now. */
export async function sitDown(notebook: Notebook, web: Web): Promise<Reader> {
  const from = performance.now()
  expect(await notebook.call('clip', { sources: [{ url: web.url('/small?first') }] })).toMatchObject({ ok: true })
  const reader = createReader(notebook, performance.now() - from)
  await deskOf(notebook.window).goTo('All articles')
  return reader
}

function createReader({ app, window: page, call }: Notebook, plainMs: number): Reader {
  const crashed = new Promise<never>((_, reject) => page.once('crash', () => reject(new Error('the window crashed'))))
  crashed.catch(() => undefined)
  const ended = new Promise<never>((_, reject) => app.once('close', () => reject(new Error('the program ended'))))
  ended.catch(() => undefined)

  /** A bound on how long somebody waits before they give up; no measure of speed. */
  async function inTime<T>(what: string, work: Promise<T>, ms = HANG_MS): Promise<T> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what}: no answer within ${Math.round(ms / 1000)} s`)), ms)
    })
    try {
      return await Promise.race([work, late, crashed, ended])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    async clip(address) {
      const outcome = await inTime('clip', call('clip', { sources: [{ url: address }] }), plainMs + PATIENCE_MS)
      if (!outcome.ok) throw new Error(outcome.error.message)
      const [reply] = outcome.value.clips
      if (reply === undefined) throw new Error('a clip without a reply')
      if (reply.status !== 'refused') return reply
      expect(failureCodes).toContain(reply.error?.code)
      expect(reply.error?.code, reply.error?.message).not.toBe('unexpected')
      expect(reply.error?.message).toMatch(/^\S.{20,600}\.$/su)
      return reply
    },
    async open(id) {
      await inTime(
        'opening it',
        (async () => {
          await expect(async () => {
            await page
              .getByRole('listbox', { name: 'Articles' })
              .getByRole('option')
              .first()
              .click({ timeout: HANG_MS })
            await expect(page.locator(`iframe[src^="/article/${id}/"]`)).toBeVisible({ timeout: 2_000 })
          }).toPass({ timeout: HANG_MS })
          await expect(page.locator('iframe[data-ready]')).toBeVisible({ timeout: HANG_MS })
        })(),
      )
    },
    async answers() {
      await inTime('a call', call('library', {}))
      await inTime(
        'a key',
        (async () => {
          await page.keyboard.press('?')
          const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
          await expect(keys).toBeVisible({ timeout: HANG_MS })
          await page.keyboard.press('Escape')
          await expect(keys).toBeHidden({ timeout: HANG_MS })
        })(),
      )
    },
  }
}
