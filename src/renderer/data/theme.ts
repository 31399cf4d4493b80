import { create } from 'zustand'
import type { Settings } from '#shared/settings.ts'
import { THEMES } from '#shared/themes.ts'

export type ThemeChoice = Settings['theme']
export type Theme = Exclude<ThemeChoice, 'system'>

const dark = window.matchMedia('(prefers-color-scheme: dark)')

const themeFor = (choice: ThemeChoice): Theme => (choice !== 'system' ? choice : dark.matches ? 'ink' : 'paper')

interface Look {
  readonly choice: ThemeChoice
  readonly theme: Theme
  /** Applies a theme; the settings keep the choice. */
  choose(choice: ThemeChoice): void
}

/** The theme of the window: the system's until another is chosen. */
export const useTheme = create<Look>((set, get) => {
  dark.addEventListener('change', () => set({ theme: themeFor(get().choice) }))
  return {
    choice: 'system',
    theme: themeFor('system'),
    choose: (choice) => set({ choice, theme: themeFor(choice) }),
  }
})

/** The choice after this one. */
export const nextTheme = (choice: ThemeChoice): ThemeChoice =>
  THEMES[(THEMES.indexOf(choice) + 1) % THEMES.length] ?? 'system'
