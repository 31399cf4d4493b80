import type { Random } from './random.ts'
import type { FieldName, Tongue, Words } from './tongue.ts'

/** Who writes one article: the same few people and places from its beginning to its end. */
export interface Writer {
  readonly tongue: Tongue
  readonly field: FieldName
  /** Where it happens. */
  readonly town: string
  /** One of the phrases of that kind, whole. */
  phrase(kind: string): string
  /** A sentence that this writer has not written yet, as long as there are any. */
  sentence(): string
  /** So many sentences. */
  paragraph(sentences: number): string
}

/** Two people and two places are enough for an article, and an outsider now and then. */
const REGULARS = 3
const OUTSIDER = 0.25
const TRIES = 12

export function nameOf(tongue: Tongue, random: Random): string {
  return tongue.name.replace('{given}', random.pick(tongue.given)).replace('{family}', random.pick(tongue.family))
}

export function townOf(tongue: Tongue, random: Random): string {
  const [starts, ends] = tongue.town
  return random.pick(starts) + random.pick(ends)
}

export function writerOf(tongue: Tongue, field: FieldName, random: Random): Writer {
  const people = Array.from({ length: REGULARS }, () => nameOf(tongue, random))
  const towns = Array.from({ length: 2 }, () => townOf(tongue, random))
  const own: Words = tongue.fields[field] ?? {}
  const written = new Set<string>()

  const counted = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, tongue.thousands)
  const drawn: Readonly<Record<string, () => string>> = {
    person: () => (random.chance(OUTSIDER) ? nameOf(tongue, random) : random.pick(people)),
    town: () => (random.chance(OUTSIDER) ? townOf(tongue, random) : random.pick(towns)),
    month: () => random.pick(tongue.months),
    year: () => String(random.between(1958, 2025)),
    few: () => String(random.between(2, 19)),
    many: () => counted(random.between(21, 9_800)),
  }

  function fill(template: string, depth = 0): string {
    return template.replace(/\{(\w+)\}/g, (_, wanted: string) => {
      const kind = wanted.toLowerCase()
      const draw = drawn[kind]
      if (draw !== undefined) return draw()
      const phrases = own[kind] ?? tongue.words[kind]
      if (phrases === undefined) throw new Error(`${tongue.code} has no ${kind}`)
      if (depth > 4) throw new Error(`${tongue.code}: ${kind} stands within itself`)
      return fill(random.pick(phrases), depth + 1)
    })
  }

  const phrase = (kind: string) => capital(fill(`{${kind}}`), tongue.code)

  function sentence(): string {
    let made = ''
    for (let tried = 0; tried < TRIES; tried++) {
      made = phrase('sentence')
      if (!written.has(made)) break
    }
    written.add(made)
    return made
  }

  return {
    tongue,
    field,
    town: towns[0] ?? '',
    phrase,
    sentence,
    paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(tongue.between),
  }
}

/** With a capital at the beginning, behind quotation marks, and behind a full stop. */
function capital(text: string, language: string): string {
  const upper = (letters: string) => letters.toLocaleUpperCase(language)
  return text.replace(/^(?:[“„«»"¿¡\s]*)\p{Ll}/u, upper).replace(/(?<=[.?!] [“„«¿]?)\p{Ll}/gu, upper)
}
