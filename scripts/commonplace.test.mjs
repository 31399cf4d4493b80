import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
let folder

/** A copy of the project that nobody has built. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'commonplace-test-'))
  cpSync(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true })
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function called(...words) {
  return spawnSync(process.execPath, [path.join(folder, 'scripts', 'commonplace.mjs'), ...words], { encoding: 'utf8' })
}

it('says what to run where nothing is built, with JSON for who asked for it', () => {
  const { status, stdout, stderr } = called('list', '--json')
  expect(status).toBe(2)
  expect(stderr).toBe('Commonplace is not built yet. Run: npm ci && npm run build\n')
  expect(JSON.parse(stdout)).toEqual({ format: 1, error: { code: 'unexpected', message: stderr.trim() } })
  expect(called('search', '--', '--json').stdout).toBe('')
})
