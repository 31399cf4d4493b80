import { byText } from './remember.ts'

/**
 * What pages put around articles, in words. Each rule holds for pages that we have never seen, and none names a site.
 */

/** Beginnings of short blocks that address the visitor, or are the page's own controls for the article. */
const FORMULAS: readonly string[] = [
  'advertisement',
  'follow me on',
  'click here',
  'read more',
  'read also',
  'read next',
  'also read',
  'read:',
  'more:',
  'related:',
  'related stories',
  'related articles',
  'related topics',
  'see also:',
  'see more',
  'watch:',
  'watch now',
  'listen:',
  'photos:',
  '©',
  'all rights reserved',
  'leave a comment',
  'leave a reply',
  'no comments',
  'load more',
  'show more',
  'continue reading',
  'story continues',
  'article continues',
  'advertisement - ',
  'skip to',
  'skip advertisement',
  'get the latest',
  'join the conversation',
  'filed under',
  'posted in',
  'tags:',
  'topics:',
  'categories:',
  'print this',
  'email this',
  'have a tip',
  'got a tip',
  'this article was originally published',
  'originally published',
  'this story was originally published',
  'first published',
  'published:',
  'posted by',
  'last updated',
  'updated on',
  'updated:',
  'image source',
  'image:',
  'image credit',
  'photo:',
  'photo credit',
  'photograph:',
  'media playback is unsupported',
  'your browser does not',
  'please enable javascript',
  'you may also like',
  'you might also like',
  'don’t miss',
  "don't miss",
  'up next',
  'min read',
  'minute read',
  'follow @',
  'editor’s picks',
  "editor's picks",
  'terms of use',
  'privacy policy',
  'lesen sie auch',
  'mehr zum thema',
  'lire aussi',
  'à lire aussi',
  'lea también',
  'leggi anche',
  'leia também',
  'lees ook',
  'читайте также',
  '広告',
  '関連記事',
]

