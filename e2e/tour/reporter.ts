import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Passes on what the tour says, and why it broke off if it did. */
export default class Guide implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk)
  }
  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk)
  }
  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { stack, message } of result.errors)
      process.stderr.write(`${stack ?? message ?? 'The tour broke off.'}\n`)
  }
  onEnd(result: FullResult): void {
    if (result.status !== 'passed') process.stderr.write('The tour broke off.\n')
  }
}
