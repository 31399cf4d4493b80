import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Left } from './window.ts'

const THEMES: readonly Left['theme'][] = ['system', 'paper', 'sepia', 'ink']

/**
 * How the window was left, from `<config>/settings.json`, before what checks the whole file is loaded
 * (`settings-file.ts`). What is not there, or is no such thing, is as at the first start.
 */
export function leftIn(config: string): Left {
  try {
    return left(JSON.parse(readFileSync(join(config, 'settings.json'), 'utf8')))
  } catch {
    return { window: null, theme: 'system' }
  }
}

function left({ window, settings }: Readonly<Record<string, unknown>>): Left {
  const theme = THEMES.find((each) => isObject(settings) && each === settings.theme) ?? 'system'
  if (!isObject(window)) return { window: null, theme }
  const { x, y, width, height, maximised } = window
  const isPlace = isWhole(x) && isWhole(y) && isWhole(width) && isWhole(height) && width > 0 && height > 0
  return { window: isPlace ? { x, y, width, height, maximised: maximised === true } : null, theme }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
const isWhole = (value: unknown): value is number => Number.isInteger(value)
