import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    setupFiles: ['scripts/unit-setup.mjs'],
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}', 'bench/**/*.test.ts'],
    // Two cores, often shared: a slow machine is no failure.
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
