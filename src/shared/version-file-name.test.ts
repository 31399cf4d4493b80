import { expect, it } from 'vitest'
import { Source, Version } from './model.ts'
import { VersionFileName } from './version-file-name.ts'

it.each([
  'article.html',
  'source.html.gz',
  'page.mhtml',
  'parts/0',
  'parts/0123456789abcdef0123456789abcdef',
  'article-2.txt',
])('takes %s, which lies in its version', (name) => {
  expect(VersionFileName.safeParse(name).success).toBe(true)
})

it.each([
  '',
  '.',
  '..',
  '../article.json',
  'parts/../../article.json',
  'parts/..',
  './x',
  '/etc/passwd',
  'parts//x',
  'parts/',
  '..\\article.json',
  'parts\\x',
  'C:',
  'C:x',
  'c:/x',
  'x:stream',
  'x\0.html',
  'x\n',
  ' x',
  'x ',
  'x.',
  'x./y',
  '.hidden',
  'con',
  'CON.txt',
  'parts/nul',
  'aux.html.gz',
  'COM1',
  'lpt9.x',
  '~root',
  'x\u202etxt.exe',
  '\uff0e\uff0e/x',
  'x'.repeat(201),
  'a/b/c/d/e/f/g',
])('refuses %j', (name) => {
  expect(VersionFileName.safeParse(name).success).toBe(false)
  expect(Version.shape.files.safeParse({ [name]: 'a'.repeat(64) }).success).toBe(false)
  expect(Source.shape.file.safeParse(name).success).toBe(false)
})

it('takes no name that every object has', () => {
  expect(VersionFileName.safeParse('__proto__').success).toBe(false)
  const files = Version.shape.files.safeParse(JSON.parse(`{"__proto__": "${'a'.repeat(64)}"}`))
  expect(Object.keys(files.data ?? {})).toEqual([])
})
