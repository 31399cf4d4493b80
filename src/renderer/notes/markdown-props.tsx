import type { Root } from 'mdast'
import type { Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { htmlElements } from '#shared/extraction/allow-list.ts'
import { boundLeads } from '#shared/note-bounds.ts'
import { openAddress } from '../data/open-address.ts'
import { boundDepth } from './bound-depth.ts'

/** The elements Markdown may become in a note: no pictures, which would be fetched; and the boxes of task lists. */
const ELEMENTS = [...htmlElements.filter((name) => name !== 'img'), 'input']

const components: Options['components'] = {
  a: ({ href, children }) => (
    <a
      href={href}
      onClick={(event) => {
        event.preventDefault()
        event.stopPropagation()
        if (href && !href.startsWith('#')) void openAddress(href)
      }}
    >
      {children}
    </a>
  ),
}

/** How a note is rendered. HTML in it is shown as text and never runs. @param text one that may be read as Markdown */
export function markdownProps(text: string): Options {
  const { text: bounded, restore } = boundLeads(text)
  return {
    remarkPlugins: [remarkGfm, () => (root: Root) => boundDepth(root, bounded, restore)],
    allowedElements: ELEMENTS,
    unwrapDisallowed: true,
    components,
    children: bounded,
  }
}
