import type { Sites } from '../page.ts'
import { bodies } from './extreme/bodies.ts'
import { fields } from './extreme/fields.ts'
import { payload } from './extreme/payloads.ts'
import { type Piece, pageOf } from './extreme/piece.ts'

const LONG = 300_000

/** Which text goes into which field. The fuzzer has the others. */
const texts: Readonly<Record<string, string>> = {
  title: 'marks',
  headline: 'letters that grow',
  byline: 'by and by',
  'author in meta': 'joined emoji',
  outlet: 'Arabic ligatures',
  'outlet and day on a line': 'capitals',
  dateline: 'capitals',
  time: 'digits',
  'date in meta': 'months and dots',
  description: 'entities',
  canonical: 'AMP addresses',
  'address in meta': 'slashes',
  base: 'letters',
  refresh: 'equals signs',
  language: 'dashes',
  'JSON-LD': 'dates',
  'authors in JSON-LD': 'Hangul in pieces',
  'JSON-LD within JSON-LD': 'tabs',
  'JSON-LD that is none': 'brackets',
  'a thousand metas': 'addresses',
  'type of the answer': 'equals signs',
  'parameters of the type': 'blanks',
  headers: 'isolates of direction',
  'charset in meta': 'blanks',
  caption: 'overrides of direction',
  links: 'escapes',
  names: 'blanks',
  style: 'brackets',
  code: 'stars',
  formula: 'brackets',
  'one paragraph': 'dashes',
  'a word within words': 'marks',
  'the text itself': 'tags of HTML',
}

/** A page whose name says what is wrong with it. */
export interface ExtremePage {
  readonly name: string
  readonly path: string
  readonly pieces: () => readonly Piece[]
}

const slug = (name: string) => `/extreme/${name.replaceAll(/[^a-zA-Z]+/g, '-')}`

/** Each field with a text, and each kind of body as large as it comes. */
export const extremePages: readonly ExtremePage[] = [
  ...Object.entries(texts).map(([field, text]) => ({
    name: `${text} for ${field}`,
    path: slug(`${text} for ${field}`),
    pieces: () => [fields[field]?.(payload(text, LONG)) ?? {}],
  })),
  ...Object.entries(bodies).map(([name, { most, make }]) => ({ name, path: slug(name), pieces: () => [make(most)] })),
]

/** Made when they are asked for: together they are hundreds of megabytes. */
export const extremeSites: Sites = Object.fromEntries(
  extremePages.map(({ name, path, pieces }) => [path, () => pageOf(name, pieces())]),
)
