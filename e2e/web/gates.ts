import type { ServerResponse } from 'node:http'
import type { Sites } from './page.ts'

/** Pages that answer when the test says so. */
export interface Gates {
  readonly sites: Sites
  /** The path of the page of a name, which waits at its gate. */
  path(name: string): string
  /** The path of the same page without a gate. */
  openPath(name: string): string
  /** How many are asked for and wait. */
  waiting(): number
  /** Lets the page of a name go; one that is not asked for yet goes as soon as it is. */
  open(name: string): void
  /** Words that a later look at a page finds added at its end, so that it is a new version. */
  change(name: string): void
}

/** A page long enough to scroll, in which every sentence names its page and its place. */
const PARAGRAPHS = 24
/** Well within the pause that a server may make (clip/limits.ts). */
const DRIP_MS = 4_000

export const titleOf = (name: string): string => `The tale of ${name}`
export const sentenceOf = (name: string, paragraph: number): string =>
  `Paragraph ${paragraph} of ${name} says that the ferry left at nine, as it had every morning for forty years.`
export const headingOf = (name: string, part: number): string => `Part ${part} of ${name}`

/** Makes gates of their own for a test. */
export function makeGates(): Gates {
  const opened = new Set<string>()
  const held = new Map<string, ServerResponse[]>()
  const changed = new Set<string>()
  const page = (name: string) => bodyOf(name, changed.has(name))
  const nameIn = (path: string) => decodeURIComponent(path.slice(path.lastIndexOf('/') + 1))
  const begin = (response: ServerResponse) => response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
  /** Begins the answer and lets it drip: on a slow machine a silent page would be given up before its gate opens. */
  const hold = (response: ServerResponse, name: string) => {
    begin(response).write('\n')
    const drip = setInterval(() => response.write('\n'), DRIP_MS)
    response.once('close', () => clearInterval(drip))
    held.set(name, [...(held.get(name) ?? []), response])
  }
  return {
    sites: {
      '/gate/*': {
        behave(response, _request, { path }) {
          const name = nameIn(path)
          if (opened.has(name)) begin(response).end(page(name))
          else hold(response, name)
        },
      },
      '/tale/*': ({ path }) => ({ body: page(nameIn(path)) }),
    },
    path: (name) => `/gate/${name}`,
    openPath: (name) => `/tale/${name}`,
    waiting: () => [...held.values()].flat().length,
    open(name) {
      opened.add(name)
      for (const response of held.get(name) ?? []) response.end(page(name))
      held.delete(name)
    },
    change: (name) => void changed.add(name),
  }
}

function bodyOf(name: string, isChanged: boolean): string {
  const parts = Array.from({ length: PARAGRAPHS }, (_, at) => {
    const heading = at % 6 === 0 ? `<h2>${headingOf(name, at / 6 + 1)}</h2>` : ''
    return `${heading}<p>${sentenceOf(name, at)} Nobody on the quay looked up from their work; by noon the fog had lifted, the harbour office had opened its shutters, and the letters of the week were on their way inland.</p>`
  })
  // Above the rest: what is read further down stands elsewhere then.
  const news = isChanged
    ? '<p>Since this was written the ferryman has added a line, and another one, and a third, so that all below stands lower than it did before he took up his pen.</p>'.repeat(
        3,
      )
    : ''
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${titleOf(name)}</title></head>
<body><article><h1>${titleOf(name)}</h1>${news}${parts.join('\n')}</article></body></html>`
}
