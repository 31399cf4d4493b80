import { configDefaults, defineConfig } from 'vitest/config'

/**
 * The one list of what is slow: `npm run check` leaves it out, `npm test` runs it as a part of its own. A test whose file
 * is named so takes seconds by its nature (real pages, killed processes, thousands of cases).
 */
const SLOW = ['src/**/*.slow.test.{ts,tsx}', 'scripts/**/*.slow.test.{ts,mjs}', 'bench/**/*.test.{ts,mjs}']

export default defineConfig({
  test: {
    setupFiles: ['scripts/unit-setup.mjs'],
    // Two cores, often shared: a slow machine is no failure.
    testTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}'],
          exclude: [...configDefaults.exclude, ...SLOW],
        },
      },
      // The DOM of the tests gives back late what hundreds of real pages took.
      { extends: true, test: { name: 'slow', include: SLOW, execArgv: ['--max-old-space-size=8192'] } },
    ],
  },
})
