import { stripVTControlCharacters } from 'node:util'

const LINES_OF_A_REASON = 8
const WIDTH_OF_A_REASON = 240

/** What one part of the tests came to: `{passed, failed, skipped}`. */
const NONE = { passed: 0, failed: 0, skipped: 0 }

/** A part that has no tests of its own, such as the types: one test. */
export function countOfOne(exitCode) {
  return exitCode === 0 ? { ...NONE, passed: 1 } : { ...NONE, failed: 1 }
}

/** From vitest's JSON report (null when there is none). A file that could not be loaded counts as one failure. */
export function vitestCounts(report, exitCode) {
  if (report === null) return orFailure(NONE, exitCode)
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return orFailure(counts, exitCode)
}

/**
 * From Playwright's JSON report (null when there is none). What passes on its second try is passed; a test that never had its turn, because
 * something before it failed, is failed and not skipped.
 */
export function playwrightCounts(report, exitCode) {
  const counts = { ...NONE }
  for (const test of report === null ? [] : report.suites.flatMap(testsOf)) counts[verdict(test)] += 1
  return orFailure(counts, exitCode)
}

/** From vitest's JSON report (null when there is none): each failure as where it stands and the first line of why. */
export function vitestFailures(report) {
  return (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    if (failed.length === 0 && file.status === 'failed') return [failure(file.name, file.message)]
    return failed.map(({ fullName, failureMessages }) => failure(`${file.name} › ${fullName}`, failureMessages?.[0]))
  })
}

/** From Playwright's JSON report (null when there is none): each failure, as vitestFailures. */
export function playwrightFailures(report) {
  return namedTests(report, (test) => verdict(test) === 'failed')
}

/** From Playwright's JSON report (null when there is none): each test that passed on its second try, with why not before. */
export function playwrightRetried(report) {
  return namedTests(report, (test) => test.status === 'flaky')
}

/** From vitest's JSON report (null when there is none): where each skipped test stands. */
export function vitestSkipped(report) {
  return (report?.testResults ?? []).flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => `${file.name} › ${fullName}`),
  )
}

/** From Playwright's JSON report (null when there is none): each skipped test, with what this machine lacks for it. */
export function playwrightSkipped(report) {
  return (report?.suites ?? [])
    .flatMap(specsOf)
    .flatMap(({ file, line, title, tests }) =>
      tests
        .filter((test) => verdict(test) === 'skipped')
        .map(({ annotations = [] }) =>
          failure(`${file}:${line} › ${title}`, annotations.find(({ type }) => type === 'skip')?.description),
        ),
    )
}

/** The closing line, over all parts. */
export function closingLine(counts) {
  const total = counts.reduce((sum, part) => {
    return { passed: sum.passed + part.passed, failed: sum.failed + part.failed, skipped: sum.skipped + part.skipped }
  }, NONE)
  return `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
}

/** A runner that fails without a failed test (an error outside of tests, no tests at all) has failed once. */
function orFailure(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

function verdict(test) {
  switch (test.status) {
    case 'expected':
    case 'flaky':
      return 'passed'
    case 'skipped':
      return test.expectedStatus === 'skipped' ? 'skipped' : 'failed'
    default:
      return 'failed'
  }
}

function testsOf(suite) {
  return specsOf(suite).flatMap((spec) => spec.tests)
}

function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** Tests by where they stand, with what their first try that failed says. */
function namedTests(report, isMeant) {
  return (report?.suites ?? [])
    .flatMap(specsOf)
    .flatMap(({ file, line, title, tests }) =>
      tests.filter(isMeant).map(({ results = [] }) => failure(`${file}:${line} › ${title}`, reasonOf(results))),
    )
}

/** A test that was given up after its time has the place where it hung as a further error. */
function reasonOf(results) {
  const failed = results.find(({ error }) => error !== undefined)
  const errors = failed?.errors?.length > 0 ? failed.errors : [failed?.error]
  return errors.map((error) => error?.message ?? '').join('\n')
}

/** Colours are the terminal's, not the report's; a reason may go over many lines, of which the first few say what. */
function failure(where, why = '') {
  const lines = stripVTControlCharacters(why)
    .split('\n')
    .filter((line) => line.trim() !== '')
  return [where, ...lines.slice(0, LINES_OF_A_REASON).map((line) => `    ${line.slice(0, WIDTH_OF_A_REASON)}`)].join(
    '\n',
  )
}
