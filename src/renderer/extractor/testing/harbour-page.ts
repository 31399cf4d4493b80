import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { answer } from '../answer.ts'
import { toMarkdown } from '../markdown/article.ts'
import { dom, pageAt } from './pages.ts'

/** Paragraphs of prose, for pages of tests. */
export const PROSE = [
  '<p>The old lock at Sandry was drained in the spring, and for two weeks the masons walked where barges had lain for a century.</p>',
  '<p>Gulls nest on the roof of the pump house, which nobody has repaired since the winter in which the weir gave way to the ice.</p>',
  '<p>A new gauge was set below the bridge; it tells the level every quarter of an hour and has not failed once in three years.</p>',
  '<p>The harbour master keeps the keys of the tide gates in a biscuit tin, and lends them to anglers who ask before breakfast.</p>',
  '<p>When the eels return in autumn the whole village stands on the sluice with lamps, counts them aloud and loses the count.</p>',
] as const

export interface KeptPage {
  readonly text: string
  readonly markdown: string
  readonly html: string
  readonly receipt: readonly { readonly reason: string; readonly text: string }[]
}

/** What is kept of a page with a headline and these contents of its article. */
export function keptOf(contents: string, { title = 'The weir at Sandry', head = '', before = '' } = {}): KeptPage {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${before}<article><h1>${title}</h1>${contents}</article></body></html>`
  const page = { ...pageAt('https://example.org/harbour/page'), bytes: new TextEncoder().encode(html) }
  const { articles, receipt } = answer({ kind: 'extract', page }, dom) as ExtractReply
  const [article] = articles
  if (article === undefined) throw new Error('The page gave no article.')
  return {
    text: article.text.replace(/\s+/g, ' '),
    markdown: toMarkdown(dom.fragment(article.html)),
    html: article.html,
    receipt,
  }
}

/** Contents between paragraphs of prose. */
export function amongProse(contents: string): KeptPage {
  return keptOf(`${PROSE[0]}${contents}${PROSE.slice(1).join('')}`)
}
