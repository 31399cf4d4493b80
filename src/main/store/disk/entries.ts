import { z } from 'zod'

/** What could be saved of a file that is JSON but not as its schema says. */
export interface Salvaged<T> {
  readonly value: T
  /** The names of its entries that could not be read and are in no good copy. */
  readonly lost: readonly string[]
}

interface SalvageOptions<T> {
  readonly schema: z.ZodType<T>
  /** A value for each field that may be lost. Without the other fields the file is worth nothing. */
  readonly otherwise: Partial<T>
  /** The last good copy, where there is one, or what could be saved of it: it replaces what is damaged. */
  readonly copy: Salvaged<T> | null
}

/**
 * Reads a JSON file entry by entry, so that a malformed entry loses only itself.
 * @returns null when the bytes are no JSON, or when a field that the file cannot do without is damaged
 */
export function salvage<T extends object>(
  bytes: Uint8Array,
  { schema, otherwise, copy }: SalvageOptions<T>,
): Salvaged<T> | null {
  if (!(schema instanceof z.ZodObject)) return null
  const json = jsonIn(bytes)
  if (!isRecord(json)) return null
  const value: Record<string, unknown> = {}
  const lost: string[] = []
  const good = (copy?.value ?? null) as Readonly<Record<string, unknown>> | null
  for (const [field, type] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const has = Object.hasOwn(json, field) ? json[field] : undefined
    const parsed = type.safeParse(has)
    if (parsed.success) value[field] = parsed.data
    else if (type instanceof z.ZodArray && Array.isArray(has))
      value[field] = entriesOf(has, type.element as z.ZodType, good?.[field], (name) => lost.push(`${field}: ${name}`))
    else if (type instanceof z.ZodRecord && isRecord(has))
      value[field] = valuesOf(has, type.valueType as z.ZodType, good?.[field], (name) => lost.push(`${field}: ${name}`))
    else if (good !== null && Object.hasOwn(otherwise, field)) {
      value[field] = good[field]
      if (copy?.lost.includes(field)) lost.push(field)
    } else if (Object.hasOwn(otherwise, field)) {
      value[field] = otherwise[field as keyof T]
      lost.push(field)
    } else return null
  }
  const checked = schema.safeParse(value)
  return checked.success ? { value: checked.data as T, lost } : null
}

function entriesOf(
  entries: readonly unknown[],
  type: z.ZodType,
  copy: unknown,
  lose: (name: string) => void,
): readonly unknown[] {
  const copies = Array.isArray(copy) ? copy : []
  return entries.flatMap((entry, at) => {
    const parsed = type.safeParse(entry)
    if (parsed.success) return [parsed.data]
    const name = nameOf(entry)
    const good = name === null ? undefined : copies.find((each) => nameOf(each) === name)
    if (good !== undefined) return [good]
    lose(titleOf(entry) ?? `number ${at + 1}`)
    return []
  })
}

function valuesOf(
  values: Readonly<Record<string, unknown>>,
  type: z.ZodType,
  copy: unknown,
  lose: (name: string) => void,
): Readonly<Record<string, unknown>> {
  const copies = isRecord(copy) ? copy : {}
  const entries = Object.entries(values).flatMap(([key, entry]): [string, unknown][] => {
    const parsed = type.safeParse(entry)
    if (parsed.success) return [[key, parsed.data]]
    if (Object.hasOwn(copies, key)) return [[key, copies[key]]]
    lose(key)
    return []
  })
  return Object.fromEntries(entries)
}

/** What identifies an entry in its list. */
function nameOf(entry: unknown): string | null {
  if (!isRecord(entry)) return null
  const name = entry.id ?? entry.name
  return typeof name === 'string' ? name : null
}

/** What a user would call it. */
function titleOf(entry: unknown): string | null {
  if (!isRecord(entry)) return null
  const source = isRecord(entry.source) ? entry.source.url : null
  const label = isRecord(entry.input) ? entry.input.label : null
  const title = [label, source, entry.name, entry.id].find((each) => typeof each === 'string' && each !== '')
  return typeof title === 'string' ? `“${title.slice(0, 80)}”` : null
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
