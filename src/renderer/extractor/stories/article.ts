import type { ExtractedArticle } from '#shared/extraction/extraction.ts'
import type { HeadingIds } from '../clean/heading-ids.ts'
import { pageNames } from '../clean/page-names.ts'
import { omissionsIn } from '../clean/rules.ts'
import { boundArticle } from '../dom/article-bounds.ts'
import { type Block, blocksOf } from '../dom/blocks.ts'
import { openCuts } from '../dom/cut-sentences.ts'
import type { Names } from '../dom/junk.ts'
import { linkOf } from '../dom/line-places.ts'
import type { Numbering } from '../dom/numbering.ts'
import { withoutUnseen } from '../dom/unseen.ts'
import { countWords } from '../dom/words.ts'
import { ofElsewhere } from '../facts/agencies.ts'
import { datelineOf } from '../facts/dateline.ts'
import { resolveAge, writtenDate } from '../facts/dates.ts'
import { labelBefore } from '../facts/days/labels.ts'
import { machineDate } from '../facts/days/machine-date.ts'
import { directionOf, firstWords } from '../facts/facts.ts'
import { languageOf } from '../facts/language.ts'
import { namesOf as peopleIn } from '../facts/names.ts'
import { noDate, type Published, publishedOn } from '../facts/published.ts'
import { absolute } from '../normalise/images.ts'
import { hasProse, textsOf, usedImages } from '../sanitise/finish.ts'
import type { Dom } from '../sanitise/sanitise.ts'
import { copyOf, pictureBeside, prepareStory } from './parts.ts'
import type { StorySpan } from './spans.ts'

/** A line of prose. */
const LONG = 80

/** The page of the stories. */
export interface StoryPage {
  readonly blocks: readonly Block[]
  readonly url: string | null
  readonly base: string | null
  readonly capturedAt: string
  readonly timeZone: string
  readonly imageToken: string
  readonly siteName: string | null
  readonly language: string | null
  readonly numbering: Numbering
  readonly headingIds: HeadingIds
  readonly dom: Dom
}

/** Makes an article of a story on a page; null when nothing of it remains. The page is not changed. */
export function storyArticle(span: StorySpan, page: StoryPage): ExtractedArticle | null {
  const { blocks, dom, numbering, imageToken, base } = page
  const { head } = span
  const title = blocks[head.title] as Block
  const byline = head.byline === null ? [] : peopleIn((blocks[head.byline] as Block).text)
  const { kept, pictures } = prepareStory(copyOf({ head: head.from, from: span.from, to: span.to }, blocks), page)
  // A class name that the story's own prose has is no reason to remove lines with the same name.
  const named = new Set(
    blocks
      .slice(span.from, span.to)
      .filter((line) => line.text.length >= LONG)
      .map(({ container }) => keyOf(numbering.namesOf(container))),
  )
  const ofPage = pageNames(page)
  const namesOf = (element: Element): Names => {
    const names = ofPage.namesOf(element)
    return named.has(keyOf(names)) ? { className: '', id: '' } : names
  }
  const context = {
    ...ofPage,
    title: title.text,
    headLines: [],
    byline,
    outletLine: null,
    description: null,
    headlineAt: null,
    namesOf,
  }
  for (const { element } of omissionsIn(kept, blocksOf(kept), context)) element.remove()
  if (!hasProse(blocksOf(kept))) return null
  const cut = boundArticle(kept, openCuts())
  const images = usedImages(kept, pictures, imageToken)
  const { html, text, body } = textsOf(dom.safe(kept))
  const dateline = datelineOf(body)
  const link = linkOf(title)
  const address = link === null ? null : absolute(link, base)
  const picture = images[0]?.candidates.find((url) => url.startsWith('http'))
  const language =
    title.container.closest('[lang]:not(html, body)')?.getAttribute('lang') || page.language || languageOf(text)
  return {
    facts: {
      title: withoutUnseen(title.text),
      kicker: null,
      byline: [...byline],
      publisher: head.outlet,
      siteName: page.siteName,
      agency: ofElsewhere(dateline.agency, [head.outlet, page.siteName]),
      place: dateline.place,
      ...publishedAt(span, page),
      modifiedAt: null,
      language,
      direction: directionOf(text, language),
      excerpt: firstWords(text),
      leadImage: null,
      wordCount: countWords(text),
      // Signs that a text is not whole stand with the main one.
      incomplete: null,
    },
    leadImageUrl: pictureBeside(span, blocks, page) ?? picture ?? null,
    canonicalUrl: address === null || isSamePage(address, page.url) ? null : address,
    html,
    text,
    body,
    images,
    cut,
  }
}

function publishedAt({ head }: StorySpan, { blocks, capturedAt, timeZone }: StoryPage): Published {
  if (head.age === null) return noDate
  const { first, container } = blocks[head.age.at] as Block
  const time = first.parentElement?.closest('time[datetime]') ?? container.querySelector('time[datetime]')
  const raw = time?.getAttribute('datetime') ?? ''
  const stated = machineDate(raw)
  if (stated !== null) return publishedOn(stated, raw, 'time')
  const { age } = head.age
  if (age !== null && labelBefore(age.before) === 'modified') return noDate
  const date = age === null ? writtenDate(head.age.raw) : resolveAge(age, capturedAt, timeZone)
  return date === null ? noDate : publishedOn(date, head.age.raw, age === null ? 'text' : 'age')
}

function isSamePage(address: string, url: string | null): boolean {
  return url !== null && address.replace(/#.*$/, '') === url.replace(/#.*$/, '')
}

function keyOf({ className, id }: Names): string {
  return `${className} ${id}`
}
