import { hasWords, isBlank, newElement, outermost, renameElement, wordsIn } from '../dom/elements.ts'
import type { PlainForm } from './plain-form.ts'

const POSTS =
  /(?:^|\s)(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|instagram-media|fb-post|fb-video|tiktok-embed|reddit-embed-bq|reddit-card|text-post-media|threads-embed)(?:\s|$)/
/** Attributes in which embedding scripts write a post's address. */
const ADDRESSES = [
  'cite',
  'data-instgrm-permalink',
  'data-text-post-permalink',
  'data-embed-url',
  'data-href',
  'data-bluesky-uri',
]
/** Players. Other frames are advertisements as often as part of the text. */
const PLAYER =
  /^(?:https?:)?\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/embed\/|player\.vimeo\.com\/video\/|(?:www\.|geo\.)?dailymotion\.com\/(?:embed|player)|player\.twitch\.tv|clips\.twitch\.tv\/embed|(?:www\.)?archive\.org\/embed\/|upload\.wikimedia\.org|player\.bilibili\.com|v\.qq\.com|w\.soundcloud\.com\/player|open\.spotify\.com\/embed|embed\.podcasts\.apple\.com|embed\.ted\.com|(?:www\.)?ted\.com\/|players\.brightcove\.net|cdn\.jwplayer\.com|(?:www\.)?facebook\.com\/plugins\/video|rumble\.com\/embed|fast\.wistia\.(?:net|com)\/embed|www\.loom\.com\/embed)/i

/** Embedded posts become quotations with writer and address; video and audio players become a captioned link. */
export const embeds: readonly PlainForm[] = [
  { named: POSTS, write: toQuotation },
  { names: ['iframe', 'amp-youtube', 'amp-vimeo', 'lite-youtube'], write: toLink },
]

function toQuotation(post: Element): void {
  const quotation = post.matches('blockquote') ? post : (post.querySelector('blockquote') ?? null)
  if (quotation === null || isBlank(quotation)) {
    const address = addressOf(post)
    if (post.matches('iframe') || address === null || hasWords(post)) return
    outermost(post).replaceWith(figure(post, address, `Post: ${hostOf(address)}`))
    return
  }
  const address = addressOf(quotation) ?? addressOf(post)
  withoutDrawing(quotation)
  splitLines(quotation)
  if (address !== null && quotation.querySelector(`a[href]`) === null) {
    quotation.append(newElement(quotation, 'p', '— ', link(quotation, address, hostOf(address))))
  }
  for (const name of ['class', 'style', 'id']) quotation.removeAttribute(name)
  const outer = outermost(post)
  if (outer !== quotation) outer.replaceWith(quotation)
}

/** Icons and other decoration of a post. */
function withoutDrawing(quotation: Element): void {
  for (const element of quotation.querySelectorAll('svg, style, script')) element.remove()
  for (const element of quotation.querySelectorAll('[style]')) element.removeAttribute('style')
  // To Readability two in a row are a new paragraph, and the rest of the old one a box to judge.
  for (const br of quotation.querySelectorAll('br + br')) {
    if ((br.previousSibling?.nodeValue ?? '').trim() === '') br.remove()
  }
}

/** Lines of a post become paragraphs: one link may hold several, with the writer next to it. */
function splitLines(quotation: Element): void {
  for (const anchor of quotation.querySelectorAll('a')) {
    const blocks = [...anchor.querySelectorAll('div, p')].filter(
      (block) => block.querySelector('div, p') === null && hasWords(block),
    )
    if (blocks.length === 0) continue
    const href = anchor.getAttribute('href') ?? ''
    const lines = blocks.map((block, index) =>
      // The quotation itself is no link: only its last line leads to the post.
      newElement(
        quotation,
        'p',
        ...(index === blocks.length - 1 ? ['— ', link(quotation, href, wordsIn(block))] : [wordsIn(block)]),
      ),
    )
    anchor.replaceWith(...lines)
  }
  // Readability would judge boxes in it by their links.
  for (const box of quotation.querySelectorAll('div, section')) {
    if (box.querySelector('p, div, section, ul, ol, figure, blockquote') === null) renameElement(box, 'p')
    else box.replaceWith(...box.childNodes)
  }
  let line: Element | null = null
  for (const node of [...quotation.childNodes]) {
    const isBlock = node.nodeType === 1 && (node as Element).matches('p, div, blockquote, section, ul, ol, figure')
    if (isBlock || (line === null && isBlank(node))) {
      line = null
      continue
    }
    if (line === null) {
      line = newElement(quotation, 'p')
      node.before(line)
    }
    line.append(node)
  }
}

