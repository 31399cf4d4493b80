import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { misplacedSentences } from './loose-sentences.ts'
import { isForTests, readSources, type Source } from './sources.ts'
import { fileCircles, folderCircles, largeFolders, longFiles, longFunctions, strayFiles } from './structure.ts'
import { oldNames, oldPhrases } from './words.ts'

/** The rules of shape and words, on the project as it is and on a fault planted for each. */

const root = join(import.meta.dirname, '../..')
const sources = readSources(root).filter(({ file }) => !isForTests(file))

const folder = mkdtempSync(join(tmpdir(), 'house-shape-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A project of these files, by path below `src`. */
function planted(files: Readonly<Record<string, string>>): readonly Source[] {
  const project = mkdtempSync(join(folder, 'project-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, 'src', file)), { recursive: true })
    writeFileSync(join(project, 'src', file), text)
  }
  return readSources(project)
}

const lines = (count: number): string => 'void 0\n'.repeat(count)

/** Functions of over 80 lines, each with the reason why it is not cut. */
const LONG_FUNCTIONS: Readonly<Record<string, string>> = {}

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(400)
  expect(sources.flatMap(({ functions }) => functions).length).toBeGreaterThan(2_000)
})

describe('folders', () => {
  test('none holds more than 20 source files', () => {
    expect(largeFolders(sources)).toEqual([])
  })
  test('a 21st is seen', () => {
    const files = (count: number) =>
      planted(Object.fromEntries(Array.from({ length: count }, (_, at) => [`main/clip/file-${at}.ts`, ''])))
    expect(largeFolders(files(20))).toEqual([])
    expect(largeFolders(files(21))).toEqual(['src/main/clip holds 21 files'])
  })

  test('none imports another in a circle', () => {
    expect(folderCircles(sources)).toEqual([])
  })
  test('a circle of folders is seen where no file is in one, by types too', () => {
    const files = {
      'main/clip/a/one.ts': `import '../b/two.ts'`,
      'main/clip/a/three.ts': '',
      'main/clip/b/two.ts': '',
      'main/clip/b/four.ts': `import type { T } from '../a/three.ts'`,
    }
    expect(fileCircles(planted(files))).toEqual([])
    expect(folderCircles(planted(files))).toEqual(['src/main/clip/a ↔ src/main/clip/b'])
  })
  test('what joins folders and what serves them may lie above them', () => {
    const files = {
      'main/clip/clip.ts': `import './a/one.ts'`,
      'main/clip/a/one.ts': `import '../log.ts'`,
      'main/clip/log.ts': '',
    }
    expect(folderCircles(planted(files))).toEqual([])
  })
})

describe('files', () => {
  test('none imports itself in a circle, types included', () => {
    expect(fileCircles(sources)).toEqual([])
  })
  test('a circle is seen, by path, by alias and by type', () => {
    const files = {
      'main/clip/one.ts': `import { b } from './two.ts'`,
      'main/clip/two.ts': `export type A = import('#main/clip/three.ts').A`,
      'main/clip/three.ts': `export const c = () => import('./one.ts')`,
    }
    expect(fileCircles(planted(files))).toEqual([
      'src/main/clip/one.ts ↔ src/main/clip/three.ts ↔ src/main/clip/two.ts',
    ])
  })

  test('one with a single importer in its part of the house lies there or below', () => {
    expect(strayFiles(sources)).toEqual([])
  })
  test('a stray one is seen', () => {
    const files = {
      'main/clip/clip.ts': `import './fetch/load.ts'`,
      'main/clip/fetch/load.ts': `import '../images/sniff.ts'`,
      'main/clip/images/sniff.ts': '',
    }
    expect(strayFiles(planted(files))).toEqual([
      'src/main/clip/images/sniff.ts is used by src/main/clip/fetch/load.ts alone',
    ])
  })

  test('none has more than 300 lines', () => {
    expect(longFiles(sources)).toEqual([])
  })
  test('a longer one is seen', () => {
    const files = planted({ 'main/long.ts': lines(301), 'main/short.ts': lines(300) })
    expect(longFiles(files)).toEqual(['src/main/long.ts has 301 lines'])
  })
})

describe('functions', () => {
  test('one of over 80 lines is listed with its reason, and none that is not', () => {
    expect([...longFunctions(sources)].sort()).toEqual(Object.keys(LONG_FUNCTIONS).sort())
  })
  test('a longer one is seen, however it is written', () => {
    const body = `{\n${lines(80)}}`
    const files = planted({
      'main/a.ts': `function declared() ${body}\nconst arrow = () => ${body}\nconst o = { method() ${body} }`,
      'main/b.ts': `const component = memo(function Inner() ${body})\nfunction short() {\n${lines(78)}}`,
    })
    expect(longFunctions(files)).toEqual([
      ...['src/main/a.ts declared', 'src/main/a.ts arrow', 'src/main/a.ts method', 'src/main/b.ts Inner'],
    ])
  })
})

describe('words', () => {
  const texts = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...sources.map(({ file }) => file)]

  test('no name that was given up is left', () => {
    expect(sources.flatMap(oldNames)).toEqual([])
  })
  test('an old name is seen, whatever it names', () => {
    const files = planted({
      'main/one.ts': 'const { a: taken } = b\nexport function f([found]: readonly string[]) {}\ntype Way = 1',
      'main/two.ts': `import { x as shown } from './one.ts'\nconst rect = { left: 1 }`,
      'main/beside/three.ts': '',
    })
    expect(files.flatMap(oldNames).map((line) => line.split(':')[0])).toEqual([
      ...['src/main/beside/three.ts', 'src/main/one.ts taken', 'src/main/one.ts found', 'src/main/one.ts Way'],
      'src/main/two.ts shown',
    ])
  })

  test('no word that was given up is left', () => {
    expect(texts.flatMap((file) => oldPhrases(file, readFileSync(join(root, file), 'utf8')))).toEqual([])
  })
  test('an old word is seen', () => {
    expect(oldPhrases('a.md', 'One.\nWhoever reads it anew lets go.')).toEqual(['a.md:2 Whoever', 'a.md:2 anew'])
  })
})

test('what a user reads is among the sentences of its feature', () => {
  expect(sources.flatMap(misplacedSentences)).toEqual([])
})
