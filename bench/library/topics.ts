import type { Colour } from '#shared/model.ts'
import type { FieldName } from './tongue.ts'

/** Under what a reader files an article of a field: a topic, and those below it. */
export const topicsOf: Readonly<Record<FieldName, readonly string[]>> = {
  harbour: ['harbour', 'harbour/dredging', 'harbour/budget', 'harbour/fishing'],
  water: ['water', 'water/floods', 'water/rivers/weirs', 'water/rivers/abstraction'],
  rail: ['rail', 'rail/night trains', 'rail/timetables'],
  courts: ['courts', 'courts/appeals', 'courts/costs'],
  harvest: ['harvest', 'harvest/seed', 'harvest/bees'],
  archive: ['archive', 'archive/maps', 'archive/letters'],
  energy: ['energy', 'energy/grid', 'energy/tariffs'],
  schools: ['schools', 'schools/languages'],
  housing: ['housing', 'housing/rents', 'housing/registry'],
  health: ['health', 'health/midwives'],
}

/** What cuts across all fields. The first is on two articles of five: nobody files as evenly as that, but some as much. */
export const EVERYDAY = 'work'
export const others: readonly string[] = ['style guide', 'openings', 'interview/to do', 'Übersetzen', 'архив', '資料']

/** Of highlights. */
export const marksOf: readonly string[] = ['doubt', 'follow up', 'figures', 'quote']

/** In the order in which the shelf has them; topics that are not here have no colour. */
export const coloured: Readonly<Record<string, Colour | null>> = {
  harbour: 3,
  'harbour/dredging': 3,
  'harbour/budget': null,
  housing: 2,
  courts: 4,
  water: 1,
  'water/rivers': null,
  'style guide': 5,
  work: null,
}

export const colourNames: Readonly<Record<string, string>> = {
  '1': 'Claim',
  '2': 'Figure',
  '3': 'Source',
  '4': 'Doubt',
  '5': 'Wording',
}

export const savedSearches: readonly { readonly name: string; readonly query: string }[] = [
  { name: 'Unread, this week', query: 'is:unread after:7d' },
  { name: 'Quotes by ministers', query: 'minister in:highlights' },
  { name: 'Dredging, annotated', query: 'tag:harbour/dredging is:annotated' },
  { name: 'Silt, but not the survey', query: 'silt -survey' },
]
