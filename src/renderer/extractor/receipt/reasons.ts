import type { OmissionReason } from '#shared/extraction/omission-reasons.ts'
import { isHidden } from '../dom/blocks.ts'
import { isBoilerplate, isComments, isLabel } from '../dom/junk.ts'
import type { PageLine } from './page-lines.ts'

/** Reasons by names of classes and ids, whole parts of them, in the order in which they are tried. */
const NAMES: readonly (readonly [OmissionReason, RegExp])[] = [
  ['comments', /^(?:comments?|disqus|respond|replies|discussion)$/],
  ['advertisement', /^(?:ads?|advert|advertisement|advertising|sponsored|adsense|dfp|gpt)$/],
  ['path of the page', /^(?:breadcrumbs?|crumbs)$/],
  [
    'related stories',
    /^(?:related|recommended|recommendations|recirc|recirculation|trending|popular|teasers?|outbrain|taboola|latest|readmore)$/,
  ],
  ['sharing', /^(?:share|sharing|sharebar|social|follow)$/],
  [
    'addressed to visitors',
    /^(?:newsletter|subscribe|subscription|signup|promo|promotion|cookies?|consent|gdpr|popup|modal|paywall|login|donate|cta)$/,
  ],
  ['hidden on the page', /^(?:tooltip|tooltiptext|popover|hovercard)$/],
  ['navigation', /^(?:nav|navbar|navigation|menu|topnav)$/],
  ['footer of the site', /^(?:footer|colophon)$/],
  ['header of the site', /^(?:masthead|topbar|header)$/],
  ['byline', /^(?:byline|author|bio)$/],
  ['links', /^(?:tags|taglist|topics|keywords|categories)$/],
  ['sidebar', /^(?:sidebar|widgets?|rail|aside)$/],
]

const ROLES: Readonly<Record<string, OmissionReason>> = {
  navigation: 'navigation',
  banner: 'header of the site',
  contentinfo: 'footer of the site',
  complementary: 'sidebar',
  search: 'form',
  form: 'form',
  dialog: 'addressed to visitors',
  alertdialog: 'addressed to visitors',
  tooltip: 'hidden on the page',
}

/** The reason that an omitted element's mark-up gives; null when it gives none. */
export function reasonByName(element: Element): OmissionReason | null {
  if (isHidden(element) || element.getAttribute('aria-hidden') === 'true') return 'hidden on the page'
  const parts = `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
  const isOwn = element.closest('article, main') === null
  switch (element.nodeName) {
    case 'NAV':
      return parts.some((part) => /^(?:breadcrumbs?|crumbs)$/.test(part)) ? 'path of the page' : 'navigation'
    case 'FORM':
    case 'FIELDSET':
    case 'BUTTON':
      return 'form'
    case 'DIALOG':
      return 'addressed to visitors'
    case 'FOOTER':
      if (isOwn) return 'footer of the site'
      break
    case 'HEADER':
      if (isOwn) return 'header of the site'
      break
  }
  const role = ROLES[element.getAttribute('role') ?? '']
  if (role !== undefined) return role
  const named = NAMES.find(([, pattern]) => parts.some((part) => pattern.test(part)))
  if (named !== undefined) return named[0]
  return element.nodeName === 'ASIDE' ? 'sidebar' : null
}

/** The reason that the words of omitted lines give; null when they give none. */
export function reasonByWords(lines: readonly PageLine[]): OmissionReason | null {
  const [first] = lines
  if (first === undefined) return null
  if (isLabel(first.text)) return 'related stories'
  if (isComments(first.text) || /^no comments/i.test(first.text)) return 'comments'
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const linked = lines.reduce((sum, { text, linked: share }) => sum + text.length * share, 0)
  if (linked > length * 0.8) return 'links'
  return lines.length <= 3 && isBoilerplate(first.text) ? 'addressed to visitors' : null
}
