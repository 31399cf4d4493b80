import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  // Chromium's are a part of their own. Windows has no signals to send.
  testIgnore: ['chromium/**', ...(process.platform === 'win32' ? ['signals.torture.spec.ts'] : [])],
  outputDir: 'test-results',
  // A notebook for each file of tests, two at once: more only take turns on the cores.
  workers: 2,
  fullyParallel: false,
  // Two windows at once share two cores, and on macOS and Windows a screen, where they take the focus from each other.
  // What passes only on its second try is named at the end with its reason: a fault to look for, but none to stop at.
  retries: 1,
  reporter: 'list',
  // A slow machine is no failure.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
})
