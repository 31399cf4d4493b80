import { wordsOf } from '../../dom/blocks.ts'
import { isThing, namesIn, typesOf } from '../json-ld.ts'
import type { PageFacts } from '../page-facts.ts'

const SECTIONS = ['article:section', 'parsely-section', 'section', 'og:article:section'] as const
const PLACES = ['contentLocation', 'spatialCoverage', 'spatial', 'locationCreated'] as const
const HOUSES = ['publisher', 'copyrightHolder', 'sourceOrganization', 'provider', 'parentOrganization'] as const
const MOST = 100
const LONGEST = 200

/** What the page's menus lead to. */
function sectionsOfMenus(document: Document): readonly string[] {
  return [...document.querySelectorAll('nav a[href]')].slice(0, MOST).map((link) => link.textContent ?? '')
}

/** The sections, places and houses that a page names for machines or in its menus, as words: none of them is a person. */
export function subjectsOf({ stated, metas, document }: PageFacts): ReadonlySet<string> {
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
    ...sectionsOfMenus(document),
    ...organisations.flatMap((thing) => (isThing(thing) ? namesIn(thing.parentOrganization) : [])),
  ]
  return new Set(
    names
      .filter((name) => name.length <= LONGEST)
      .slice(0, MOST * 3)
      .map(wordsOf)
      .filter((words) => words !== ''),
  )
}
