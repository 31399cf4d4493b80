import { expect, test } from 'vitest'
import { z } from 'zod'
import { CutReply, ExtractReply, PassagesReply, RenderReply, SanitiseReply } from './extraction.ts'

/** What a schema is made of, as zod keeps it. */
interface Def {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly element?: z.ZodType
  readonly innerType?: z.ZodType
  readonly options?: readonly z.ZodType[]
}

const isBounded = ({ checks = [] }: Def) =>
  checks.some(({ _zod }) => /^(?:max_length|length_equals)$/.test(_zod.def.check))

/** Where a schema lets a text or a list of any length through. */
function unbounded(schema: z.ZodType, path: string): readonly string[] {
  const def = schema._zod.def as unknown as Def
  switch (def.type) {
    case 'string':
      return isBounded(def) ? [] : [path]
    case 'array':
      return [...(isBounded(def) ? [] : [path]), ...unbounded(def.element as z.ZodType, `${path}[]`)]
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([name, inner]) => unbounded(inner, `${path}.${name}`))
    case 'nullable':
    case 'optional':
    case 'default':
      return unbounded(def.innerType as z.ZodType, path)
    case 'union':
      return (def.options ?? []).flatMap((option) => unbounded(option, path))
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'null':
      return []
    default:
      // Records, maps, anything: nothing of that kind has a bound of its own.
      return [`${path} (${def.type})`]
  }
}

test.each([
  ['extract', ExtractReply],
  ['cut', CutReply],
  ['sanitise', SanitiseReply],
  ['render', RenderReply],
  ['passages', PassagesReply],
])('nothing of any length is let through in an answer to %s', (name, schema) => {
  expect(unbounded(schema, name)).toEqual([])
})

test('the walk sees what has no bound', () => {
  const open = z.object({
    text: z.string(),
    list: z.array(z.string().max(1)).nullable(),
    any: z.record(z.string(), z.string()),
    either: z.union([z.literal('a'), z.array(z.number())]),
  })
  expect(unbounded(open, 'x')).toEqual(['x.text', 'x.list', 'x.any (record)', 'x.either'])
})
