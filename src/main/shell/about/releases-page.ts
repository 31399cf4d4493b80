import { addressToOpen } from '../pages/origins.ts'

/** What package.json says about where the program comes from. */
export interface Package {
  readonly homepage?: string
  readonly repository?: string | { readonly url?: string }
}

/** Names that lead nowhere (RFC 2606): they stand where an address is still to be filled in. */
const RESERVED = /\.(example|invalid|test)$/

/**
 * The page that has the releases: that of the repository, else the homepage. Null when package.json names neither by an
 * address that a browser can open.
 */
export function releasesPage({ homepage, repository }: Package): string | null {
  const named = typeof repository === 'string' ? repository : (repository?.url ?? '')
  // npm writes `git+https://host/path.git`.
  const web = addressOf(named.replace(/^git\+/, ''))?.replace(/(\.git)?\/?$/, '')
  return web === undefined ? (addressOf(homepage ?? '') ?? null) : `${web}/releases`
}

function addressOf(text: string): string | undefined {
  const address = /^https?:\/\//i.test(text) ? addressToOpen(text) : null
  return address === null || RESERVED.test(new URL(address).hostname) ? undefined : address
}
