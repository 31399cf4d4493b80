import { asksForJson, calledWords } from '../cli/called-words.ts'
import { noSandbox } from './sentences.ts'

/** What a refused start prints. */
export interface SandboxAnswer {
  readonly stdout: string
  readonly stderr: string
}

/** The sentence, and a document for a call that asks for JSON: it gets one whatever happens. */
export function sandboxAnswer(argv: readonly string[]): SandboxAnswer {
  const document = { format: 1, error: { code: 'unexpected', message: noSandbox } }
  const asks = asksForJson(calledWords(argv) ?? [])
  return { stdout: asks ? `${JSON.stringify(document)}\n` : '', stderr: `${noSandbox}\n` }
}
