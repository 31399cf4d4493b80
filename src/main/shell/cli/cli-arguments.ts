import { parseArgs } from 'node:util'
import { Sort } from '#shared/contract.ts'
import { commandSays, helpSentence, noSuchCommand, noSuchOption, oneOf, usage, wholeNumber } from './sentences.ts'

/** The parsed arguments: a command with its words and options. */
export interface ParsedArguments {
  readonly command: Command
  readonly words: readonly string[]
  readonly options: Options
}

export interface Options {
  readonly library: string | null
  readonly json: boolean
  readonly url: string | null
  readonly captured: string | null
  readonly again: boolean
  readonly related: boolean
  readonly anyway: boolean
  readonly tags: readonly string[]
  readonly query: string | null
  readonly color: string | null
  readonly sort: Sort
  readonly limit: number | null
  readonly offset: number
  readonly format: string
  readonly to: string | null
  readonly out: string | null
  readonly force: boolean
  readonly all: boolean
  readonly fullText: boolean
  readonly images: boolean
  readonly heading: boolean
  readonly oneDocument: boolean
  readonly dryRun: boolean
  readonly repair: boolean
  readonly list: boolean
}

/** The call itself is wrong; the exit status is 2. */
export class Usage extends Error {}

/** Each command: its words, and the options that only it has. */
export const commands = {
  clip: { words: 'URL|FILE|-…', own: ['url', 'captured', 'again', 'related', 'anyway', 'tag'] },
  list: { words: '', own: ['query', 'sort', 'limit', 'offset'] },
  show: { words: 'ID', own: [] },
  search: { words: 'QUERY', own: ['limit', 'offset'] },
  highlights: { words: '', own: ['query', 'tag', 'color', 'limit', 'offset'] },
  export: {
    words: '[ID…]',
    own: [
      ...(['format', 'to', 'tag', 'query', 'force', 'all'] as const),
      ...(['full-text', 'images', 'heading', 'one-document', 'dry-run'] as const),
    ],
  },
  extract: { words: 'FILE|DIR', own: ['out', 'url'] },
  check: { words: '', own: ['repair'] },
  call: { words: 'NAME [JSON|-]', own: ['list'] },
} as const
export type Command = keyof typeof commands

const commonOptions = ['library', 'json', 'help']

const types = {
  library: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  url: { type: 'string' },
  captured: { type: 'string' },
  again: { type: 'boolean' },
  related: { type: 'boolean' },
  anyway: { type: 'boolean' },
  tag: { type: 'string', multiple: true },
  query: { type: 'string' },
  color: { type: 'string' },
  sort: { type: 'string' },
  limit: { type: 'string' },
  offset: { type: 'string' },
  format: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  all: { type: 'boolean' },
  'full-text': { type: 'boolean' },
  images: { type: 'boolean' },
  heading: { type: 'boolean' },
  'one-document': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  repair: { type: 'boolean' },
  list: { type: 'boolean' },
} as const

/** Parses the arguments; `help` if help was asked for. @throws Usage with a sentence */
export function parseArguments(argv: readonly string[]): ParsedArguments | 'help' {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (thrown) {
    throw new Usage(firstLine(thrown))
  }
  const { values, positionals } = parsed
  const [command, ...words] = positionals
  if (values.help === true || command === 'help') return 'help'
  if (command === undefined) throw new Usage(usage.noCommand)
  if (!isCommand(command)) throw new Usage(noSuchCommand(command))
  const known: readonly string[] = [...commands[command].own, ...commonOptions]
  const unknown = Object.keys(values).find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Usage(noSuchOption(command, unknown))
  const sort = Sort.safeParse(values.sort ?? 'captured')
  if (!sort.success) throw new Usage(oneOf('--sort', Sort.options))
  const options: Options = {
    library: values.library ?? null,
    json: values.json ?? false,
    url: values.url ?? null,
    captured: instant(values.captured),
    again: values.again ?? false,
    related: values.related ?? false,
    anyway: values.anyway ?? false,
    tags: values.tag ?? [],
    query: values.query ?? null,
    color: values.color ?? null,
    sort: sort.data,
    limit: count('--limit', values.limit),
    offset: count('--offset', values.offset) ?? 0,
    format: values.format ?? 'markdown',
    to: values.to ?? null,
    out: values.out ?? null,
    force: values.force ?? false,
    all: values.all ?? false,
    fullText: values['full-text'] ?? false,
    images: values.images ?? false,
    heading: values.heading ?? false,
    oneDocument: values['one-document'] ?? false,
    dryRun: values['dry-run'] ?? false,
    repair: values.repair ?? false,
    list: values.list ?? false,
  }
  return { command, words, options }
}

/** Replaces the minus of `-word` while options are parsed: no argument of a process can contain this character. */
const MINUS = '\0'

/** `-word` is part of a query, not a row of one-letter options; only `-h` is one. */
function parse(argv: readonly string[]) {
  const args = argv.map((word) => (/^-[^-]/.test(word) && word !== '-h' ? MINUS + word.slice(1) : word))
  const restore = (word: string) => (word.startsWith(MINUS) ? `-${word.slice(1)}` : word)
  const { values, positionals } = parseArgs({ args, options: types, allowPositionals: true, strict: true })
  if (values.query !== undefined) values.query = restore(values.query)
  return { values, positionals: positionals.map(restore) }
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(commands, word)
}

function count(option: string, value: string | undefined): number | null {
  if (value === undefined) return null
  if (!/^\d{1,6}$/.test(value)) throw new Usage(wholeNumber(option))
  return Number(value)
}

/** A day, or an instant with `Z` or the offset of its zone. A time without either is in this computer's zone. */
const ISO = /^\d{4}-(\d\d)-(\d\d)(T\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i

function instant(value: string | undefined): string | null {
  if (value === undefined) return null
  const [, month = '', day = ''] = ISO.exec(value) ?? []
  const time = Date.parse(value.replace(',', '.').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'))
  // Date.parse reads 30 February as 2 March.
  const isReal =
    new Date(Date.UTC(Number(value.slice(0, 4)), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  const text = Number.isNaN(time) || month === '' || !isReal ? null : new Date(time).toISOString()
  if (text === null || !/^\d{4}-/.test(text)) throw new Usage(usage.captured)
  return text
}

function firstLine(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.message.split(/(?<=\.) /)[0] ?? thrown.message) : String(thrown)
}

/** The text that `--help` prints. */
export function helpText(): string {
  const lines = (Object.keys(commands) as Command[]).map((name) => {
    const { words, own } = commands[name]
    const options = own.map((option) => ` [--${option}${types[option].type === 'boolean' ? '' : ' …'}]`).join('')
    return `  ${name} ${words}${options}\n      ${commandSays[name]}`
  })
  return helpSentence(lines.join('\n'))
}
