import type { Block } from '../../dom/blocks.ts'
import type { ParsedDate } from '../dates.ts'
import { isForeign } from '../foreign-content.ts'
import { namesIn, type Thing, textIn, typesOf } from '../json-ld.ts'
import type { PageFacts } from '../page-facts.ts'
import type { Label } from './labels.ts'
import { daysOfText } from './line-days.ts'
import { machineDate } from './machine-date.ts'

/** A date that a page states for machines. */
export interface Statement {
  readonly date: ParsedDate
  readonly raw: string
  readonly from: 'json-ld' | 'meta' | 'time'
  /** Whether its name says nothing of which day it is. */
  readonly isVague: boolean
}

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'publication_date',
  'article.published',
  'date_published',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dcterms.issued',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'bt:pubdate',
  'date',
  'originalpublicationdate',
] as const
const VAGUE = new Set<string>(['date', 'dc.date', 'dcterms.date'])
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'og:article:modified_time',
  'datemodified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'article:modified',
  'article.updated',
  'last-modified',
  'last_modified',
  'modified_time',
  'revised',
] as const
/** Names of people, and what some pages write next to them. */
const PEOPLE = ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'byl', 'parsely-author', 'sailthru.author']

/** The days of publication that a page states, the best first. A day that is labelled as a change's is none. */
export function publishedStatements({ stated, meta, metas }: PageFacts): readonly Statement[] {
  // Other things (comments, videos, people) have dates of their own.
  const isPage = (thing: Thing) =>
    typesOf(thing).some((type) => /(?:Page|Article|Posting|Report|CreativeWork)$/i.test(type))
  const things = [stated.article, ...stated.things.filter(isPage)]
  return [
    ...['datePublished', 'dateCreated', 'uploadDate'].flatMap((name) =>
      (name === 'datePublished' ? things : [stated.article]).flatMap((thing) =>
        statementOf(textIn(thing, name), 'json-ld', isPublished),
      ),
    ),
    ...META.flatMap((name) => statementOf(meta(name), 'meta', isPublished, VAGUE.has(name))),
    ...PEOPLE.flatMap(metas).flatMap((text) => statementOf(text, 'meta', (label) => label === 'published')),
  ]
}

/** The days of a change that a page states, the best first. */
export function modifiedStatements(page: PageFacts): readonly Statement[] {
  const { stated, meta, metas } = page
  const isAny = (label: Label | null) => label === null || label === 'modified'
  const isModified = (label: Label | null) => label === 'modified'
  const people = [...PEOPLE.flatMap(metas), ...namesIn(stated.article?.author), ...metas('description')]
  return [
    ...statementOf(textIn(stated.article, 'dateModified'), 'json-ld', isAny),
    ...statementOf(meta(...MODIFIED), 'meta', isAny),
    ...[...META.map((name) => meta(name)), ...people].flatMap((text) => statementOf(text, 'meta', isModified)),
  ]
}

/** What elements of the page are marked as its date by the microdata property, or the attribute `pubdate`. */
export function markedElements(
  page: PageFacts,
  headline: Block | null,
  property: 'datePublished' | 'dateModified',
): readonly { readonly element: Element; readonly raw: string }[] {
  const name = `[itemprop~=${property}]`
  const selector = property === 'datePublished' ? `time${name}, ${name}[content], time[pubdate], ${name}` : name
  return [...page.document.querySelectorAll(selector)]
    .filter((element) => !isForeign(element, headline, page))
    .flatMap((element) => {
      const raw = element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent
      return raw === null ? [] : [{ element, raw }]
    })
}

function isPublished(label: Label | null): boolean {
  return label === null || label === 'published'
}

/** Longer texts are no date with its label. */
const LONGEST = 160

/** The first day in a text whose label is accepted. */
export function statementOf(
  text: string | null,
  from: Statement['from'],
  isAccepted: (label: Label | null) => boolean,
  isVague = false,
): readonly Statement[] {
  if (text === null) return []
  const machine = machineDate(text)
  if (machine !== null) return isAccepted(null) ? [{ date: machine, raw: text, from, isVague }] : []
  const day = daysOfText(text.slice(0, LONGEST)).find(({ label }) => isAccepted(label))
  return day === undefined ? [] : [{ date: day.date, raw: text, from, isVague }]
}
