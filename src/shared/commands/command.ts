/** What a command is: menu, palette, keys and help are made from this alone, so none of them can promise another. */

export type CommandGroup = 'Anywhere' | 'Lists' | 'This article' | 'Reading' | 'Highlights'

/** The menus that hold commands, as they stand from left to right. Those of the system itself are added around them. */
export const MENUS = ['file', 'edit', 'view', 'go', 'article', 'highlight', 'help'] as const
export type MenuName = (typeof MENUS)[number]

export interface MenuPlace {
  readonly in: MenuName
  /** Sections are parted by a rule and stand in the order of their numbers; within one the table's order holds. */
  readonly section: number
  /** Where the menu says it shorter than the palette; without it the label, as titles are written. */
  readonly label?: string
}

export interface Command {
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  /**
   * Those it has until its user gives it others: one press each, as `keys.ts` writes them; `$mod` is Command on a
   * Mac and Control elsewhere. Empty: by menu, palette and buttons alone.
   */
  readonly keys: readonly string[]
  /** Where its keys work: in the whole window, or only while the focus is in the article. */
  readonly where: 'window' | 'article'
  /** Null: what only keys can do, such as growing a selection word by word. */
  readonly menu: MenuPlace | null
  /** Whether it asks for more before it does anything: menus and palette then put an ellipsis behind its name. */
  readonly asks?: true
  /** Whether a key held down goes on doing it, as in moving. */
  readonly repeats?: true
}
