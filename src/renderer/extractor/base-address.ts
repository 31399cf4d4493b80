import { bounds } from '#shared/extraction/bounds.ts'

/**
 * What relative addresses stand on, without its query where that is long: each link of a page repeats it.
 * @throws TypeError when there is no address, or none that a page could stand on
 */
export function baseAddress(address: string, against?: string): string {
  const url = new URL(address, against)
  if (url.href.length <= bounds.base) return url.href
  url.search = ''
  url.hash = ''
  if (url.href.length > bounds.base) throw new TypeError('No page stands on so long an address.')
  return url.href
}
