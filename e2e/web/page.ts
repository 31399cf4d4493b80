import type { IncomingMessage, ServerResponse } from 'node:http'

/** An answer as it stands. */
export interface Page {
  readonly status?: number
  /** Content-Type; `text/html; charset=utf-8` unless told, none when null. */
  readonly type?: string | null
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Where a page stands: pages build absolute addresses from it. */
export interface Place {
  /** `http://127.0.0.1:port` */
  readonly origin: string
  readonly port: number
  readonly path: string
  readonly query: URLSearchParams
}

/** An answer that is more than bytes: one that drips, hangs or breaks off. It must end when the connection does. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage, place: Place) => void

/** A page of the tests' internet: data where it can be. */
export type Site = Page | ((place: Place) => Page) | { readonly behave: Behaviour }

/** By path; one ending in `*` answers for everything below it. */
export type Sites = Readonly<Record<string, Site>>
