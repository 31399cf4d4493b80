import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'

/** The notebook in today's Chromium: a part of its own, because most machines have none. */
export default defineConfig({ ...base, testDir: '.', testIgnore: [], outputDir: '../../test-results/chromium' })
