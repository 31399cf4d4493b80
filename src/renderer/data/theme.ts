import { create } from 'zustand'
import type { Settings } from '#shared/settings.ts'
import { THEMES } from '#shared/themes.ts'

export type ThemeChoice = Settings['theme']
export type Theme = Exclude<ThemeChoice, 'system'>

const dark = window.matchMedia('(prefers-color-scheme: dark)')

const shownFor = (choice: ThemeChoice): Theme => (choice !== 'system' ? choice : dark.matches ? 'ink' : 'paper')

interface Look {
  readonly choice: ThemeChoice
  readonly theme: Theme
  /** Wears a theme; what is set is kept by the settings. */
  choose(choice: ThemeChoice): void
}

/** The theme: the system's, until another is chosen. */
export const useTheme = create<Look>((set, get) => {
  dark.addEventListener('change', () => set({ theme: shownFor(get().choice) }))
  return {
    choice: 'system',
    theme: shownFor('system'),
    choose: (choice) => set({ choice, theme: shownFor(choice) }),
  }
})

/** The choice after this one. */
export const nextTheme = (choice: ThemeChoice): ThemeChoice =>
  THEMES[(THEMES.indexOf(choice) + 1) % THEMES.length] ?? 'system'

export const themeSentence: Readonly<Record<ThemeChoice, string>> = {
  system: 'The theme follows the system.',
  paper: 'The theme is paper.',
  sepia: 'The theme is sepia.',
  ink: 'The theme is ink.',
}
