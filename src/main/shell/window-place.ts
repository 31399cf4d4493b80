import type { Settings } from '#shared/settings.ts'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** At least this much of a window must be on a screen, so that its title bar can be dragged. */
const CATCH = { across: 100, below: 50 }

/**
 * Where to open a window: where it was closed, if a screen is there today; else with its former size in the middle of the
 * first screen, and not larger than that.
 * @param screens the work areas of the screens; the first is the system's main one
 */
export function placeToOpen(remembered: Rectangle, screens: readonly Rectangle[]): Rectangle {
  const { x, y, width, height } = remembered
  const isCaught = (screen: Rectangle) =>
    Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x) >= CATCH.across &&
    y >= screen.y &&
    y <= screen.y + screen.height - CATCH.below
  const [first] = screens
  if (first === undefined || screens.some(isCaught)) return { x, y, width, height }
  const fits = { width: Math.min(width, first.width), height: Math.min(height, first.height) }
  return {
    x: Math.round(first.x + (first.width - fits.width) / 2),
    y: Math.round(first.y + (first.height - fits.height) / 2),
    ...fits,
  }
}

/** The background of each theme, as in the tokens: shown until the window has painted, so that nothing flashes. */
export const DESKS: Readonly<Record<Exclude<Settings['theme'], 'system'>, string>> = {
  paper: '#f1efea',
  sepia: '#e6dbc8',
  ink: '#15120f',
}
