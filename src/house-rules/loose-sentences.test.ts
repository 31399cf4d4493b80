// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the templates of planted files
import { expect, test } from 'vitest'
import { misplacedSentences } from './loose-sentences.ts'
import { readSource } from './sources.ts'

/** The rule of sentences, on planted ones; `shape.test.ts` has it on the project as it is. */

const misplacedIn = (file: string, ...lines: readonly string[]): readonly string[] =>
  misplacedSentences(readSource(file, lines.join('\n')))

test('words in mark-up and attributes are seen', () => {
  const lines = [
    'const A = ({ open }) => (',
    '  <p title={open ? `The topic ${open}` : name}>',
    '    Save it',
    "    {open && 'open'}",
    '    <Field aria-label="close" placeholder={hint} name="Moving the library" />',
    '  </p>',
    ')',
  ]
  expect([...misplacedIn('src/renderer/a.tsx', ...lines)].sort()).toEqual([
    'src/renderer/a.tsx:2 `The topic ${open}`',
    'src/renderer/a.tsx:3 Save it',
    "src/renderer/a.tsx:4 'open'",
    'src/renderer/a.tsx:5 "Moving the library"',
    'src/renderer/a.tsx:5 "close"',
  ])
})

test('words in refusals, menu items, dialogs and calls are seen', () => {
  const lines = [
    "throw new Refusal('not-found', `There is no ${thing}`)",
    "throw new Usage('Which one?')",
    "const item = { id: 'new', label: isNew ? 'Save' : 'Rename', buttons: ['Wait', quit] }",
    "say('It was saved.')",
    'const sentence = `“${name}” is a folder, not a page.`',
  ]
  expect(misplacedIn('src/main/a.ts', ...lines)).toEqual([
    'src/main/a.ts:1 `There is no ${thing}`',
    "src/main/a.ts:2 'Which one?'",
    "src/main/a.ts:3 'Save'",
    "src/main/a.ts:3 'Rename'",
    "src/main/a.ts:3 'Wait'",
    "src/main/a.ts:4 'It was saved.'",
    'src/main/a.ts:5 `“${name}” is a folder, not a page.`',
  ])
})

test('names, codes and what is for the log are none', () => {
  expect(
    misplacedIn(
      'src/renderer/a.tsx',
      "throw new TypeError('It has no name.')",
      "log.warn('a file was not read', { message: `${code}`, title: 'h2' })",
      'const a = <input name="face" title={title} data-place="Box" aria-label={`${label}`} />',
    ),
  ).toEqual([])
})

test('files of sentences may have them, and those listed with a reason', () => {
  const line = "export const saved = 'It was saved.'"
  expect(misplacedIn('src/main/clip/sentences.ts', line)).toEqual([])
  expect(misplacedIn('src/main/clip/sample.ts', line)).toEqual([])
  expect(misplacedIn('src/main/clip/sentences-of.ts', line)).toEqual([
    `src/main/clip/sentences-of.ts:1 'It was saved.'`,
  ])
})
