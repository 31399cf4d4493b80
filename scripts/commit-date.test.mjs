import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { commitDate } from './commit-date.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'commit-date-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a build says when its commit was made', () => {
  const env = {
    ...process.env,
    SOURCE_DATE_EPOCH: '',
    GIT_AUTHOR_DATE: '2026-03-01T10:00:00Z',
    GIT_COMMITTER_DATE: '2026-04-02T12:30:00Z',
    GIT_CEILING_DIRECTORIES: tmpdir(),
  }
  expect(commitDate({ env, root: folder })).toBe(null)
  const git = (...words) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], {
      cwd: folder,
      env,
      stdio: 'pipe',
    })
  git('init')
  writeFileSync(path.join(folder, 'a'), 'a')
  git('add', 'a')
  git('commit', '-m', 'A')
  expect(commitDate({ env, root: folder })).toBe('2026-04-02T12:30:00.000Z')
  expect(commitDate({ env: { ...env, SOURCE_DATE_EPOCH: '1767225600' }, root: folder })).toBe(
    '2026-01-01T00:00:00.000Z',
  )
})

test('what is no number of seconds is no date', () => {
  for (const SOURCE_DATE_EPOCH of ['yesterday', '-1', '1e3', '99999999999999', '1.5', ' 1'])
    expect(commitDate({ env: { SOURCE_DATE_EPOCH }, root: folder }), SOURCE_DATE_EPOCH).toBe(null)
})
