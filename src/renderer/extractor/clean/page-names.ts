import type { Names } from '../dom/junk.ts'
import { type Numbering, sourceOf } from '../dom/numbering.ts'
import { type HeadingIds, isNamedByHeading } from './heading-ids.ts'
import { linkTarget } from './link-target.ts'
import type { CleanContext } from './rules.ts'

/** What the rules ask of the page as received about elements of what was kept: names, headings, links. */
export function pageNames({
  isWhole = false,
  numbering,
  headingIds,
  base,
}: {
  readonly isWhole?: boolean
  readonly numbering: Numbering
  readonly headingIds: HeadingIds
  readonly base: string | null
}): Pick<CleanContext, 'numberOf' | 'namesOf' | 'sourceOf' | 'isNamedHeading' | 'targetOf'> {
  return {
    numberOf: numbering.numberOf,
    namesOf(element) {
      const names = numbering.namesOf(element)
      return isNamedByHeading(sourceOf(element, numbering), headingIds) ? withoutId(names) : names
    },
    sourceOf: (element) => numbering.sources[numbering.numberOf(element) ?? -1] ?? null,
    // An article that was kept before has no headings of a site.
    isNamedHeading: (element) => isWhole || headingIds.headings.has(sourceOf(element, numbering)),
    targetOf(link) {
      const written = numbering.numberOf(link) === null ? link : sourceOf(link, numbering)
      return linkTarget(written.getAttribute('href') ?? '', base)
    },
  }
}

/** Without an id that is made of a heading, and without a class that is the same word. */
function withoutId({ className, id }: Names): Names {
  const rest = className.split(/\s+/).filter((name) => name !== id)
  return { className: rest.join(' '), id: '' }
}