/** Those with which a sentence of a text may begin as well. */
const OPENINGS: readonly string[] = [
  'advertising',
  'sponsored',
  'promoted',
  'sign up',
  'subscribe',
  'newsletter',
  'follow us',
  'share this',
  'share on',
  'share via',
  'click to',
  'comments',
  'download our',
  'download the',
  'join our',
  'log in',
  'sign in',
  'register',
  'tagged',
  'send us',
  'contact us',
  'support our',
  'donate',
  'become a member',
  'most read',
  'trending',
  'recommended',
  'cookie',
  'copyright',
  'photo by',
  'published on',
  'posted on',
  'anzeige',
  'werbung',
  'publicité',
  'publicidad',
  'pubblicità',
  'publicidade',
  'реклама',
]

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const beginning = (phrases: readonly string[]) =>
  new RegExp(`^(?:${phrases.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const PHRASE = beginning([...FORMULAS, ...OPENINGS])
/** The beginnings that sentences of a text may have as well. */
export const OPENING = beginning(OPENINGS)

/** Longer blocks with such a beginning are prose: “Subscribe to a theory…”. */
const LONGEST_PHRASE = 160

export function isBoilerplate(text: string): boolean {
  return text.length <= LONGEST_PHRASE && beginsWithPhrase(text)
}

/** Several rules ask for the same lines. */
const beginsWithPhrase = byText({ most: 1_000, longest: LONGEST_PHRASE }, (text) => PHRASE.test(text))

const LONGEST_LABEL = 60

/**
 * Headings of lists of other stories. Whole lines only: an article may have a heading that contains one. Without `u`,
 * with which an engine takes seven times as long to compile it.
 */
const LABEL =
  /^(?:(?:related|recommended|suggested|similar|other|more|latest|top|popular|trending|featured)\s+(?:articles?|stories|story|news|posts?|content|coverage|reading|reads|headlines)(?:\s+(?:for you|from .{1,30}))?|more (?:from|on|in|like) .{1,40}|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).{0,20}|read (?:next|also|more)|(?:readers|others|people) also .{1,30}|recommended(?: for you)?|related|up next|keep reading|most (?:read|popular|viewed)|don[’']t miss|ähnliche artikel|mehr zum thema|das könnte (?:sie|dich) auch interessieren|weitere (?:artikel|nachrichten|meldungen)|à lire aussi|lire aussi|sur le même sujet|articles (?:liés|similaires|connexes)|artículos relacionados|noticias relacionadas|te puede interesar|más noticias|leggi anche|articoli correlati|leia também|notícias relacionadas|lees ook|gerelateerde artikelen|читайте также|похожие статьи|関連記事|相关(?:文章|新闻|阅读)|相關(?:文章|新聞)|관련 ?기사|مقالات ذات صلة|اقرأ أيضا)\s*[:…]?$/i

/** Whether a line announces other stories. */
export function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && LABEL.test(text)
}

/** Words in names of classes and ids; only whole parts of them. */
const CLASS_WORDS = [
  'ad',
  'ads',
  'advert',
  'advertisement',
  'advertising',
  'sponsored',
  'promo',
  'promotion',
  'newsletter',
  'subscribe',
  'subscription',
  'signup',
  'share',
  'sharing',
  'social',
  'follow',
  'related',
  'recommended',
  'recommendations',
  'recirc',
  'recirculation',
  'trending',
  'popular',
  'comments',
  'comment',
  'disqus',
  'tags',
  'taglist',
  'topics',
  'breadcrumb',
  'breadcrumbs',
  'byline',
  'dateline',
  'timestamp',
  'pubdate',
  'meta',
  'metadata',
  'author',
  'bio',
  'credit',
  'credits',
  'caption',
  'copyright',
  'footer',
  'nav',
  'navigation',
  'menu',
  'toolbar',
  'pagination',
  'pager',
  'prev',
  'tools',
  'button',
  'buttons',
  'cta',
  'widget',
  'sidebar',
  'teaser',
  'readmore',
  'outbrain',
  'taboola',
  'cookie',
  'banner',
  'popup',
  'modal',
  'print',
  'rating',
  'poll',
  'donate',
  'login',
  'paywall',
  'disclaimer',
] as const
const WORDS: ReadonlySet<string> = new Set(CLASS_WORDS)

/** Of these, what names things of a text as well: its menu of dishes, its print, its tools. */
const WEAK: ReadonlySet<string> = new Set(
  `banner button buttons disclaimer footer menu meta metadata modal poll popular popup prev print
  promotion rating tags tools topics trending widget`.split(/\s+/),
)

/** A name that says what else a page has, or what this element has not: `has-header-image`, `no-sidebar`. */
const STATE = /^(?:has|have|no|not|with|without|hide)[-_]/i

/** An id with more words is made from a heading: `sharing-with-a-single-developer`. */
const MOST_WORDS_OF_ID = 4

/** The class and id of an element. */
export interface Names {
  readonly className: string
  readonly id: string
}

/** Whether class and id of an element say that it holds no part of an article. */
export function hasJunkName(names: Names): boolean {
  return partsOfNames(names).some((part) => WORDS.has(part))
}

/** Whether they say so in words that name nothing else. */
export function hasSiteName(names: Names): boolean {
  return partsOfNames(names).some((part) => WORDS.has(part) && !WEAK.has(part))
}

function partsOfNames({ className, id }: Names): readonly string[] {
  const own = partsOf(id)
  return [...partsOf(className), ...(own.length > MOST_WORDS_OF_ID ? [] : own)]
}

function partsOf(name: string): readonly string[] {
  const names = name.split(/\s+/).filter((each) => !STATE.test(each))
  return names
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
}

const COMMENTS =
  /^(?:\d[\d.,]*\s+)?(?:comments?|replies|responses|reactions|discussion|kommentare?|leserkommentare|commentaires?|comentarios?|coment[áa]rios?|commenti|reacties|комментари[йия]|评论|評論|留言|コメント|댓글|تعليقات)(?:\s*[(:]?\s*\d*\s*[):]?)?$/iu

/** Whether a line announces what readers say. */
export function isComments(text: string): boolean {
  return text.length <= 40 && COMMENTS.test(text)
}
