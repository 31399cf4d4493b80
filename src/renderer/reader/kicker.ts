import type { Facts } from '#shared/model.ts'
import { fold } from '#shared/text/fold.ts'

/** The words above a headline; null where there are none, or the title begins with them (`LTE patent: Court orders…`). */
export function kickerAbove({ title, kicker }: Pick<Facts, 'title' | 'kicker'>): string | null {
  return kicker === null || kicker === '' || fold(title).startsWith(fold(kicker)) ? null : kicker
}
