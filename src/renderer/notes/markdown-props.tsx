import type { Root } from 'mdast'
import { defaultUrlTransform, type Options } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { htmlElements } from '#shared/extraction/allow-list.ts'
import { isLink } from '#shared/links/link.ts'
import { boundLeads } from '#shared/note-bounds.ts'
import { openAddress } from '../data/open-address.ts'
import { useView } from '../data/state/view.ts'
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
        if (href && !href.startsWith('#')) void followLink(href, event.altKey ? 'beside' : 'here')
      }}
    >
      {children}
    </a>
  ),
}

/**
 * Follows a link of a note. One to an article opens next to the note where two articles are open, so that the note stays.
 * @param how `beside`: also where one article is open
 */
async function followLink(href: string, how: 'here' | 'beside'): Promise<void> {
  const { other, split } = useView.getState()
  if (isLink(href) && (how === 'beside' || other !== null)) split()
  await openAddress(href)
}

/** How a note is rendered. HTML in it is shown as text and never runs. @param text one that may be read as Markdown */
export function markdownProps(text: string): Options {
  const { text: bounded, restore } = boundLeads(text)
  return {
    remarkPlugins: [remarkGfm, () => (root: Root) => boundDepth(root, bounded, restore)],
    allowedElements: ELEMENTS,
    unwrapDisallowed: true,
    components,
    // Links to articles and highlights of a library open here.
    urlTransform: (url) => (isLink(url) ? url : defaultUrlTransform(url)),
    children: bounded,
  }
}
