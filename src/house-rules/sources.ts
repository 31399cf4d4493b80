import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path/posix'
import { parseAst } from 'vite'
import { looseSentences } from './loose-sentences.ts'
import { childrenOf, isNode, type Node } from './syntax.ts'

/** One file of `src` as the house rules see it. */
export interface Source {
  /** From the root of the project: `src/main/library.ts`. */
  readonly file: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Every function, also one within another. */
  readonly functions: readonly { readonly name: string; readonly lines: number }[]
  /** What it calls its variables, parameters, functions, types and imports. */
  readonly names: ReadonlySet<string>
  /** What a user reads of it, as `line words`. */
  readonly sentences: readonly string[]
}

export interface Import {
  readonly line: number
  /** The file under `src` that it names, whether or not it is there; null for a package. */
  readonly target: string | null
}

/** All TypeScript under `src` of a project. */
export function readSources(root: string): readonly Source[] {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return paths
    .map((path) => `src/${path.replaceAll('\\', sep)}`)
    .filter((path) => /\.tsx?$/u.test(path))
    .sort()
    .map((file) => readSource(file, readFileSync(join(root, file), 'utf8')))
}

/** A test, or what only tests use: the rules of size and dependency are for what ships. */
export const isForTests = (file: string): boolean => /\.test\.tsx?$|\/testing\/|^src\/house-rules\//u.test(file)

/** One file. @param file its path from the root of the project */
export function readSource(file: string, text: string): Source {
  const imports: Import[] = []
  const functions: { name: string; lines: number }[] = []
  const names = new Set<string>()
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const visit = (node: Node, name: string): void => {
    const specifier = specifierOf(node)
    if (specifier !== null) imports.push({ line: lineAt(node.start), target: resolve(file, specifier) })
    for (const bound of bindingsOf(node)) names.add(bound)
    const called = nameOf(node) ?? name
    if (isFunction(node)) functions.push({ name: called, lines: lineAt(node.end) - lineAt(node.start) + 1 })
    for (const child of childrenOf(node)) visit(child, called)
  }
  const tree = parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node
  visit(tree, '')
  const sentences = looseSentences(tree).map(({ start, end }) => {
    const words = text.slice(start, end).trimStart()
    return `${lineAt(end - words.length)} ${words.replace(/\s+/gu, ' ').trim()}`
  })
  return { file, lines: text.split('\n').length - 1, imports, functions, names, sentences }
}

const isFunction = ({ type }: Node): boolean =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'

/** What a declaration, a property or a method calls the function within it. */
function nameOf(node: Node): string | null {
  const named = /^(?:Function.*|VariableDeclarator)$/u.test(node.type) ? node.id : node.key
  return isNode(named) && typeof named.name === 'string' ? named.name : null
}

const DECLARATIONS = new Set([
  ...['VariableDeclarator', 'FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression', 'ClassDeclaration'],
  ...['TSTypeAliasDeclaration', 'TSInterfaceDeclaration', 'TSFunctionType', 'TSMethodSignature', 'CatchClause'],
])

/** The names that a declaration makes: its own, and those of its parameters. */
function bindingsOf(node: Node): readonly string[] {
  if (/^Import.*Specifier$/u.test(node.type)) return patternNames(node.local)
  if (!DECLARATIONS.has(node.type)) return []
  return [node.id, node.param, ...(Array.isArray(node.params) ? node.params : [])].flatMap(patternNames)
}

/** `a`, `{ b: a }`, `[a, ...b]` and `a = 1` as the names they bind. */
function patternNames(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return []
  if (pattern.type === 'Identifier') return [String(pattern.name)]
  const parts = [pattern.value, pattern.left, pattern.argument, pattern.parameter, pattern.properties, pattern.elements]
  return parts.flat().flatMap(patternNames)
}

/** Of `import`, `export … from`, `import()` and `import('…')` as a type. */
function specifierOf(node: Node): string | null {
  const { source } = node
  if (isNode(source)) return typeof source.value === 'string' ? source.value : null
  return null
}

const ROOMS: Readonly<Record<string, string>> = {
  '#shared/': 'src/shared/',
  '#main/': 'src/main/',
  '#renderer/': 'src/renderer/',
}

function resolve(from: string, specifier: string): string | null {
  const path = specifier.replace(/\?.*$/u, '')
  for (const [alias, room] of Object.entries(ROOMS)) if (path.startsWith(alias)) return room + path.slice(alias.length)
  return path.startsWith('.') ? join(dirname(from), path) : null
}
