import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { refusalOf } from './dependencies.ts'
import { isForTests, readSources, type Source } from './sources.ts'

/** The rules of the house, proven: for each a fault is planted, and the linter or the rule sees it. */

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** By file: an import of each of these must be refused, and of each of those must not. */
const rules: readonly {
  readonly in: string
  readonly refused: readonly string[]
  readonly allowed: readonly string[]
}[] = [
  {
    in: 'src/shared/planted.ts',
    refused: ['electron', 'react', 'node:path', '#main/store/types.ts', '#renderer/ui/button.tsx', '../main/jobs.ts'],
    allowed: ['zod', 'approx-string-match', './model.ts', '#shared/model.ts'],
  },
  {
    in: 'src/main/planted.ts',
    refused: [
      'electron',
      './clip/clip.ts',
      './shell/cli.ts',
      '#main/search/search.ts',
      '../shared/model.ts',
      '#renderer/App.tsx',
    ],
    allowed: ['node:path', 'zod', './jobs.ts', './store/types.ts', '#shared/model.ts'],
  },
  {
    in: 'src/main/library.ts',
    refused: ['electron', './shell/cli.ts', '../shared/model.ts', '#renderer/App.tsx'],
    allowed: ['./clip/clip.ts', './store/store.ts', './dispatch.ts', '#shared/model.ts'],
  },
  {
    in: 'src/main/index.ts',
    refused: ['electron', 'electron/main', '../shared/model.ts', '#renderer/App.tsx'],
    allowed: ['./library.ts', './shell/window.ts', './clip/load.ts', './search/search-worker.ts?nodeWorker'],
  },
  ...['clip', 'search', 'notes', 'exporting', 'importing', 'reading'].map((feature) => {
    const other = feature === 'clip' ? 'notes' : 'clip'
    return {
      in: `src/main/${feature}/planted.ts`,
      refused: [
        ...[
          'electron',
          'electron/main',
          'electron-log/main',
          `../${other}/x.ts`,
          `#main/${other}/x.ts`,
          '../shell/cli.ts',
        ],
        ...['../library.ts', '../dispatch.ts', '../../shared/model.ts', '../../renderer/App.tsx', '#renderer/App.tsx'],
      ],
      allowed: [
        'node:fs/promises',
        'yaml',
        './x.ts',
        './formats/x.ts',
        '../jobs.ts',
        '../store/types.ts',
        '../markdown/links.ts',
        '#shared/model.ts',
      ],
    }
  }),
  {
    in: 'src/main/exporting/formats/planted.ts',
    refused: ['electron', '../../notes/notes.ts', '../../library.ts', '../../../shared/model.ts'],
    allowed: ['../export-format.ts', '../../markdown/article.ts', '../../jobs.ts', '#shared/model.ts'],
  },
  ...['store', 'markdown'].map((served) => ({
    in: `src/main/${served}/planted.ts`,
    refused: [
      'electron',
      '../clip/clip.ts',
      '#main/notes/notes.ts',
      '../shell/cli.ts',
      '../library.ts',
      '../../shared/model.ts',
    ],
    allowed: ['node:path', 'lowdb', './x.ts', './migrations/0001-first.ts', '#shared/model.ts'],
  })),
  {
    in: 'src/main/shell/planted.ts',
    refused: [
      '../clip/clip.ts',
      '../store/articles.ts',
      '#main/search/search.ts',
      '../../shared/model.ts',
      '#renderer/App.tsx',
    ],
    allowed: [
      'electron',
      'electron/main',
      'electron-log/main',
      'node:path',
      './window.ts',
      '../library.ts',
      '../store/types.ts',
      '#shared/contract.ts',
    ],
  },
  {
    in: 'src/preload/planted.ts',
    refused: ['node:fs', 'zod', 'react', '#main/library.ts', '../shared/contract.ts', '../main/library.ts'],
    allowed: ['electron', '#shared/contract.ts'],
  },
  {
    in: 'src/renderer/App.tsx',
    refused: [
      'electron',
      'node:fs',
      'node:fs/promises',
      'path',
      '#main/library.ts',
      '../shared/contract.ts',
      '../main/library.ts',
      'react-aria-components',
      './extractor/extract.ts',
    ],
    allowed: ['react', './library/shelf.tsx', './reader/page.tsx', './ui/menu.tsx', '#shared/contract.ts'],
  },
  ...['library', 'reader', 'notes', 'search', 'transfer', 'settings'].map((feature) => {
    const other = feature === 'reader' ? 'notes' : 'reader'
    return {
      in: `src/renderer/${feature}/planted.tsx`,
      refused: [
        ...[
          'electron',
          'node:fs',
          'node:fs/promises',
          'fs',
          '#main/library.ts',
          '../../main/library.ts',
          '../../shared/model.ts',
        ],
        ...[
          `../${other}/x.tsx`,
          `#renderer/${other}/x.tsx`,
          'react-aria-components',
          'react-aria',
          '../App.tsx',
          '../extractor/extract.ts',
        ],
      ],
      allowed: [
        'react',
        './x.tsx',
        './planted.module.css',
        '../data/use-list.ts',
        '../commands/run.ts',
        '../ui/menu.tsx',
        '../styles/tokens.css',
        '#shared/model.ts',
      ],
    }
  }),
  ...['data', 'commands'].map((shared) => ({
    in: `src/renderer/${shared}/planted.ts`,
    refused: [
      'electron',
      'node:path',
      '#main/jobs.ts',
      '../reader/page.tsx',
      'react-aria-components',
      '../../shared/model.ts',
    ],
    allowed: ['react', './x.ts', '#shared/commands.ts'],
  })),
  {
    in: 'src/renderer/ui/planted.tsx',
    refused: [
      'electron',
      'node:path',
      '#main/jobs.ts',
      '../reader/page.tsx',
      '../extractor/extract.ts',
      '../../shared/model.ts',
    ],
    allowed: ['react', 'react-aria-components', './button.tsx', '../styles/tokens.css', '#shared/model.ts'],
  },
  {
    in: 'src/renderer/extractor/planted.ts',
    refused: [
      'electron',
      'node:path',
      '#main/jobs.ts',
      '../ui/menu.tsx',
      '../reader/page.tsx',
      '../../shared/model.ts',
      'react-aria-components',
    ],
    allowed: ['@mozilla/readability', './split.ts', '#shared/text/text.ts'],
  },
  {
    in: 'src/main/clip/planted.test.ts',
    refused: ['electron', '../../shared/model.ts'],
    allowed: ['vitest', 'fast-check', 'jsdom', '../test-article.ts', '#renderer/extractor/extract.ts'],
  },
]

