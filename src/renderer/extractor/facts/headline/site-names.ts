import { sameWords, wordsOf } from '../../dom/blocks.ts'
import type { PageFacts } from '../page-facts.ts'

/** Between a title and the name of its site. */
export const SEPARATOR = /\s+[|\-–—»«›·•/:]+\s+|\s*[|｜»]\s*|:\s+/u
/** Longer texts are no titles. */
export const LONGEST_STATED = 1000

/** The names that a page's site has: its own, and those of its host. */
export function siteNames(page: PageFacts, siteName: string | null): readonly string[] {
  const { meta, url } = page
  const host = url === null ? [] : hostNames(url)
  return [siteName, meta('og:site_name', 'application-name', 'apple-mobile-web-app-title'), ...host].filter(
    (name): name is string => name !== null,
  )
}

function hostNames(url: string): readonly string[] {
  try {
    const host = new URL(url).hostname.replace(/^(www|m|amp|mobile)\./, '')
    return [host, host.split('.').slice(-2)[0] ?? host]
  } catch {
    return []
  }
}

/**
 * The title without the site's name, wherever it is: the longer side of it remains. Unchanged where no part is known to
 * be the site's name.
 */
export function withoutSite(title: string, names: readonly string[]): string {
  // Longer texts are no titles, and their parts would be compared again and again.
  if (title.length > LONGEST_STATED) return title.trim()
  const isName = (part: string) => names.some((name) => isSameName(name, part))
  let text = title
  for (let isShorter = true; isShorter; ) {
    isShorter = false
    let from = 0
    for (const match of text.matchAll(new RegExp(SEPARATOR, 'gu'))) {
      const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
      if (isName(before)) text = after
      else if (isName(after)) text = before
      else if (isName(text.slice(from, match.index))) text = from >= after.length ? text.slice(0, from) : after
      else {
        from = match.index + match[0].length
        continue
      }
      isShorter = true
      break
    }
  }
  if (text !== title) return text.replace(new RegExp(`(?:${SEPARATOR.source})$`, 'u'), '').trim()
  // Metadata do not have it: a short tail behind a bar is the site, for nothing else is put there.
  const bar = /^(.*\S)\s*[|｜]\s*([^|｜]{1,40})$/u.exec(text)
  const [, head = '', tail = ''] = bar ?? []
  return head.split(/\s+/).length >= 3 && head.length > tail.length ? head.trim() : text.trim()
}

/** Whether two names are one, blanks and an article apart: `The Harbour Post` and `harbourpost`. */
export function isSameName(name: string, text: string): boolean {
  // A title has as many parts as it has strokes: most are too long to be compared.
  if (text.length > 2 * name.length + 20) return false
  if (sameWords(name, text)) return true
  const bare = (each: string) => wordsOf(each).replaceAll(' ', '').replace(/^the/, '')
  return text.length <= 80 && bare(text).length >= 4 && bare(name) === bare(text)
}
