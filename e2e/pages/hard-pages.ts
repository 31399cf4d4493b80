import { expect } from '@playwright/test'
import { failureCodes } from '#shared/failure.ts'
import type { ClipReply } from '#shared/views.ts'
import type { Notebook } from '../fixtures.ts'

/** What a page that costs more than its size may take longer than a plain one until its clip is answered. */
export const PATIENCE_MS = 15_000

/** Meets pages that mean harm as a reader would: clips them, opens them, and goes on. */
export interface Reader {
  /** Clips a page; the answer is an article, or a refusal in a sentence. @throws when there is none in time */
  clip(address: string): Promise<ClipReply>
  /** Opens an article by its row and waits until its text stands in the reader. */
  open(id: string): Promise<void>
  /** Sees that the window answers: to a call, and to a key. */
  answers(): Promise<void>
}

/** @param plainMs how long the clip of a plain page takes on this machine now */
export function createReader({ app, window: page, call }: Notebook, plainMs: number): Reader {
  const limit = plainMs + PATIENCE_MS
  const crashed = new Promise<never>((_, reject) => page.once('crash', () => reject(new Error('the window crashed'))))
  crashed.catch(() => undefined)
  const ended = new Promise<never>((_, reject) => app.once('close', () => reject(new Error('the program ended'))))
  ended.catch(() => undefined)

  /** A bound on how long somebody waits before they give up; no measure of speed. */
  async function inTime<T>(what: string, work: Promise<T>, ms = limit): Promise<T> {
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
      const outcome = await inTime('clip', call('clip', { sources: [{ url: address }] }))
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
            await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().click({ timeout: limit })
            await expect(page.locator(`iframe[src^="/article/${id}/"]`)).toBeVisible({ timeout: 2_000 })
          }).toPass({ timeout: limit })
          await expect(page.locator('iframe[data-ready]')).toBeVisible({ timeout: limit })
        })(),
      )
    },
    async answers() {
      await inTime('a call', call('library', {}))
      await inTime(
        'a key',
        (async () => {
          await page.keyboard.press('?')
          const keys = page.getByRole('dialog', { name: 'Keys' })
          await expect(keys).toBeVisible({ timeout: limit })
          await page.keyboard.press('Escape')
          await expect(keys).toBeHidden({ timeout: limit })
        })(),
      )
    },
  }
}
