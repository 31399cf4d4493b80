import type { Block } from '../dom/blocks.ts'
import { countWords } from '../dom/words.ts'

/** With fewer words of its own, a page says nothing that could be kept: `Loading…`, `No results.` */
const LEAST_WORDS = 4
/** A picture says the rest. */
const LEAST_WORDS_OF_CAPTION = 1
/** A line with more of its text linked leads elsewhere. */
const MOST_LINKED = 0.5
/** Fields in which a visitor writes; one alone is a search or a newsletter. */
const FIELD =
  'textarea, select, input:not([type]), input[type="text" i], input[type="email" i], input[type="tel" i], input[type="number" i], input[type="url" i], input[type="password" i], input[type="date" i], input[type="file" i]'
const LEAST_FIELDS = 2
/** Forms of a site, and those in which readers answer an article. */
const FORM_OF_SITE = 'header, nav, footer, aside, dialog, [hidden], [role="search"], [role="dialog"]'
const ANSWERS = /comment|respond|reply|kommentar|newsletter|subscri|search/i

/**
 * What servers and scripts say in place of a page, in the languages of most pages. Only short pages are asked: in an
 * article the same words are its subject.
 */
const NOTICES: readonly RegExp[] = [
  // A status code, alone or with its words.
  /^(?:error|http|status|fehler|erreur|ошибка|错误)?\s*[:#]?\s*[45]\d\d(?:\s*[:–—|-].*)?$/iu,
  /(?:^|\D)[45]\d\d\s*[:–—|-]?\s*(?:error|not found|forbidden|unauthorized|bad|internal|service|gateway|gone)/iu,
  /(?:page|file|url|article|story|post|document|site|resource|content)\b.{0,60}\b(?:not (?:be )?found|(?:does|do|did)(?: not|n['’]t) exist|no longer (?:exists|available)|(?:has been|was) (?:moved|removed|deleted)|(?:is|are)(?: not|n['’]t) available)/iu,
  /^(?:not found|page not found|oops|access denied|forbidden|unauthorized|bad request|service unavailable|bad gateway|internal server error|under maintenance)\b/iu,
  /(?:don['’]t|do not) have permission/iu,
  /(?:enable|activate|turn on|requires?|without|allow)\s.{0,20}(?:javascript|cookies)|javascript (?:is )?(?:disabled|required|not enabled)/iu,
  /just a moment|checking your browser|verify (?:that )?you are (?:a )?human|are you a robot|unusual traffic|captcha/iu,
  /^(?:loading|please wait|redirecting|you are being redirected)\b/iu,
  /^(?:no|0) (?:results?|posts?|articles?|entries|items|matches)\b|nothing (?:was )?found/iu,
  /seite (?:wurde )?nicht gefunden|existiert nicht|nicht (?:mehr )?verfügbar|zugriff verweigert/iu,
  /page (?:non trouvée|introuvable|n['’]existe)|accès (?:refusé|interdit)|pagina non (?:trovata|esiste)/iu,
  /página no (?:encontrada|existe|se encontró)|no se (?:ha )?encontr|acceso denegado|página não (?:encontrada|existe)/iu,
  /pagina niet gevonden|sidan (?:hittades inte|finns inte)|siden (?:blev ikke fundet|finnes ikke|ble ikke funnet)|sivua ei löydy/iu,
  /nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|stránka nenalezena|sayfa bulunamadı/iu,
  /страниц[аы] не (?:найдена|существует)|сторінк[аи] не (?:знайдено|існує)/iu,
  /页面不存在|找不到(?:页面|頁面|网页|網頁)|無法找到|ページが(?:見つかりません|存在しません)|페이지를 찾을 수 없|الصفحة غير موجودة|לא נמצא/iu,
]
const LONGEST_NOTICE = 300

/** What a page states before it is changed, as far as a short text needs it. */
export interface ShortPage {
  readonly title: string
  /** Whether the page shows its headline. */
  readonly hasHeadline: boolean
  /** Whether the page marks one text as its post or article: it needs no headline. */
  readonly isMarked: boolean
  /** Whether visitors are to fill something in, which is then what the page is for. */
  readonly isForm: boolean
}

/** Whether the page asks its visitor for more than a search: a form, a login. Read before the page is changed. */
export function asksVisitor(document: Document): boolean {
  for (const form of document.querySelectorAll('form')) {
    if (form.closest(FORM_OF_SITE) !== null) continue
    if (['class', 'id', 'action', 'name'].some((name) => ANSWERS.test(form.getAttribute(name) ?? ''))) continue
    const fields = [...form.querySelectorAll(FIELD)].filter((field) => field.closest(FORM_OF_SITE) === null)
    if (fields.length >= LEAST_FIELDS || fields.some((field) => field.matches('input[type="password" i]'))) return true
  }
  return false
}

/** The marks of a text: HTML, microformats, schema.org. */
const ARTICLE = 'article, .h-entry, [itemtype*="Posting" i], [itemtype*="Article" i]'
/** A post has a day, or says which part of it is the text. */
const OF_POST = 'time, .e-content, [itemprop~="articleBody"], [itemprop~="text"]'

/** Whether a page marks one text, and no other, as its post or article. Read before the page is changed. */
export function marksOne(document: Document): boolean {
  const [first, ...rest] = document.querySelectorAll(ARTICLE)
  if (first === undefined || first.querySelector(OF_POST) === null) return false
  return rest.every((element) => first.contains(element))
}

/**
 * Whether little text is an article all the same: a table, a poem, a short post, a definition, a picture with its
 * caption. The reason is the page's structure: it has a headline, or marks its one post, and has something of its own that is no list of
 * links, no form and no notice of a server.
 */
export function isShortForm(
  { isFramed, hasPicture }: Frame,
  lines: readonly Pick<Block, 'text' | 'linked' | 'heading'>[],
  { title, hasHeadline, isMarked, isForm }: ShortPage,
): boolean {
  if (title === '' || isForm || isNotice(title)) return false
  const own = lines.filter(({ linked, heading }) => !heading && linked < MOST_LINKED)
  if (!(hasHeadline || isMarked || isFramed) || own.some(({ text }) => isNotice(text))) return false
  const words = own.reduce((sum, { text }) => sum + countWords(text), 0)
  const linked = lines.reduce((sum, line) => sum + (line.linked < MOST_LINKED ? 0 : countWords(line.text)), 0)
  return words > linked && words >= (hasPicture ? LEAST_WORDS_OF_CAPTION : LEAST_WORDS)
}

/** What the structure of a text says about it, however short it is. */
export interface Frame {
  /** Whether it is one table, quotation, list of steps or the like, which needs no headline on its page. */
  readonly isFramed: boolean
  readonly hasPicture: boolean
}

/** Read before the text is sanitised, which uses up its elements. */
export function frameOf(kept: Element): Frame {
  return {
    isFramed: kept.querySelector('table, pre, blockquote, figure, dl, ol') !== null,
    hasPicture: kept.querySelector('figure img, p > img, div > img') !== null,
  }
}

function isNotice(text: string): boolean {
  return text.length <= LONGEST_NOTICE && NOTICES.some((notice) => notice.test(text.trim()))
}
