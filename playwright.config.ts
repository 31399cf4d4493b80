import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // A notebook for each file of tests, two at once under one display: more only take turns on the cores.
  workers: 2,
  fullyParallel: false,
  // What passes at the second try has failed.
  retries: 0,
  reporter: 'list',
  // A slow machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
})
