import type { WallKind } from '#shared/extraction/wall-kinds.ts'
import { isHidden } from '../dom/blocks.ts'
import { weightOf } from '../dom/prose.ts'
import { controlMatcher } from './match-phrases.ts'
import { controlWords } from './phrases/controls.ts'
import { CHALLENGE_HEADERS, CHALLENGE_MARKS, CONSENT_MARKS, SHELLS } from './vendor-marks.ts'

/** What the structure of a page says about it, read before the page is changed. */
export interface WallSigns {
  /** The kinds for which the page has the fields, choices or marks. */
  readonly kinds: ReadonlySet<WallKind>
  /** Whether a service says in a header, or in a mark of its own, that the page is its check. */
  readonly isService: boolean
  /** Whether a script is to fill the page. */
  readonly isShell: boolean
  /** What the page says where no script runs. */
  readonly withoutScript: string
  /** Whether a file begins to load by itself. */
  readonly startsFile: boolean
  /** Whether the page is one box with some buttons, and leads nowhere else. */
  readonly isGate: boolean
  /** Whether the page is some plain lines, and leads nowhere else. */
  readonly isAlone: boolean
}

/** Parts of a site, in which a login or a search is its own. */
const OF_SITE = 'nav, footer, aside, [role="search" i], [role="navigation" i], [hidden]'
const CONTROLS =
  'button, [role="button" i], input[type="submit" i], input[type="button" i], a[class*="btn" i], a[class*="button" i]'
const LONGEST_CONTROL = 60
/** With more controls, the page is an application. */
const MOST_CONTROLS = 60
const MARKED = 'script[src], iframe[src], iframe[data-src], form[action], [id], [class]'
/** Enough to find a mark: a page that is nothing else is small. */
const MOST_MARKED = 400
const LONGEST_NAME = 300
const LONGEST_NOSCRIPT = 2_000

const accepts = controlMatcher(controlWords.accept)
const refuses = controlMatcher(controlWords.refuse)
const enters = controlMatcher(controlWords.enter)
const leaves = controlMatcher(controlWords.leave)

/**
 * Reads the signs of a page. Only short pages are asked.
 * @param headers of the answer, names in lower case
 * @param headline its element; null where the page shows none
 */
export function wallSigns(
  document: Document,
  headers: Readonly<Record<string, string>>,
  headline: Element | null,
): WallSigns {
  const kinds = new Set<WallKind>()
  const names = namesIn(document)
  const isService = CHALLENGE_HEADERS.some(([name, value]) => value.test(headers[name] ?? ''))
  if (isService || names.some((name) => CHALLENGE_MARKS.test(name))) kinds.add('challenge')
  const controls = controlsOf(document)
  const boxes = document.querySelectorAll('input[type="checkbox" i]').length
  const isChoice = controls.some(accepts) && (controls.some(refuses) || boxes > 1)
  if (isChoice || (controls.some(accepts) && names.some((name) => CONSENT_MARKS.test(name)))) kinds.add('consent')
  if (asksLogin(document, headline)) kinds.add('login')
  if ((controls.some(enters) && controls.some(leaves)) || asksBirthday(document)) kinds.add('age')
  if (startsDownload(document)) kinds.add('download')
  const withoutScript = noscriptText(document)
  const isShell = document.querySelector(SHELLS) !== null
  return { kinds, isService, isShell, withoutScript, startsFile: startsFile(document), ...placeOf(document, controls) }
}

/** What only pages with something to read, or to go to, have. */
const OF_TEXT =
  'nav, article, time, table, pre, blockquote, dl, ol, figure, picture, video, audio, textarea, p br, [itemprop], [rel="author" i]'
const MOST_LINKS = 1
/** Privacy, terms, imprint. */
const MOST_LINKS_OF_GATE = 4
const LEAST_BUTTONS = 2
const MOST_BUTTONS = 5

function placeOf(document: Document, controls: readonly string[]): Pick<WallSigns, 'isGate' | 'isAlone'> {
  if (document.querySelector(OF_TEXT) !== null) return { isGate: false, isAlone: false }
  const links = document.querySelectorAll('a[href]').length
  return {
    isGate: links <= MOST_LINKS_OF_GATE && controls.length >= LEAST_BUTTONS && controls.length <= MOST_BUTTONS,
    isAlone: links <= MOST_LINKS && controls.length <= 1,
  }
}

