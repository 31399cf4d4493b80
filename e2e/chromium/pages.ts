import type { BrowserContext, Route } from '@playwright/test'
import type { Protocol } from 'electron'

type Handler = (request: Request) => Response | Promise<Response>

/**
 * The protocol handlers of a session, for Chromium: `app://<host>/` is `https://<host>/`, the nearest to it that a browser
 * takes for an origin of its own, and `asset://` is itself. A request that no handler answers fails, and is reported to
 * `astray`: the notebook makes none.
 */
export async function protocolOf(context: BrowserContext, astray: (address: string) => void): Promise<Protocol> {
  const handlers = new Map<string, Handler>()
  await context.route(
    () => true,
    async (route) => {
      const address = route
        .request()
        .url()
        .replace(/^https:/, 'app:')
      const handler = handlers.get(address.split(':', 1)[0] ?? '')
      if (handler === undefined) {
        astray(address)
        return route.abort()
      }
      await answer(route, await handler(new Request(address, { headers: await route.request().allHeaders() })))
    },
  )
  const protocol: Pick<Protocol, 'handle'> = {
    handle(scheme, handler) {
      handlers.set(scheme, handler as Handler)
    },
  }
  return protocol as Protocol
}

/** A page that is closed meanwhile needs no answer. */
async function answer(route: Route, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const { status, headers } = response
  await route.fulfill({ status, headers: Object.fromEntries(headers), body }).catch(() => undefined)
}
