import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ExtractReply } from '#shared/extraction/extraction.ts'
import { textOf } from '#shared/text/text.ts'
import { answer } from './answer.ts'
import { toMarkdown } from './markdown/article.ts'
import { dom, pageAt } from './testing/pages.ts'

const folder = join(import.meta.dirname, 'fixtures')
const names = readdirSync(folder).sort()
const url = 'https://example.org/harbour/page'

function kept(html: string) {
  const page = { ...pageAt(url), bytes: new TextEncoder().encode(html) }
  const { articles } = answer({ kind: 'extract', page }, dom) as ExtractReply
  const [article] = articles
  if (article === undefined) throw new Error('The page gave no article.')
  return article
}

/** A line for each block: expectations are read by people. */
function inLines(html: string): string {
  const block =
    'p|li|ul|ol|dl|dt|dd|h[1-6]|div|section|blockquote|figure|figcaption|table|caption|thead|tbody|tr|pre|hr|article'
  // Code keeps its own lines.
  return `${html
    .split(/(<pre[\s\S]*?<\/pre>)/)
    .map((part) =>
      part.startsWith('<pre')
        ? `\n${part}\n`
        : part.replace(
            new RegExp(
              `\\s*(<(?:${block})(?=[ >])|</(?:ul|ol|dl|div|section|blockquote|figure|table|thead|tbody|tr|article)>)`,
              'g',
            ),
            '\n$1',
          ),
    )
    .join('')
    .replace(/\n{2,}(?=<)/g, '\n')
    .trim()}\n`
}

/** Every page in the folder is read. A person reviewed the expected result; `vitest -u` writes it again. */
describe.each(names)('%s', (name) => {
  const article = kept(readFileSync(join(folder, name, 'page.html'), 'utf8'))

  test('stays in what the reader sees', async () => {
    await expect(inLines(article.html)).toMatchFileSnapshot(join(folder, name, 'expected.html'))
  })

  test('stays in its Markdown', async () => {
    await expect(`${toMarkdown(dom.fragment(article.html))}\n`).toMatchFileSnapshot(join(folder, name, 'expected.md'))
  })

  test('is the same when its page is read again', () => {
    expect(kept(readFileSync(join(folder, name, 'page.html'), 'utf8'))).toEqual(article)
  })

  test('keeps its text when it is extracted from what was kept', () => {
    const { title, language, direction } = article.facts
    const again = kept(
      `<!doctype html><html lang="${language}" dir="${direction}"><title>${title}</title><article><h1>${title}</h1>${article.html.replaceAll('asset://tok3n/', 'https://example.org/')}</article>`,
    )
    expect(again.text).toBe(article.text)
    expect(textOf(dom.fragment(again.html)).text).toBe(again.text)
  })
})
