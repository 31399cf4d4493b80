import { childrenOf, isNode, type Node } from './syntax.ts'

/**
 * What a user reads or hears, and where it may be written. A translator looks for it in the files called `sentences.ts`,
 * so anywhere else it is refused.
 */

/** Attributes that are shown or read aloud. */
const ATTRIBUTES = new Set([
  ...['aria-description', 'aria-label', 'aria-roledescription', 'aria-valuetext'],
  ...['alt', 'label', 'placeholder', 'title'],
])
/** Attributes of our own components that may hold words, and may hold a name that nobody reads. */
const OWN_ATTRIBUTES = new Set(['hint', 'legend', 'name', 'sentence', 'verb'])
/** Properties with the words of a button, a menu item, a dialog or a failure. */
const PROPERTIES = new Set([
  ...['buttons', 'detail', 'does', 'hint', 'label', 'lesson', 'message', 'placeholder', 'says', 'title'],
])
/** Errors that the user is told about. The message of any other is for the log. */
const REFUSALS = new Set(['Refusal', 'Usage'])

/** Files with other words for readers, by the beginning of their path, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/shared/commands/': 'the table of the commands is the one place of their labels',
  'src/shared/requests/': 'what `call --list` says of a request is next to its schema',
  'src/main/markdown/': 'the words of an exported file are part of its format: in any language it has the same bytes',
  'src/main/clip/sample.ts': 'the text of the sample article',
}

/** The words for users that a file holds. */
interface Sentences {
  readonly file: string
  /** As `line words`. */
  readonly sentences: readonly string[]
}

/** Each sentence that is not where it should be, as `file:line words`. */
export const misplacedSentences = ({ file, sentences }: Sentences): readonly string[] =>
  mayHaveSentences(file) ? [] : sentences.map((each) => `${file}:${each}`)

const mayHaveSentences = (file: string): boolean =>
  /(?:^|[/-])sentences\.ts$/u.test(file) || Object.keys(EXCEPTIONS).some((beginning) => file.startsWith(beginning))

/** The literals in a syntax tree that a user reads. */
export function looseSentences(tree: Node): readonly Node[] {
  const matches = new Set<Node>()
  const visit = (node: Node): void => {
    for (const words of [...wordsOf(node), ...(isWholeSentence(node) ? [node] : [])]) matches.add(words)
    if (!isForTheLog(node)) for (const child of childrenOf(node)) visit(child)
  }
  visit(tree)
  return [...matches]
}

/** What a piece of mark-up, an attribute, a property or a refusal says. */
function wordsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'JSXText':
      return hasLetters(textOf(node)) ? [node] : []
    case 'JSXElement':
    case 'JSXFragment':
      return nodesIn(node.children).flatMap(literalsOf)
    case 'JSXAttribute':
      if (OWN_ATTRIBUTES.has(nameOf(node.name))) return literalsOf(node.value).filter(isProse)
      return ATTRIBUTES.has(nameOf(node.name)) ? literalsOf(node.value) : []
    case 'Property':
      return PROPERTIES.has(nameOf(node.key)) ? literalsOf(node.value).filter(isProse) : []
    case 'NewExpression':
      return REFUSALS.has(nameOf(node.callee)) ? nodesIn(node.arguments).flatMap(literalsOf).filter(isProse) : []
    default:
      return []
  }
}

/** The literals that an expression can be, those of both branches of a condition and of a list. */
function literalsOf(value: unknown): readonly Node[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return hasLetters(textOf(value)) ? [value] : []
    case 'ConditionalExpression':
      return [value.consequent, value.alternate].flatMap(literalsOf)
    case 'LogicalExpression':
    case 'BinaryExpression':
      return value.operator === '===' || value.operator === '!==' ? [] : [value.left, value.right].flatMap(literalsOf)
    case 'ArrayExpression':
      return nodesIn(value.elements).flatMap(literalsOf)
    default:
      return isNode(value.expression) ? literalsOf(value.expression) : []
  }
}

/** Names, codes and keys are no prose: a word in small letters. */
const isProse = (node: Node): boolean => /^\W*\p{Lu}|\s/u.test(textOf(node).trim())

/** A sentence from its capital to its full stop, wherever it is. */
function isWholeSentence(node: Node): boolean {
  if (node.type !== 'Literal' && node.type !== 'TemplateLiteral') return false
  const text = textOf(node, 'X')
  return /^[“\p{Lu}]/u.test(text) && /[.?!…]$/u.test(text) && /\p{L}+ \p{L}+/u.test(text)
}

/** The text of a literal. @param gap stands for what a template puts in */
function textOf({ value, quasis }: Node, gap = ''): string {
  if (typeof value === 'string') return value
  return nodesIn(quasis)
    .map((quasi) => String((quasi.value as { readonly raw: string }).raw))
    .join(gap)
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name) : '')
const isForTheLog = ({ type, callee }: Node): boolean => type === 'NewExpression' && /Error$/u.test(nameOf(callee))
const nodesIn = (list: unknown): readonly Node[] => (Array.isArray(list) ? list.filter(isNode) : [])
const hasLetters = (text: string): boolean => /\p{L}/u.test(text)
