import { days } from './days.ts'
import { fields } from './fields.ts'
import { filters } from './filters.ts'
import { phrases } from './phrases.ts'
import { wholeQueries } from './whole-queries.ts'
import { words } from './words.ts'

/**
 * Queries with their answers over the library of `articles.ts`: the letters of the articles found. A blank at the end of a
 * query finishes its last word. `all` is every article outside the trash.
 */
export const table = [words, phrases, fields, filters, days, wholeQueries].join('')
