import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { leftIn } from './left.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commonplace-left-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const written = (content: unknown) => {
  writeFileSync(join(folder, 'settings.json'), typeof content === 'string' ? content : JSON.stringify(content))
  return leftIn(folder)
}
const place = { x: -10, y: 20, width: 900, height: 700, maximised: true }

test('the window opens where it was left, on the desk it stood on', () => {
  expect(written({ window: place, settings: { theme: 'ink' } })).toEqual({ window: place, theme: 'ink' })
})

test.each([
  ['no file', null],
  ['a damaged file', '{"window": '],
  ['no object', '[1, 2]'],
  ['null', 'null'],
  ['a place without a size', { window: { x: 1, y: 2 }, settings: {} }],
  ['a size of nothing', { window: { ...place, width: 0 } }],
  ['a place in words', { window: { ...place, x: 'left' }, settings: { theme: 'neon' } }],
])('with %s it opens as at the first start', (_, content) => {
  expect(content === null ? leftIn(folder) : written(content)).toEqual({ window: null, theme: 'system' })
})
