import type { State } from '#shared/model.ts'
import type { Plan } from './plan.ts'
import type { Random } from './random.ts'
import { EVERYDAY, others, topicsOf } from './topics.ts'

const DAY = 86_400_000

/** What became of an article: what is new is mostly unread and in the inbox, what is old mostly read and archived. */
export function stateOf(plan: Plan, now: Date, random: Random): State {
  const age = now.getTime() - plan.captured
  const isOld = age > 21 * DAY
  const read = plan.at === 0 ? false : random.chance(isOld ? 0.88 : 0.35)
  const progress = read ? (random.chance(0.9) ? 1 : 0.9) : random.chance(0.2) ? random.between(5, 80) / 100 : 0
  const archived = random.chance(isOld ? 0.93 : read ? 0.5 : 0.05)
  const starred = plan.at === 1 || random.chance(0.06)
  const binned = now.getTime() - random.next() * Math.min(age, 28 * DAY)
  // The first ones are what screens show.
  const trashedAt = plan.at > 2 && random.chance(0.03) ? new Date(Math.round(binned)).toISOString() : null
  return { read, progress, starred, archived: plan.at > 2 && archived, trashedAt }
}

/** None on one in ten, and up to four. */
export function tagsOf(plan: Plan, random: Random): string[] {
  const tags = new Set<string>()
  if (plan.at % 5 < 2) tags.add(EVERYDAY)
  if (random.chance(0.85)) tags.add(random.pick(topicsOf[plan.field]))
  if (random.chance(0.3)) tags.add(random.pick(topicsOf[plan.field]))
  if (random.chance(0.1)) tags.add(random.pick(others))
  return [...tags]
}
