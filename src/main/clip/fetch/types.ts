/** Who wants an address loaded. It decides what may be reached: see LoadAsk. */
export type LoadedBy = 'hand' | 'link' | 'import' | 'page'

interface AskCommon {
  readonly url: string
  /** A page must be HTML and may be large; an image is given as it comes. */
  readonly kind: 'page' | 'image'
  readonly signal?: AbortSignal
  /** Bytes after decompression; total is null when the server does not say or packs its answer. */
  readonly onProgress?: (received: number, total: number | null) => void
}

/**
 * What to load. Asked for by hand, an address may lie on the reader's own network; by link or import never; by a page
 * only on the host name of that page, any port, and only when that page itself came from a private address.
 */
export type LoadAsk = AskCommon &
  (
    | { readonly by: 'hand' | 'link' | 'import' }
    | {
        readonly by: 'page'
        /** The final address of the page that points at it. */
        readonly from: string
        /** `Loaded.isPrivate` of that page. */
        readonly fromPrivate: boolean
      }
  )

export interface Loaded {
  readonly url: string
  /** After redirects; without the fragment. */
  readonly finalUrl: string
  /** After decompression. */
  readonly bytes: Uint8Array
  /** Lower-case names; repeated ones joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
  /** Media type as declared, lower-case, without parameters; empty when the server says none. */
  readonly type: string
  /** As declared in Content-Type, lower-case. */
  readonly charset: string | null
  /** Whether the bytes came from a private address: decides what the page may load in turn. */
  readonly isPrivate: boolean
}

/** Loads one address. Every failure is a Refusal with a sentence that names the host. */
export type Load = (ask: LoadAsk) => Promise<Loaded>
