import { formatCount } from '#shared/text/plural.ts'

/** What the user is told of addresses, and of pages that could not be loaded. */

const again = 'it stays listed and can be tried again'

/** Why a text is no address that can be clipped. */
export const noAddress = 'There is no address here; paste one that begins with https:// or names a site.'
export const addressTooLong = 'This address is too long to be the address of an article.'
export const severalWords = (text: string): string => `“${shorten(text)}” is more than one word, not an address.`
export const otherScheme = (scheme: string): string =>
  `Addresses that begin with “${shorten(scheme)}:” cannot be clipped, only http and https.`
export const notAnAddress = (text: string): string => `“${shorten(text)}” is not an address.`
export const addressWithCredentials = (host: string): string =>
  `This address of ${host} contains a user name or a password; remove it, then the page can be clipped.`

/** Why a page could not be loaded. Times are in milliseconds, sizes in bytes. */
export const loadSentences = {
  noSuchHost: (host: string): string => `There is no site called ${host}; check the address for a typing mistake.`,
  noNetwork: (host: string): string =>
    `${host} could not be looked up because this computer seems to be offline; it stays listed, and the notebook fetches it once there is a network.`,
  privateNetwork: (host: string): string =>
    `${host} leads to an address inside a private network, which pages and links from the web may not reach; nothing was sent to it.`,
  redirectScheme: (host: string, scheme: string): string =>
    `${host} redirects to an address that begins with “${scheme}”, which is neither http nor https; the redirect was not followed.`,
  notWebAddress: (address: string): string =>
    `“${shorten(address)}” is not a web address: it should begin with http:// or https:// and name a site.`,
  withCredentials: (host: string): string =>
    `The address of ${host} contains a user name or a password; remove it and try again.`,
  badRedirect: (host: string, to: string): string => `${host} redirects to “${shorten(to)}”, which is not an address.`,
  longRedirect: (host: string, characters: number): string =>
    `${host} redirects to an address of more than ${formatCount(characters)} characters, which is too long for a page; the redirect was not followed.`,
  tooManyRedirects: (host: string, redirects: number): string =>
    `${host} redirected more than ${formatCount(redirects)} times without showing a page; some sites do so to readers without cookies.`,
  noAnswer: (host: string, time: number): string => `${host} did not answer within ${seconds(time)}; ${again}.`,
  stoppedSending: (host: string): string => `${host} stopped sending in the middle of its answer; ${again}.`,
  tooSlow: (host: string, time: number): string => `${host} had not sent everything after ${seconds(time)}; ${again}.`,
  tooLarge: (host: string, size: number): string =>
    `The answer of ${host} is larger than ${megabytes(size)}, which is too large to keep.`,
  emptyPage: (host: string): string => `${host} answered with an empty page.`,
  /** @param content with its article: `a PDF file` */
  notPage: (host: string, content: string): string => `What ${host} has at this address is ${content}, not a web page.`,
  pdf: 'That link is a PDF. PDFs can’t be clipped yet.',
  brokenOff: (host: string): string => `The connection to ${host} broke before everything had arrived; ${again}.`,
  damaged: (host: string): string => `The answer of ${host} is damaged and cannot be unpacked; ${again}.`,
  cancelled: (host: string): string => `Loading from ${host} was cancelled.`,
  /** @param wait in seconds */
  waits: (host: string, status: number, wait: number): string =>
    `${host} is busy at the moment (HTTP ${status}) and asks to wait for ${duration(wait)}; ${again} then.`,
  refusedConnection: (host: string): string => `${host} exists, but no web server answers there; ${again}.`,
  unreachable: (host: string): string => `${host} cannot be reached from here; ${again}.`,
  noConnection: (host: string): string => `${host} did not accept a connection in time; ${again}.`,
  largeHeaders: (host: string): string =>
    `The headers of ${host} are larger than those of any normal web server, so the page was not read; ${again}.`,
  badCertificate: (host: string): string =>
    `${host} cannot prove its identity: its certificate is not valid, so nothing was read from it.`,
  noEncryption: (host: string): string =>
    `No encrypted connection to ${host} was possible; perhaps it only supports http.`,
  notWebServer: (host: string): string => `${host} does not answer as a web server does; ${again}.`,
} as const

/** @param status 400 and above, or an answer without a page such as 304 */
export function statusSentence(host: string, status: number): string {
  switch (status) {
    case 401:
      return `${host} wants a login (HTTP 401).`
    case 402:
      return `${host} wants a subscription (HTTP 402).`
    case 403:
    case 407:
    case 451:
      return `${host} does not show this page to everyone (HTTP ${status}); it may need a login or a subscription.`
    case 404:
      return `${host} has no page at this address (HTTP 404); it may have moved, or the address may be incomplete.`
    case 410:
      return `${host} has removed this page (HTTP 410).`
    case 429:
      return `${host} is getting too many requests at the moment (HTTP 429); ${again} later.`
    default:
      return status >= 500
        ? `The site is down (HTTP ${status}). It stays in the list.`
        : `${host} answered without a page (HTTP ${status}).`
  }
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const seconds = (milliseconds: number): string =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(milliseconds / 1000)
/** @param wait in seconds */
function duration(wait: number): string {
  if (wait < 120) return seconds(wait * 1000)
  const minutes = Math.ceil(wait / 60)
  return new Intl.NumberFormat('en', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes)
}
const megabytes = (bytes: number): string =>
  new Intl.NumberFormat('en', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)

/** What an address has in place of a page, as a part of a sentence. */
export const contentNames = {
  page: 'a web page',
  text: 'plain text',
  picture: 'a picture',
  otherPicture: 'a picture of a kind browsers do not show',
  video: 'a video',
  recording: 'a recording',
  font: 'a font',
  pdf: 'a PDF file',
  archive: 'an archive',
  archiveOrDocument: 'an archive or office document',
  program: 'a program',
  feed: 'a feed',
  xml: 'an XML file',
  data: 'a data file',
  binary: 'a binary file',
} as const
