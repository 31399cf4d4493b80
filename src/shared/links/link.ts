import type { Id } from '#shared/model.ts'

/** The addresses by which other programs open the notebook: the only scheme of ours that the system knows. */

export const LINK_SCHEME = 'commonplace'

/** The address that shows an article, or one of its highlights, in the notebook. A path, because launchers drop fragments. */
export function articleLink(article: Id, highlight?: Id): string {
  const address = `${LINK_SCHEME}://article/${article}`
  return highlight === undefined ? address : `${address}/${highlight}`
}

/**
 * Whether a text is an address of our scheme, readable or not: another program or a page of the web may have made it.
 * Schemes have no case (RFC 3986, 3.1).
 */
export const isLink = (text: string): boolean =>
  text.slice(0, LINK_SCHEME.length + 1).toLowerCase() === `${LINK_SCHEME}:`

/** What a link asks for. There are no other forms. */
export type Link =
  /** Shows an article, and goes to a highlight in it. */
  | { readonly kind: 'article'; readonly article: Id; readonly highlight: Id | null }
  /** Offers to clip an address; what comes with it is plain text that the link's author chose. */
  | {
      readonly kind: 'clip'
      readonly url: string
      readonly title: string | null
      readonly selection: string | null
    }

/** A link that was opened and that the window has not dealt with yet. */
export type OpenedLink = { readonly key: number } & (
  | Link
  /** It is none of the forms. What it said instead is not passed on. */
  | { readonly kind: 'unreadable' }
  /** More addresses were offered than the user can be asked about; the others are kept. */
  | { readonly kind: 'too-many' }
)
