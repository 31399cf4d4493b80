import type { ExtractedArticle } from '#shared/extraction/extraction.ts'

/** A page made of an article as it was kept: its title and its own HTML, pictures on the web again. */
export function pageOfKept({ facts, html }: ExtractedArticle): string {
  const { title, language, direction } = facts
  const lang = language === null ? '' : ` lang="${escaped(language)}"`
  const dir = direction === null ? '' : ` dir="${direction}"`
  const shown = html.replace(/asset:\/\/[0-9a-z]+\//g, 'https://example.org/')
  return `<!doctype html><html${lang}${dir}><meta charset="utf-8"><title>${escaped(title)}</title><article><h1>${escaped(title)}</h1>${shown}</article></html>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
