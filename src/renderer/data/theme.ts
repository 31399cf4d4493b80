import { create } from 'zustand'

export type Theme = 'paper' | 'sepia' | 'ink'
export type ThemeChoice = Theme | 'system'

const choices: readonly ThemeChoice[] = ['system', 'paper', 'sepia', 'ink']
/** A look of this window on this computer: kept with the window, not in the library. */
const KEY = 'theme'
const dark = window.matchMedia('(prefers-color-scheme: dark)')

const chosen = (): ThemeChoice => choices.find((choice) => choice === localStorage.getItem(KEY)) ?? 'system'
const shownFor = (choice: ThemeChoice): Theme => (choice !== 'system' ? choice : dark.matches ? 'ink' : 'paper')

interface Look {
  readonly choice: ThemeChoice
  readonly theme: Theme
  choose(choice: ThemeChoice): void
}

/** The theme: the system's, until another is chosen. */
export const useTheme = create<Look>((set) => {
  dark.addEventListener('change', () => set({ choice: chosen(), theme: shownFor(chosen()) }))
  return {
    choice: chosen(),
    theme: shownFor(chosen()),
    choose: (choice) => {
      localStorage.setItem(KEY, choice)
      set({ choice, theme: shownFor(choice) })
    },
  }
})

/** The choice after this one. */
export const nextTheme = (choice: ThemeChoice): ThemeChoice =>
  choices[(choices.indexOf(choice) + 1) % choices.length] ?? 'system'

export const themeSentence: Readonly<Record<ThemeChoice, string>> = {
  system: 'The theme follows the system.',
  paper: 'The theme is paper.',
  sepia: 'The theme is sepia.',
  ink: 'The theme is ink.',
}
