/** A command: menus, palette, keys and help are made from this alone, so they always agree. */

export type CommandGroup = 'Anywhere' | 'Lists' | 'This article' | 'Reading' | 'Two articles' | 'Highlights'

/** The menus that hold commands, from left to right. The system's own menus are added around them. */
export const MENUS = ['file', 'edit', 'view', 'go', 'article', 'highlight', 'help'] as const
export type MenuName = (typeof MENUS)[number]

export interface MenuPlace {
  readonly in: MenuName
  /** Lines separate the sections, which are in the order of their numbers; within one, commands are in the table's order. */
  readonly section: number
  /** A shorter label for the menu. Without it the menu has the command's label, with capitals as in a title. */
  readonly label?: string
}

export interface Command {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  /**
   * The default keys, each in the form of `keys.ts`; `$mod` is Command on a Mac and Control elsewhere. Empty for commands
   * that only menus, palette and buttons run.
   */
  readonly keys: readonly string[]
  /** Where the keys work: in the whole window, or only while the focus is in the article. */
  readonly where: 'window' | 'article'
  /** Null for commands that only keys can run, such as extending a selection by a word, and for one of the system's menus. */
  readonly menu: MenuPlace | null
  /** Whether it asks for more before it does anything: menus and palette then add an ellipsis to its label. */
  readonly asks?: true
  /** Whether it repeats while its key is held down, as commands that move do. */
  readonly repeats?: true
}
