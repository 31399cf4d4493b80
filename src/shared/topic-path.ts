import type { Tag } from './model.ts'
import { normalForm } from './text/stream-safe.ts'

/** A library has some hundreds of them, asked for thousands of times; a hostile one could have any number. */
const keys = new Map<Tag, string>()
const KEYS = 20_000

/** Tags are compared without case. */
export function tagKey(tag: Tag): string {
  const known = keys.get(tag)
  if (known !== undefined) return known
  const key = normalForm(tag, 'NFC').toLowerCase()
  if (keys.size >= KEYS) keys.clear()
  keys.set(tag, key)
  return key
}

/** Whether a tag is a topic or lies below it. */
export function isUnder(tag: Tag, topic: Tag): boolean {
  const key = tagKey(tag)
  const above = tagKey(topic)
  return key === above || key.startsWith(`${above}/`)
}

/** What a tag is called once a topic is moved with all that lies below it; null when it is not of it. */
export function moved(tag: Tag, topic: Tag, to: Tag): Tag | null {
  return isUnder(tag, topic) ? beneath(tag, topic, to) : null
}

/** A path with another beginning, in place of as many parts as a topic has. */
export function beneath(tag: Tag, topic: Tag, to: Tag): Tag {
  return [to, ...normalForm(tag, 'NFC').split('/').slice(topic.split('/').length)].join('/')
}
