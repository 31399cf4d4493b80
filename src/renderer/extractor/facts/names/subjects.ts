import { wordsOf } from '../../dom/blocks.ts'
import { isThing, namesIn, typesOf } from '../json-ld.ts'
import type { PageFacts } from '../page-facts.ts'

const SECTIONS = ['article:section', 'parsely-section', 'section', 'og:article:section'] as const
const PLACES = ['contentLocation', 'spatialCoverage', 'spatial', 'locationCreated'] as const
const HOUSES = ['publisher', 'copyrightHolder', 'sourceOrganization', 'provider', 'parentOrganization'] as const
const MOST = 100

/** The sections, places and houses that a page names for machines, as words: none of them is a person. */
export function subjectsOf({ stated, metas }: PageFacts): ReadonlySet<string> {
  const { article, things } = stated
  const houses = [article, ...things].flatMap((thing) => HOUSES.map((name) => thing?.[name]))
  const organisations = [...things, ...houses].filter(
    (thing) => isThing(thing) && typesOf(thing).some((type) => /organi[sz]ation$/i.test(type)),
  )
  const names = [
    ...SECTIONS.flatMap((name) => metas(name)),
    ...namesIn(article?.articleSection),
    ...PLACES.flatMap((name) => namesIn(article?.[name])),
    ...namesIn(organisations),
    ...organisations.flatMap((thing) => (isThing(thing) ? namesIn(thing.parentOrganization) : [])),
  ]
  return new Set(
    names
      .slice(0, MOST)
      .map(wordsOf)
      .filter((words) => words !== ''),
  )
}
