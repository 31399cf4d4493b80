import type { Sites } from '../page.ts'

const subjects = ['The warden', 'A carter', 'The younger sister', 'Our neighbour', 'The clerk of works', 'A stranger']
const verbs = ['measured', 'remembered', 'described', 'repaired', 'counted', 'sketched', 'lost', 'found again']
const objects = ['the northern wall', 'a box of letters', 'the tide table', 'seven lamps', 'the old map', 'a clock']
const times = ['before breakfast', 'in the wet spring', 'without a word', 'by candlelight', 'for the third time']

/** The same numbers in the same order, always (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state
  }
}

/** A generated article: `/long/2000` has that many paragraphs of about 60 words; each begins with its number. */
export function longParagraphs(count: number): readonly string[] {
  const next = numbers(20_250_722)
  const pick = (from: readonly string[]) => from[next() % from.length] ?? ''
  return Array.from({ length: count }, (_, index) => {
    const sentences = Array.from(
      { length: 6 },
      () => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(times)}, and ${pick(verbs)} ${pick(objects)}.`,
    )
    return `Entry ${index + 1}. ${sentences.join(' ')}`
  })
}

export const longSites: Sites = {
  '/long/*': ({ path }) => {
    const count = Math.min(Number(path.slice(6)) || 100, 20_000)
    return {
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The daybook of the island</title></head><body><article>
<h1>The daybook of the island</h1>${longParagraphs(count)
        .map((text) => `<p>${text}</p>`)
        .join('\n')}</article></body></html>`,
    }
  },
}
