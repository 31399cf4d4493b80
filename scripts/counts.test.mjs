import { describe, expect, it } from 'vitest'
import {
  closingLine,
  countOfOne,
  playwrightCounts,
  playwrightFailures,
  playwrightRetried,
  playwrightSkipped,
  vitestCounts,
  vitestFailures,
  vitestSkipped,
} from './counts.mjs'

describe('what a part came to', () => {
  it('is one test for a tool that only says yes or no', () => {
    expect(countOfOne(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countOfOne(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })

  it('counts a unit test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    }
    expect(vitestCounts(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 3 })
  })

  it('counts what passed on its second try as passed, and one that never had its turn as failed', () => {
    const test = (status, expectedStatus = 'passed') => ({ tests: [{ status, expectedStatus }] })
    const report = {
      suites: [
        { specs: [test('expected'), test('flaky')], suites: [{ specs: [test('unexpected'), test('skipped')] }] },
        { specs: [test('skipped', 'skipped')] },
      ],
    }
    expect(playwrightCounts(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 1 })
  })

  it('names each failed unit test with the beginning of its reason, and a file that could not be loaded', () => {
    const report = {
      testResults: [
        { status: 'failed', name: 'a.test.ts', message: 'No such module', assertionResults: [] },
        {
          status: 'failed',
          name: 'b.test.ts',
          message: '',
          assertionResults: [
            { status: 'passed', fullName: 'good' },
            { status: 'failed', fullName: 'bad', failureMessages: ['\u001b[31mexpected 1\u001b[0m\n\n  to be 2'] },
          ],
        },
      ],
    }
    expect(vitestFailures(report)).toEqual([
      'a.test.ts\n    No such module',
      'b.test.ts › bad\n    expected 1\n      to be 2',
    ])
    expect(vitestFailures(null)).toEqual([])
  })

  describe('of the window', () => {
    const spec = (title, status, ...tries) => ({
      file: 'way.spec.ts',
      line: 7,
      title,
      tests: [
        {
          status,
          expectedStatus: 'passed',
          results: tries.map((messages) => ({
            ...(messages.length > 0 && { error: { message: messages[0] } }),
            errors: messages.map((message) => ({ message })),
          })),
        },
      ],
    })
    const report = {
      suites: [
        {
          specs: [spec('good', 'expected', [])],
          suites: [{ specs: [spec('bad', 'unexpected', ['no window'], ['none'])] }],
        },
        {
          specs: [
            spec(
              'at times',
              'flaky',
              ['Test timeout of 120000ms exceeded.', 'locator.click: \u001b[2mwaiting\u001b[22m'],
              [],
            ),
          ],
        },
      ],
    }

    it('each failed test is named, with why its first try failed', () => {
      expect(playwrightFailures(report)).toEqual(['way.spec.ts:7 › bad\n    no window'])
    })

    it('what passed on its second try is named apart, with all that its first try says', () => {
      expect(playwrightRetried(report)).toEqual([
        'way.spec.ts:7 › at times\n    Test timeout of 120000ms exceeded.\n    locator.click: waiting',
      ])
      expect(playwrightRetried(null)).toEqual([])
    })
  })

  it('names what was skipped, with what the machine lacks where that is known', () => {
    const results = [
      { status: 'passed', fullName: 'good' },
      { status: 'skipped', fullName: 'for root' },
    ]
    expect(vitestSkipped({ testResults: [{ name: 'a.test.ts', assertionResults: results }] })).toEqual([
      'a.test.ts › for root',
    ])
    const annotations = [{ type: 'skip', description: 'There is no Chromium on this machine.' }]
    const skipped = { status: 'skipped', expectedStatus: 'skipped', annotations }
    const specs = [
      { file: 'way.spec.ts', line: 7, title: 'engine', tests: [skipped] },
      { file: 'way.spec.ts', line: 9, title: 'not its turn', tests: [{ ...skipped, expectedStatus: 'passed' }] },
    ]
    expect(playwrightSkipped({ suites: [{ specs }] })).toEqual([
      'way.spec.ts:7 › engine\n    There is no Chromium on this machine.',
    ])
    expect([...vitestSkipped(null), ...playwrightSkipped(null)]).toEqual([])
  })

  it('has failed when the tool fails without a failed test or without a report', () => {
    expect(playwrightCounts({ suites: [] }, 1).failed).toBe(1)
    expect(playwrightCounts(null, 1).failed).toBe(1)
    expect(vitestCounts(null, 1).failed).toBe(1)
  })

  it('closes with one line over all parts', () => {
    const parts = [countOfOne(0), countOfOne(1), { passed: 10, failed: 0, skipped: 2 }]
    expect(closingLine(parts)).toBe('11 passed, 1 failed, 2 skipped')
  })
})
