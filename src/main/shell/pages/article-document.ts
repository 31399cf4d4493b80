/** What the frame shows: sanitised HTML and its facts. */
export interface FrameContent {
  /** As plain text. */
  readonly title: string
  readonly html: string
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
}

/** BCP 47 as far as it matters for the choice of a font. Facts come from pages: any other value is ignored. */
const LANGUAGE = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}$/

/** The document of the article's frame: only the article in `<main>`, which is the root of its text, and one style sheet. */
export function articleDocument({ title, html, language, direction }: FrameContent): string {
  const lang = language !== null && LANGUAGE.test(language) ? ` lang="${language}"` : ''
  const dir = direction === null ? '' : ` dir="${direction}"`
  return `<!doctype html><html${lang}${dir}><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/article.css"></head><body><main>${html}</main></body></html>`
}

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
