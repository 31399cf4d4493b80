import { z } from 'zod'
import { requests } from '#shared/contract.ts'

/** Describes every request for `call --list`: the JSON Schema of its input, whether it changes anything, and one sentence. */
export function requestSchemas(): Record<string, { input: unknown; changes: boolean; says: string }> {
  return Object.fromEntries(
    Object.entries(requests).map(([name, { input, changes, says }]) => [
      name,
      { input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), changes, says },
    ]),
  )
}
