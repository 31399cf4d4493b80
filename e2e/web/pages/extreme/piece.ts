import type { Page } from '../../page.ts'

/** A part of a page: what it adds to each place of it. */
export interface Piece {
  /** Attributes of the html element. */
  readonly root?: string
  readonly head?: string
  /** Between the headline and the first paragraph. */
  readonly above?: string
  /** Between the paragraphs. */
  readonly inner?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Content-Type. */
  readonly type?: string
}

const prose = [
  'The harbour office keeps two clocks, and the one that is wrong is the one by which the ferries leave, because it has always been so.',
  'When a clerk set it right in the winter of the long frost, eleven people missed their boat, and the matter went before the council.',
  'The council found for the clock. It was set wrong again the same evening, with some ceremony, and the clerk was given another desk.',
  'Visitors are told to add nine minutes. Those who live here do not add anything; they leave the house when they hear the horn.',
]

/** A page about something, otherwise plain, with all pieces in it. `name` keeps its text from being that of another. */
export function pageOf(name: string, pieces: readonly Piece[]): Page {
  const all = (key: 'root' | 'head' | 'above' | 'inner') => pieces.map((piece) => piece[key] ?? '').join('')
  const [first, ...rest] = prose.map((line) => `<p>${line} This is told of ${name}.</p>`)
  const title = /<title|<h1/.test(all('head') + all('above')) ? '' : `<title>${name}</title>`
  const headline = all('above').includes('<h1') ? '' : `<h1>${name}</h1>`
  return {
    type: pieces.find(({ type }) => type !== undefined)?.type ?? 'text/html; charset=utf-8',
    headers: Object.assign({}, ...pieces.map(({ headers }) => headers ?? {})),
    // Ends are left out: pieces may have left anything open.
    body: `<!doctype html><html ${all('root') || 'lang="en"'}><head><meta charset="utf-8">${title}${all('head')}</head><body><main><article>${headline}${all('above')}${first}${all('inner')}${rest.join('')}`,
  }
}

/** A text as it may stand in HTML, within an attribute too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
