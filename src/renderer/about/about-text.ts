import type { About } from '#shared/requests/shell.ts'
import { about } from './sentences.ts'

/** A fact about this copy of the program, and its name. */
export type AboutFact = readonly [name: string, value: string]

/** What this copy is, for the window and for reports of faults. */
export function aboutFacts(copy: About): readonly AboutFact[] {
  return [
    [about.version, copy.version],
    [about.built, copy.committedAt?.slice(0, 10) ?? about.noDay],
    [about.electron, copy.electron],
    [about.chromium, copy.chromium],
    [about.node, copy.node],
    [about.system, copy.system],
  ]
}

/** The facts as lines of text. They name nothing of the user's. */
export const aboutText = (program: string, copy: About): string =>
  [program, ...aboutFacts(copy).map(([name, value]) => `${name}: ${value}`)].join('\n')
