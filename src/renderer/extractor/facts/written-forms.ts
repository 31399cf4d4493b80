/** How pages write a day, and which groups of the match are its year, month and day. */
export interface WrittenForm {
  readonly pattern: RegExp
  readonly order: readonly [year: number, month: number, day: number]
  /** What a text of this form has, where few texts have it: asked first, it spares the engine to compile the pattern. */
  readonly sign?: RegExp
}

const [YEAR_FIRST, DAY_FIRST] = [
  [1, 2, 3],
  [3, 2, 1],
] as const

export const WRITTEN: readonly WrittenForm[] = [
  { pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/, order: YEAR_FIRST },
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?([\p{L}\p{M}]{2,15})\.?,?\s+(?:de[l]?\s+)?(\d{4})(?!\d)/u,
    order: DAY_FIRST,
  },
  { pattern: /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u, order: [3, 1, 2] },
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: YEAR_FIRST },
  // The day is first in dates with points; with slashes the order is unknown.
  { pattern: /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, order: DAY_FIRST },
  // Czech and Slovak, with blanks.
  { pattern: /(?<!\d)(\d{1,2})\.\s(\d{1,2})\.\s(\d{4})(?!\d)/, order: DAY_FIRST },
  // Korean and Hungarian: `2024. 5. 4.`, `2024. május 4.`; Lithuanian: `2024 m. gegužės 4 d.`; Latvian: `2024. gada 4. maijs`.
  { pattern: /(?<!\d)(\d{4})\.\s(\d{1,2})\.\s(\d{1,2})(?!\d)/, order: YEAR_FIRST },
  { pattern: /(?<!\d)(\d{4})\.?\s+(?:m\.\s+)?(\p{L}{3,15})\.?\s+(\d{1,2})(?![\d:])/u, order: YEAR_FIRST },
  { pattern: /(?<!\d)(\d{4})\.\s*gada\s+(\d{1,2})\.\s*(\p{L}{3,15})/iu, order: [1, 3, 2], sign: /gada/i },
  { pattern: /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/iu, order: DAY_FIRST },
  // `03-May-2024`, `3-May-24`, `3 May ’24`.
  { pattern: /(?<![\d-])(\d{1,2})-(\p{L}{3,9})-(\d{4}|\d{2})(?![\d-])/u, order: DAY_FIRST, sign: /\d-[^\d-]+-\d/ },
  { pattern: /(?<!\d)(\d{1,2})\s+(\p{L}{3,9})\.?\s+['’](\d{2})(?!\d)/u, order: DAY_FIRST, sign: /['’]\d/ },
]

const OTHER_FIGURES = /[٠-٩۰-۹०-९০-৯]/

/** A text with the figures of Arabic, Persian, Hindi and Bengali as ours; each stays where it is. */
export function plainFigures(text: string): string {
  if (!OTHER_FIGURES.test(text)) return text
  return text.replace(/[٠-٩۰-۹]|([०-९০-৯])/g, (figure, indian) => {
    const last = figure.charCodeAt(0) & 15
    return String(indian === undefined ? last : last - 6)
  })
}
