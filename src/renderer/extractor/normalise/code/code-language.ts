import { classesIn } from '../../dom/elements.ts'

/** Prefixes of the language's name in classes: highlight.js, Prism, GitHub, Rouge, Sphinx, Org. */
const PREFIX = /^(?:language|lang|highlight-source|highlight-text|highlight|src|brush:?|code|hljs-language)-(?=.)/i
/** Next to one of these, a class without a prefix is the language. */
const TOOLS = /^(?:hljs|prettyprint|prettyprinted|sourceCode|syntaxhighlighter|prism-code|shiki|CodeRay|brush:|src)$/
/** Names for no language. */
const NONE =
  /^(?:none|no-?highlight|plain-?text|plain|text|txt|default|auto|basic|code|block|wrapper|line|lines|container|inline|box|snippet|toolbar|notranslate)$/
const NAMES = new Set(
  `abap ada apache applescript arduino asm assembly awk bash basic-lang bat batch c c# c++ clojure cmake coffeescript
  commonlisp console cpp cs csharp css cypher d dart diff docker dockerfile elixir elm erlang fish fortran fsharp gherkin
  go golang gradle graphql groovy haml handlebars haskell hcl html http ini java javascript js json json5 jsonc jsx julia
  kotlin latex less lisp lua make makefile markdown matlab md mermaid nginx nim nix objc objective-c objectivec ocaml
  octave pascal perl php plsql postgresql powershell prolog protobuf proto ps1 puppet py python python3 r racket rb rest
  rs ruby rust sass scala scheme scss sh shell shell-session sql sass solidity svg swift tcl terraform tex toml ts tsx
  twig typescript vb vbnet verilog vhdl vim vue wasm xhtml xml yaml yml zig zsh`.split(/\s+/),
)
const FARTHEST = 4

/** The language of a block of code in lower case, as its page states it; null when it does not. */
export function languageOf(block: Element): string | null {
  const inside = block.querySelectorAll('code')
  let at: Element | null = block
  const around: Element[] = []
  for (let depth = 0; at !== null && depth < FARTHEST; depth += 1, at = at.parentElement) {
    // An element with several blocks says nothing about one of them.
    if (at !== block && holdsSeveral(at)) break
    around.push(at)
  }
  for (const element of [...(inside.length === 1 ? inside : []), ...around]) {
    const language = statedLanguage(element)
    if (language !== null) return language
  }
  return null
}

/** Two blocks in an element. Looked for once, as long as they are in it: a page may have thousands of blocks. */
const pairs = new WeakMap<Element, readonly Element[]>()
/** An element that many blocks have been in has none of them any more: they were taken out of a paragraph. */
const MOST_SEARCHES = 50
const searches = new WeakMap<Element, number>()

function holdsSeveral(element: Element): boolean {
  if (pairs.get(element)?.every((block) => element.contains(block)) === true) return true
  const before = searches.get(element) ?? 0
  if (before === MOST_SEARCHES) return false
  searches.set(element, before + 1)
  const [first, second] = element.querySelectorAll('pre')
  if (first === undefined || second === undefined) return false
  pairs.set(element, [first, second])
  return true
}

function statedLanguage(element: Element): string | null {
  for (const name of ['data-lang', 'data-language', 'data-code-language', 'data-enlighter-language']) {
    const language = asName(element.getAttribute(name))
    if (language !== null) return language
  }
  const classes = classesIn(element)
  for (const [index, one] of classes.entries()) {
    const name = PREFIX.test(one) ? one.replace(PREFIX, '') : one === 'brush:' ? (classes[index + 1] ?? '') : null
    // Other classes have the same prefix: `code-block`, `highlight-box`.
    const language = asName(name)
    if (language !== null && (/^lang/i.test(one) || NAMES.has(language) || /^highlight-(?:source|text)-/i.test(one)))
      return language
  }
  if (!classes.some((one) => TOOLS.test(one)) && element.localName !== 'code') return null
  return classes.map((one) => asName(one)).find((one) => one !== null && NAMES.has(one)) ?? null
}

/** Whether words are the name of a language and nothing else. */
export function isLanguage(words: string): boolean {
  return NAMES.has(words.trim().toLowerCase())
}

function asName(value: string | null): string | null {
  const name = (value ?? '')
    .trim()
    .toLowerCase()
    .replace(/;$/, '')
    .replace(/^html-basic$/, 'html')
  return /^[a-z][a-z0-9+#._-]{0,29}$/.test(name) && !NONE.test(name) ? name : null
}
