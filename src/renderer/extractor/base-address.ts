import { bounds } from '#shared/extraction/bounds.ts'

/**
 * The base of a page's relative addresses, without its query if that is long: each link of a page repeats it.
 * @throws TypeError when there is no address, or none that can be a base
 */
export function baseAddress(address: string, against?: string): string {
  const url = new URL(address, against)
  if (url.href.length <= bounds.base) return url.href
  url.search = ''
  url.hash = ''
  if (url.href.length > bounds.base) throw new TypeError('No page stands on so long an address.')
  return url.href
}