/** Addresses, classes and ids by which services mark what is theirs. */
function namesIn(document: Document): readonly string[] {
  const names: string[] = []
  let count = 0
  for (const element of document.querySelectorAll(MARKED)) {
    count += 1
    if (count > MOST_MARKED) break
    for (const attribute of ['src', 'data-src', 'action', 'id', 'class']) {
      const value = element.getAttribute(attribute)
      if (value !== null && value !== '') names.push(value.slice(0, LONGEST_NAME))
    }
  }
  return names
}

/** What the buttons of a page say, and links that look or stand like one. */
function controlsOf(document: Document): readonly string[] {
  const texts: string[] = []
  for (const element of document.querySelectorAll(`${CONTROLS}, form a, dialog a, [role="dialog" i] a, main a`)) {
    if (texts.length === MOST_CONTROLS) break
    if (element.closest(OF_SITE) !== null || isHidden(element)) continue
    const text = (element.getAttribute('value') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (text !== '' && text.length <= LONGEST_CONTROL) texts.push(text)
  }
  return texts
}

const LOGIN_NAME = /log[-_]?in|sign[-_]?(?:in|up|on)|auth|sso|session|account|register|anmeld|connexion|acced/i
/** Buttons of services that log in for a site. */
const OTHER_LOGIN =
  'a[href*="accounts.google" i], a[href*="appleid.apple" i], a[href*="/oauth" i], a[href*="facebook.com/v" i], a[href*="/auth/" i], a[href*="saml" i]'

/** Around one text; a form outside of it is the site's. */
const FRAME = 'article, [role="article" i]'
const LEAST_TEXT = 80

/** The article that has the headline and a text; null where nothing is around them. */
function frameOf(headline: Element | null): Element | null {
  const frame = headline?.closest(FRAME) ?? null
  return frame !== null && weightOf(frame.textContent ?? '') > LEAST_TEXT ? frame : null
}

function asksLogin(document: Document, headline: Element | null): boolean {
  const frame = frameOf(headline)
  const isOutside = (element: Element) => frame !== null && !frame.contains(element)
  for (const field of document.querySelectorAll('input[type="password" i]'))
    if (field.closest(OF_SITE) === null && !isOutside(field)) return true
  for (const field of document.querySelectorAll(
    'form input[type="email" i], form input[type="tel" i], form input[autocomplete~="username" i], form input[type="text" i], form input:not([type])',
  )) {
    const form = field.closest('form')
    if (form === null || field.closest(OF_SITE) !== null || isOutside(form)) continue
    if (['action', 'id', 'class', 'name'].some((name) => LOGIN_NAME.test(form.getAttribute(name) ?? ''))) return true
  }
  return document.querySelectorAll(OTHER_LOGIN).length > 0
}

function asksBirthday(document: Document): boolean {
  if (
    document.querySelector(
      'input[autocomplete^="bday" i], input[name*="birth" i], select[name*="birth" i], input[type="date" i]',
    ) !== null
  )
    return true
  const named = ['day', 'month', 'year'].filter(
    (name) =>
      document.querySelector(`select[name*="${name}" i], input[name*="${name}" i], select[id*="${name}" i]`) !== null,
  )
  return named.length === 3
}

const FILE =
  /\.(?:zip|exe|msi|dmg|pkg|deb|rpm|apk|iso|rar|7z|tar|t?gz|bz2|xz|pdf|docx?|xlsx?|pptx?|epub|mp[34]|jar|bin|appimage)(?:$|[?#])/i

function startsDownload(document: Document): boolean {
  return (
    document.querySelector('a[download], [id*="countdown" i], [class*="countdown" i], [id*="download-timer" i]') !==
      null || leadsToFile(document, 'a[href], iframe[src], meta[http-equiv="refresh" i]')
  )
}

const startsFile = (document: Document): boolean => leadsToFile(document, 'iframe[src], meta[http-equiv="refresh" i]')

function leadsToFile(document: Document, selector: string): boolean {
  for (const link of [...document.querySelectorAll(selector)].slice(0, MOST_MARKED)) {
    const address = link.getAttribute('href') ?? link.getAttribute('src') ?? link.getAttribute('content') ?? ''
    if (FILE.test(address.slice(-LONGEST_NAME))) return true
  }
  return false
}

function noscriptText(document: Document): string {
  const texts = [...document.querySelectorAll('noscript')]
    .slice(0, 10)
    .map((each) => (each.textContent ?? '').slice(0, LONGEST_NOSCRIPT))
  return texts
    .join(' ')
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NOSCRIPT)
}
