import type { BrowserContext } from '@playwright/test'
import type { Log } from '#main/log.ts'

/** What a user must never cause: warnings and errors of a console, violations of a policy, requests that nobody serves. */
export interface Watch {
  /** In their order, in Chromium's words. */
  readonly complaints: readonly string[]
  /** What a hidden page's policy stopped of what a page of the web brought. */
  readonly stopped: readonly string[]
  /** Watches all pages of a context; before the first is opened. What `permits` names is stopped, and no complaint. */
  over(context: BrowserContext, permits?: (complaint: string) => boolean): Promise<void>
  /** Reports a request that led nowhere. */
  readonly astray: (address: string) => void
  /** The main process's log: its errors are complaints. */
  readonly log: Log
}

export function createWatch(): Watch {
  const [complaints, stopped]: [string[], string[]] = [[], []]
  return {
    complaints,
    stopped,
    astray: (address) => void complaints.push(`a request for ${address}`),
    log: {
      info() {},
      warn() {},
      error: (message, detail) =>
        void complaints.push(`${message}: ${detail instanceof Error ? detail.stack : detail}`),
    },
    async over(context, permits = () => false) {
      const hear = (what: string) => void (permits(what) ? stopped : complaints).push(what)
      // Frames without scripts are heard by what Chromium says of them in the console.
      context.on('console', (message) => {
        if (['error', 'warning', 'assert'].includes(message.type()))
          hear(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      context.on('weberror', (error) => hear(error.error().stack ?? error.error().message))
      await context.exposeFunction('reportViolation', hear)
      await context.addInitScript(() => {
        const report = Reflect.get(window, 'reportViolation') as (what: string) => void
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
          report(`violated ${effectiveDirective}: ${blockedURI} ${sample}`),
        )
      })
    },
  }
}

/**
 * Handlers, styles and videos of a page or drawing of the web: a document that is only parsed has the policy of the hidden
 * page that parses it, which stops them and says so, in every engine. Of ours there are none.
 */
const OF_PAGE = [
  /^error: (?:Executing inline event handler|Applying inline style) violates .*\(https:\/\/(?:extractor|raster)\/[^)]*\)$/,
  /^error: Loading media from {1,2}'https?:.*\(https:\/\/extractor\/[^)]*\)$/,
  /^violated (?:script-src-attr|style-src-elem|style-src-attr): inline $/,
  /^violated media-src: https?:/,
]

/** Whether a complaint of a hidden page is about what a page of the web brought. */
export function isOfPage(complaint: string): boolean {
  return OF_PAGE.some((pattern) => pattern.test(complaint))
}
