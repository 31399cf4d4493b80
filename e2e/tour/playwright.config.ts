import { defineConfig } from '@playwright/test'

/** The tour is driven like a test, and tells what it does like a person. */
export default defineConfig({
  testDir: '.',
  testMatch: ['tour.ts', 'gallery*.ts'],
  outputDir: '../../test-results/tour',
  reporter: './reporter.ts',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
})
