import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'
import { parseAst } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

/**
 * What a page, a file or a header chooses is read in linear time: every regular expression outside the extractor is found
 * by a parser and judged by a checker of such expressions. Those that are not linear are written as code, or listed here
 * with the longest input that reaches them.
 */

interface Listed {
  readonly file: string
  readonly source: string
  /** Characters of the longest input that reaches it. */
  readonly longest: number
  readonly why: string
}

/** One that costs a square may stand here where its input is short; what a page chooses is not. */
const listed: readonly Listed[] = [
  ...[
    '^(?=.*[aeiouy]).*[^siu]$',
    '^(?=.*[aeiouy])(?![^aeiou]*[aeiouy][^aeiouywx]$).*(?:[^esiu]|ee)$',
    '^(?=.*[aeiouy]).*(?:s|x|z|ch|sh|o)$',
    '^(?=.*[aeiouy])(?![^aeiou]*[aeiouy][^aeiouywx]$).*(?:s|x|z|ch|sh|o)$',
    '^(?!do$)(?=.*[aeiouy]).*[^ei]$',
  ].map((source) => ({
    file: 'main/search/worker/evaluation/languages/english.ts',
    source,
    longest: 30,
    why: 'All parts begin at the beginning of a word, and longer words have no other forms; the checker tries some at random, and now and then takes one for a power.',
  })),
  {
    file: 'shared/extraction/allow-list.ts',
    source:
      '^https?:\\/\\/(?!xn--)(?:[a-z0-9-]+\\.(?!xn--))+[a-z][a-z0-9-]*(?=\\/)(?![^?#]*\\/(?:\\.|%2[eE]){1,2}(?:[/?#]|$))\\/[\\w!$%&()*+,./:;=@~-]*(?:\\?[\\w!$%&()*+,./:;=?@~-]*)?(?:#[\\w!$%&()*+,./:;=?@~-]*)?$',
    longest: 65_536,
    why: 'Each part of an address ends at a sign that the part before cannot hold, so it is linear; the checker, which guesses where there are looks ahead, is not always of that mind.',
  },
  {
    file: 'shared/text/stream-safe.ts',
    source: '([\\p{M}\\uff9e\\uff9f]{30})[\\p{M}\\uff9e\\uff9f]+',
    longest: 6_000_000,
    why: 'It looks at most at 30 marks from each place, and takes a longer run whole: linear, with a factor of 30 that the checker takes for a power.',
  },
]

/** What the expressions made at run time are made of, by file: what stands in `${…}` or is handed in, and a value for it. */
const made: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'main/clip/article-files.ts': { token: '0123456789abcdef0123456789abcdef', name: '\\d+|[0-9a-f]{32}' },
  'main/clip/related.ts': { parent: 'a00000000000' },
  'main/store/upkeep/check-article.ts': { id: 'a00000000000' },
  'shared/text/pattern.ts': {
    'literal(reading)': '[ \\n\\t]{1,20}- ?" ?',
    "outer.before ? '' : startOf(first, options)": '(?<!\\p{L})',
    source:
      "(?:w['-]?a['-]?r|w\\.a\\.r\\.?)[^\\p{L}\\p{N}\\p{M}]{1,12}k(?:[oöø]['-]?e|[öø])ln(?: ?-{1,3} ?|[ \\n]|'|)12[,.' ]?500[^\\p{L}\\p{N}\\p{M}]{0,12}戦",
    rest: '\\)\\?',
    "outer.after ? '' : endOf(last, options)": '(?:(?!\\p{sc=Han})[\\p{L}\\p{N}\\p{M}])*',
  },
}

const root = dirname(fileURLToPath(import.meta.url))

interface Expression {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly flags: string
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number; readonly end: number }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** A node and all below it. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesOf(each)
  if (!isNode(value)) return
  yield value
  for (const each of Object.values(value)) if (typeof each === 'object') yield* nodesOf(each)
}

function parsed(file: string, text: string): unknown {
  return parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' })
}

/** The text that an expression of a program stands for: literals, templates, and names of such in this file or imported. */
function createEvaluator(file: string, text: string, program: unknown) {
  const values: Readonly<Record<string, string>> = made[file] ?? {}
  const nodes = [...nodesOf(program)]
  function named(name: string): string {
    const constant = nodes.find((node) => node.type === 'VariableDeclarator' && nameOf(node.id) === name)
    if (constant !== undefined) return textOf(constant.init)
    for (const node of nodes.filter(({ type }) => type === 'ImportDeclaration')) {
      const from = String((node.source as { value: unknown }).value)
      const has = [...nodesOf(node.specifiers)].some((each) => nameOf(each.local) === name)
      if (has) return evaluatorOf(pathOf(from, file)).named(name)
    }
    throw new Error(`${file}: what ${name} stands for has to be given in this test`)
  }
  function textOf(node: unknown): string {
    if (!isNode(node)) throw new Error(`${file}: an expression of nothing`)
    const code = text.slice(node.start, node.end)
    const value = values[code]
    if (value !== undefined) return value
    if (node.type === 'Literal' && (typeof node.value === 'string' || typeof node.value === 'number'))
      return String(node.value)
    if (node.type === 'Identifier') return named(String(node.name))
    if (node.type === 'TemplateLiteral') return templateOf(node, 'cooked')
    if (node.type === 'TaggedTemplateExpression' && code.startsWith('String.raw`') && isNode(node.quasi))
      return templateOf(node.quasi, 'raw')
    throw new Error(`${file}: what “${code}” stands for has to be given in this test`)
  }
  function templateOf(node: Node, kind: 'cooked' | 'raw'): string {
    const quasis = node.quasis as readonly { readonly value: Readonly<Record<typeof kind, string>> }[]
    const holes = node.expressions as readonly Node[]
    return quasis.map(({ value }, at) => value[kind] + (at < holes.length ? textOf(holes[at]) : '')).join('')
  }
  return { named, textOf, nodes }
}

