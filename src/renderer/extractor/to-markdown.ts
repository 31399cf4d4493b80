import { gfm } from '@joplin/turndown-plugin-gfm'
import TurndownService from 'turndown'

/**
 * Kept HTML as Markdown (CommonMark with GitHub's tables). Its text is escaped, so that no word of a page becomes a
 * heading, a list, a tag, a link or HTML.
 */
export function toMarkdown(root: HTMLElement): string {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  })
  service.use(gfm)
  service.escape = escapeText
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A' && (node.getAttribute('href') ?? '') !== '',
    replacement: (content, node) => {
      const href = (node as HTMLElement).getAttribute('href') ?? ''
      const text = content.trim()
      // A link around blocks has no form in Markdown, and one to a place in the page leads nowhere there.
      if (text === '' || text.includes('\n\n') || href.startsWith('#')) return content
      return `[${text.replace(/\n/g, ' ')}](${destination(href)})`
    },
  })
  service.addRule('image', {
    filter: 'img',
    replacement: (_, node) => {
      const src = (node as HTMLElement).getAttribute('src') ?? ''
      const alt = escapeText(((node as HTMLElement).getAttribute('alt') ?? '').replace(/\s+/g, ' '))
      return src === '' ? '' : `![${alt}](${destination(src)})`
    },
  })
  return service.turndown(root)
}

function destination(address: string): string {
  return `<${address.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character))}>`
}

/** Where text nodes meet, one's end may give the other's beginning a meaning: both are escaped as if they stood alone. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#$^{}]/g, '\\$&')
    .replace(/&(?=#?\w|$)/g, '\\&')
    .replace(/==/g, '\\=\\=')
    .replace(/%%/g, '\\%\\%')
    .replace(/^(\s*)([-+=:])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2')
    .replace(/^([.)])/, '\\$1')
    .replace(/!$/, '\\!')
}
