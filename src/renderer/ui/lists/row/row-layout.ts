/** How high the rows of a list are. */
export interface RowLayout {
  /** Names it: where another comes, the rows in view stay there. */
  readonly key: string
  /** Of a row, in px; an estimate where rows differ. */
  readonly height: number
  /** The height of a header above the rows that stays in view, in px; 0 for none. */
  readonly header: number
}

/** The height of a heading that is a label, in px, as the style sheet has it. */
export const HEADING = 32
