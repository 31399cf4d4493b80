/** How a button of the toolbar is drawn: with its word, as an icon alone, or as a line of the menu for more. */
export type ToolForm = 'word' | 'icon' | 'menu'

/** What decides how a button is drawn. */
export interface FittedTool {
  readonly id: string
  /** The word next to its icon. */
  readonly word: string
  /** Where room is short, higher numbers go into the menu first; 0 never goes. */
  readonly leaves: number
  /** Where there is room, lower numbers get their word first. */
  readonly speaks: number
}

/** Pixels of an icon with the gap after it; of a letter of a word, widely reckoned; of the gap before a word. */
const ICON = 32
const LETTER = 7
const BEFORE_WORD = 12

const widthOfWord = (word: string): number => BEFORE_WORD + LETTER * [...word].length

/** The width of tools in these forms, in pixels. */
export function widthOf(tools: readonly FittedTool[], forms: ReadonlyMap<string, ToolForm>): number {
  return tools.reduce((sum, { id, word }) => {
    const form = forms.get(id) ?? 'icon'
    return form === 'menu' ? sum : sum + ICON + (form === 'word' ? widthOfWord(word) : 0)
  }, 0)
}

/**
 * Fits the tools into a width: words where there is room, in their order; icons where not; and the rest into the menu.
 * @param width for these tools alone, in pixels
 */
export function fitTools(tools: readonly FittedTool[], width: number): ReadonlyMap<string, ToolForm> {
  const forms = new Map<string, ToolForm>(tools.map(({ id }) => [id, 'icon']))
  for (const { id } of tools.filter(({ leaves }) => leaves > 0).sort((a, b) => b.leaves - a.leaves)) {
    if (widthOf(tools, forms) <= width) break
    forms.set(id, 'menu')
  }
  for (const { id } of [...tools].sort((a, b) => a.speaks - b.speaks)) {
    if (forms.get(id) === 'menu') continue
    forms.set(id, 'word')
    if (widthOf(tools, forms) <= width) continue
    forms.set(id, 'icon')
    break
  }
  return forms
}