/** All ways to import, in turn: none may be a way around. */
const spelled = (specifier: string, at: number): string =>
  [
    `import * as planted${at} from '${specifier}'`,
    `import type * as Planted${at} from '${specifier}'`,
    `export * as planted${at} from '${specifier}'`,
    `export const planted${at} = () => import('${specifier}')`,
  ][at % 4] ?? ''

const folder = mkdtempSync(join(tmpdir(), 'house-rules-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function plant(file: string, lines: readonly string[]): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${lines.join('\n')}\n`)
}

/** What the linter finds in the planted files: `file:line`, by the rule's name. */
function found(): ReadonlyMap<string, ReadonlySet<string>> {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const options = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', 'src']
  const run = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
  const report: unknown = JSON.parse(run.stdout)
  const byRule = new Map<string, Set<string>>()
  for (const { category, location } of (report as Report).diagnostics) {
    const places = byRule.get(category) ?? new Set()
    byRule.set(category, places.add(`${location.path.split(sep).join('/')}:${location.start.line}`))
  }
  return byRule
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string
    readonly location: { readonly path: string; readonly start: { readonly line: number } }
  }[]
}

for (const name of ['biome.json', 'package.json']) cpSync(join(root, name), join(folder, name))
for (const rule of rules) plant(rule.in, [...rule.refused, ...rule.allowed].map(spelled))
plant('src/main/clip/one.ts', [`import { b } from './two.ts'`, 'export const a = () => b'])
plant('src/main/clip/two.ts', [`import { a } from './one.ts'`, 'export const b = () => a'])
plant('src/shared/three.ts', [`import { d } from '#shared/four.ts'`, 'export const c = () => d'])
plant('src/shared/four.ts', [`import { c } from '#shared/three.ts'`, 'export const d = () => c'])
const seen = found()
const sources = readSources(root).filter(({ file }) => !isForTests(file))
const restricted = new Set([
  ...(seen.get('lint/style/noRestrictedImports') ?? []),
  ...readSources(folder).flatMap(refusedImports),
])
const cycles = seen.get('lint/suspicious/noImportCycles') ?? new Set()

/** `file:line` of each import that a folder may not make. */
function refusedImports({ file, imports }: Source): readonly string[] {
  return isForTests(file)
    ? []
    : imports
        .filter(({ target }) => target !== null && refusalOf(file, target) !== null)
        .map(({ line }) => `${file}:${line}`)
}

describe.each(rules)('in $in', ({ in: file, refused, allowed }) => {
  test.each(refused.map((specifier, at) => [specifier, at + 1] as const))('%s is refused', (_, line) => {
    expect(restricted).toContain(`${file}:${line}`)
  })
  test.each(allowed.map((specifier, at) => [specifier, refused.length + at + 1] as const))(
    '%s is allowed',
    (_, line) => {
      expect(restricted).not.toContain(`${file}:${line}`)
    },
  )
})

test('no file imports itself in a circle, neither by path nor by alias', () => {
  for (const file of ['main/clip/one', 'main/clip/two', 'shared/three', 'shared/four']) {
    expect(cycles).toContain(`src/${file}.ts:1`)
  }
})

test('no folder imports another that it may not know', () => {
  expect(sources.length).toBeGreaterThan(10)
  expect(sources.flatMap(refusedImports)).toEqual([])
})