function toLink(frame: Element): void {
  const source =
    frame.getAttribute('src') || frame.getAttribute('data-src') || frame.getAttribute('data-lazy-src') || ''
  const id = frame.getAttribute('data-videoid') ?? frame.getAttribute('videoid')
  const address = frame.matches('iframe') ? source : playerAddress(frame.localName, id)
  if (address === null) return
  if (frame.matches('iframe') && !PLAYER.test(address)) {
    const post = postOf(frame, address)
    if (post !== null) outermost(frame).replaceWith(figure(frame, post, `Post: ${hostOf(post)}`))
    return
  }
  const page = pageOf(address.startsWith('//') ? `https:${address}` : address)
  const title = (frame.getAttribute('title') ?? '').replace(/\s+/g, ' ').trim()
  const named = title === '' || /^(?:youtube|vimeo|embedded)?\s*(?:video)?\s*player$|^iframe$|^video$/i.test(title)
  const kind = /soundcloud|spotify|podcasts/.test(hostOf(page)) ? 'Audio' : 'Video'
  const words = `${kind}: ${named ? hostOf(page) : title}`
  const outer = outermost(frame, (other) => other.localName === 'figcaption')
  // It has a figure already if it has words of its own below it.
  const own = outer.localName === 'figure' ? [...outer.children].find((child) => child.contains(frame)) : undefined
  if (own !== undefined) own.replaceWith(newElement(frame, 'p', link(frame, page, words)))
  else outer.replaceWith(figure(frame, page, words))
}

/** A frame that shows a post is a post too. */
function postOf(frame: Element, address: string): string | null {
  const tweet = /^https?:\/\/platform\.twitter\.com\/embed\/.*[?&]id=(\d+)/.exec(address)?.[1]
  if (tweet !== undefined) return `https://twitter.com/i/status/${tweet}`
  return frame.matches('.mastodon-embed') && /^https?:/.test(address) ? address.replace(/\/embed\/?$/, '') : null
}

function playerAddress(name: string, id: string | null): string | null {
  if (id === null || !/^[\w-]{4,20}$/.test(id)) return null
  return name === 'amp-vimeo' ? `https://player.vimeo.com/video/${id}` : `https://www.youtube.com/embed/${id}`
}

/** The page where a person can watch or hear what a player plays. */
function pageOf(address: string): string {
  const youtube = /youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/.exec(address)?.[1]
  if (youtube !== undefined && youtube !== 'videoseries') return `https://www.youtube.com/watch?v=${youtube}`
  const vimeo = /player\.vimeo\.com\/video\/(\d+)/.exec(address)?.[1]
  return vimeo === undefined ? address : `https://vimeo.com/${vimeo}`
}

/** A figure: no part of the running text, and no paragraph that is all link. */
function figure(context: Element, address: string, words: string): Element {
  return newElement(context, 'figure', newElement(context, 'figcaption', link(context, address, words)))
}

function link(context: Element, address: string, words: string): Element {
  const anchor = newElement(context, 'a', words)
  anchor.setAttribute('href', address)
  return anchor
}

function addressOf(element: Element): string | null {
  const address = ADDRESSES.map((name) => element.getAttribute(name) ?? '').find((value) => /^https?:\/\//i.test(value))
  return address ?? null
}

function hostOf(address: string): string {
  try {
    return new URL(address).host.replace(/^www\./, '')
  } catch {
    return address
  }
}
