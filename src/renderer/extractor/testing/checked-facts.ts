import type { Facts } from '#shared/model.ts'
import { sameWords } from '../dom/blocks.ts'

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The authors that JSON-LD names, read by other means than the extractor's. */
function peopleStated(document: Document): readonly string[] {
  const things: Record<string, unknown>[] = []
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) collect(each)
    else if (typeof value === 'object' && value !== null) {
      things.push(value as Record<string, unknown>)
      collect((value as Record<string, unknown>)['@graph'])
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse((script.textContent ?? '').replace(/[\n\r\t]/g, ' ')))
    } catch {
      // Of a page that writes it wrongly nothing is asked.
    }
  }
  const articles = things.filter((thing) => /Article|Posting|Report/.test(String(thing['@type'])))
  const authors = articles.flatMap(({ author }) => [author].flat()) as ({ '@type'?: unknown; name?: unknown } | null)[]
  return authors
    .filter((author) => /^Person/.test(String([author?.['@type']].flat()[0])))
    .flatMap((author) => [author?.name].flat())
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
}

/** A page that was read, and its facts. */
export interface ReadPage {
  readonly id: string
  readonly url: string | null
  readonly source: string
  readonly document: Document
  readonly facts: Facts | null
}

/** The pages whose article names a person as its author in JSON-LD, and whether we name one of them. */
export function statedIn(pages: readonly ReadPage[]) {
  return pages.flatMap(({ id, document, facts }) => {
    const people = peopleStated(document)
    const names = facts?.byline ?? []
    return people.length === 0
      ? []
      : [{ id, people, names, given: people.some((name) => names.some((own) => sameWords(own, name))) }]
  })
}

/** Bylines that are no names: with `by` before them, with a date or a line end in them, or the outlet's. */
export function wrongNames(pages: readonly ReadPage[]): readonly string[] {
  return pages.flatMap(({ id, facts }) =>
    (facts?.byline ?? [])
      .filter(
        (name) =>
          /^by\s|[\n\r]|\d{4}|\d:\d\d/i.test(name) ||
          /^By\p{Lu}/u.test(name) ||
          [facts?.publisher, facts?.siteName].some((outlet) => outlet != null && sameWords(outlet, name)),
      )
      .map((name) => `${id.slice(0, 6)}: ${name}`),
  )
}

/** Dates that we give as the page's words and that the page does not say; an address is the page's as well. */
export function unsaidDates(pages: readonly ReadPage[]): readonly string[] {
  return pages.flatMap(({ id, url, source, document, facts }) => {
    const raw = facts?.publishedRaw ?? null
    if (raw === null) return []
    const said = [source, source.replaceAll('\\/', '/'), document.documentElement.textContent ?? '', url ?? '']
    return said.some((text) => squeezed(text).includes(squeezed(raw))) ? [] : [`${id.slice(0, 6)}: ${raw}`]
  })
}
