/** What the frame shows: sanitised HTML and what is known of it. */
export interface FrameContent {
  /** As plain text. */
  readonly title: string
  readonly html: string
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
}

/** BCP 47 as far as it matters to the choice of a face. Facts come from pages: whatever else they say is left out. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/

/** The document of the reader's frame: the article alone in `<main>`, the root of its text, and one style sheet. */
export function articleDocument({ title, html, language, direction }: FrameContent): string {
  const lang = language !== null && LANGUAGE.test(language) ? ` lang="${language}"` : ''
  const dir = direction === null ? '' : ` dir="${direction}"`
  return `<!doctype html><html${lang}${dir}><head><meta charset="utf-8"><title>${escaped(title)}</title><link rel="stylesheet" href="/article.css"></head><body><main>${html}</main></body></html>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
