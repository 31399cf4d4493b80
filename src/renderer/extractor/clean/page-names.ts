import { type Numbering, sourceOf } from '../dom/numbering.ts'
import type { HeadingIds } from './heading-ids.ts'
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
      return headingIds.boxes.has(sourceOf(element, numbering)) ? { ...names, id: '' } : names
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
