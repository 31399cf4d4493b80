declare module '@joplin/turndown-plugin-gfm' {
  import type TurndownService from 'turndown'

  /** Tables, strike-through and task lists of GitHub's dialect. */
  export const gfm: TurndownService.Plugin
}