const nameOf = (node: unknown): string | null => (isNode(node) && node.type === 'Identifier' ? String(node.name) : null)

function pathOf(specifier: string, from: string): string {
  return specifier.startsWith('#') ? specifier.slice(1) : join(dirname(from), specifier).split(sep).join('/')
}

function evaluatorOf(file: string, text = readFileSync(join(root, file), 'utf8')) {
  return createEvaluator(file, text, parsed(file, text))
}

/** Every regular expression of a file: as it stands, or made by `RegExp`. */
function expressionsOf(file: string, text?: string): readonly Expression[] {
  const { nodes, textOf } = evaluatorOf(file, text)
  const whole = text ?? readFileSync(join(root, file), 'utf8')
  return nodes.flatMap((node): readonly Expression[] => {
    const line = whole.slice(0, node.start).split('\n').length
    if (node.type === 'Literal' && isPattern(node.regex))
      return [{ file, line, source: node.regex.pattern, flags: node.regex.flags }]
    if ((node.type !== 'NewExpression' && node.type !== 'CallExpression') || nameOf(node.callee) !== 'RegExp') return []
    const [source, flags] = node.arguments as readonly unknown[]
    return [{ file, line, source: textOf(source), flags: flags === undefined ? '' : textOf(flags) }]
  })
}

const isPattern = (value: unknown): value is { readonly pattern: string; readonly flags: string } =>
  typeof value === 'object' && value !== null && 'pattern' in value

/** Judged before: several files may have the same. */
const costs = new Map<string, string | null>()

/** Null for one that takes time in proportion to its input, else why not. */
function costOf({ source, flags }: Expression): string | null {
  const key = `/${source}/${flags}`
  const cost = costs.has(key) ? (costs.get(key) ?? null) : judgedCost(source, flags)
  costs.set(key, cost)
  return cost
}

function judgedCost(source: string, flags: string): string | null {
  // Without a repetition that has no end there is nothing that could grow.
  if (!/[*+]|\{\d+,\}/.test(source)) return null
  // Minutes, and no second, and always the same guesses: neither a slow machine nor chance may change the answer.
  const found = checkSync(source, flags, { timeout: 300_000, randomSeed: 1 })
  if (found.status === 'safe') return null
  return found.status === 'vulnerable' ? found.complexity.summary : found.status
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => /^(main|shared|preload|renderer)\/.*\.tsx?$/.test(file))
  .filter((file) => !/\.test\.tsx?$|\/testing\/|^renderer\/extractor\//.test(file))

beforeAll(() => {
  // The one that is written in JavaScript: the others are programs, and not there for every system.
  process.env.RECHECK_SYNC_BACKEND = 'pure'
})

describe('the scan', () => {
  it.each([
    ['const a = /-+$/', '2nd degree polynomial'],
    ['const a = (text: string) => text.replace(/\\s+$/u, "")', '2nd degree polynomial'],
    ['const a = new RegExp("(a+)+$")', 'exponential'],
    [`const word = "[a-z]+"; export const a = RegExp(\`\${word}\${word}!\`, "g")`, '3rd degree polynomial'],
    ['const a = /^-+/', null],
    ['const a = /a{1,9}$/', null],
  ])('judges what stands in %s', (text, cost) => {
    expect(expressionsOf('main/planted.ts', text).map(costOf)).toEqual([cost])
  })

  it('sees through names that are imported', () => {
    const text =
      'import { SPACED_LETTER as A, SPACED_LETTER } from "../shared/text/scripts.ts"; new RegExp(SPACED_LETTER)'
    expect(expressionsOf('main/planted.ts', text).map(({ source }) => source)).toEqual([
      expect.stringContaining('\\p{sc=Han}'),
    ])
  })

  it('asks for what it cannot know', () => {
    expect(() => expressionsOf('main/planted.ts', 'export const a = (b: string) => new RegExp(b)')).toThrow(/given/)
  })
})

it('every regular expression outside the extractor is linear, or listed with the longest input that reaches it', () => {
  const all = files.flatMap((file) => expressionsOf(file))
  expect(files.length).toBeGreaterThan(200)
  expect(all.length).toBeGreaterThan(150)
  const isListed = ({ file, source }: Expression) => listed.some((each) => each.file === file && each.source === source)
  const costly = all.flatMap((each) => {
    const cost = isListed(each) ? null : costOf(each)
    return cost === null ? [] : [`${each.file}:${each.line} /${each.source}/ ${cost}`]
  })
  expect(costly).toEqual([])
  expect(
    listed.filter(({ file, source }) => !all.some((each) => each.file === file && each.source === source)),
    'those that are gone are listed no more',
  ).toEqual([])
}, 600_000)

it('what is given for expressions made at run time is in use', () => {
  for (const [file, values] of Object.entries(made)) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const code of Object.keys(values)) expect(text, relative(root, file)).toContain(code)
  }
})
