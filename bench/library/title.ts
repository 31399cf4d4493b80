import type { Plan } from './plan.ts'
import type { Writer } from './prose.ts'

/** Longest that real pages have, and what a fallback takes of the text. */
const LONG = 400
const FALLBACK = 80

/** A headline, or one that breaks what headlines lead one to expect; never empty. */
export function titleOf(plan: Plan, writer: Writer, text: string): string {
  const title = writer.phrase('title')
  switch (plan.oddity) {
    case null:
      return title
    case 'short':
      return ['No', 'Silt', '?', 'II'][plan.at % 4] ?? title
    case 'long': {
      let long = title
      while (long.length < LONG) long += `: ${writer.phrase('title')}`
      return long.slice(0, LONG).trim()
    }
    case 'emoji':
      return `🌊 ${title} 🚢👩‍🔧🏴‍☠️`
    case 'bidi':
      return `${title}: «الوعد ليس ميزانية» (שורה 12)`
    case 'markup':
      return `<b>${title}</b> &amp; "C:\\notes\\${plan.field}?*" | ${plan.outlet.name}`
    case 'untitled':
      return (text.split('\n')[0] ?? title).slice(0, FALLBACK).trim()
    case 'address':
      return plan.url ?? title
  }
}
