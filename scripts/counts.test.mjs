import { describe, expect, it } from 'vitest'
import { closingLine, countOfOne, playwrightCounts, vitestCounts } from './counts.mjs'

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

  it('counts a flaky test as passed, and one that never had its turn as failed', () => {
    const test = (status, expectedStatus = 'passed') => ({ tests: [{ status, expectedStatus }] })
    const report = {
      suites: [
        { specs: [test('expected'), test('flaky')], suites: [{ specs: [test('unexpected'), test('skipped')] }] },
        { specs: [test('skipped', 'skipped')] },
      ],
    }
    expect(playwrightCounts(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 1 })
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
