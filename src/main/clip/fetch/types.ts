/** Who asks to load an address. This decides what may be reached: see LoadAsk. */
export type LoadedBy = 'hand' | 'link' | 'import' | 'page'

interface AskCommon {
  readonly url: string
  /** A page must be HTML and may be large. An image is returned as it is. */
  readonly kind: 'page' | 'image'
  readonly signal?: AbortSignal
  /** Bytes after decompression. `total` is null when the server does not give it or compresses its answer. */
  readonly onProgress?: (received: number, total: number | null) => void
}

/**
 * What to load. `hand`: the user asks for it, and it may be on their own network. `link` and `import`: it may never be
 * there. `page`: it may be there only on the host name of that page, any port, and only if that page itself came from a
 * private address.
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
  /** The address after redirects, without the fragment. */
  readonly finalUrl: string
  /** After decompression. */
  readonly bytes: Uint8Array
  /**
   * Names in lower case; the values of repeated ones are joined by a comma. With `warc-truncated` where the compressed
   * data ended early.
   */
  readonly headers: Readonly<Record<string, string>>
  readonly status: number
  /** The declared media type in lower case, without parameters; empty if the server gives none. */
  readonly type: string
  /** The charset that Content-Type declares, in lower case. */
  readonly charset: string | null
  /** Whether the bytes came from a private address. This decides what the page may load. */
  readonly isPrivate: boolean
}

/** Loads one address. Every failure is a Refusal with a sentence that names the host. */
export type Load = (ask: LoadAsk) => Promise<Loaded>
