import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './facts.mjs'
import { PACKAGE_HELP, planPackages, readWords } from './words.mjs'

const run = (...words) =>
  spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'run.mjs'), 'package', ...words], { encoding: 'utf8' })

describe('npm run package', () => {
  it('tells its words without building anything', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: PACKAGE_HELP, stderr: '' })
  })

  it.each([['--nothing'], ['deb'], ['--to'], ['--to='], ['--dir=yes']])(
    'refuses %s at once, in one sentence',
    (word) => {
      const { status, stdout, stderr } = run(word)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^[^\n]+\. See: npm run package -- --help\n$/)
    },
  )
})

describe('what is packed', () => {
  const substitute = { path: '/runtime/electron', version: '25.1.1' }
  const real = { path: '/electron', version: '45.4.1' }
  const plan = (args, runtime, arch = 'x64') => planPackages(readWords(args), { runtime, electron: '45.4.1', arch })

  it('is the runtime at hand for this processor, and a fetched one for all others', () => {
    expect(plan(['--dir'], real)).toEqual({
      ...{ archs: ['x64'], isPart: true, isTrial: false, version: '45.4.1' },
      packed: { path: '/electron', version: '45.4.1' },
    })
    expect(plan([], real)).toMatchObject({ archs: ['x64', 'arm64'], isPart: false, isTrial: false, packed: null })
  })

  it('is named by its own version: that of the substitute only where the substitute is packed', () => {
    expect(plan(['--deb'], substitute)).toMatchObject({ isTrial: true, version: '25.1.1' })
    expect(plan(['--dir', '--arm64'], substitute)).toMatchObject({ isTrial: false, version: '45.4.1', packed: null })
    expect(plan([], substitute)).toMatchObject({ isTrial: true, isPart: false })
  })
})
