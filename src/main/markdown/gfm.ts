import type { Root } from 'mdast'
import { type Extension, fromMarkdown, type Options } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'

/** Markdown as CommonMark and GitHub's dialect read it; addresses in running text are left as they stand. */
export function readGfm(markdown: string): Root {
  return fromMarkdown(markdown, options)
}

interface Handed {
  readonly micromarkExtensions?: Options['extensions']
  readonly fromMarkdownExtensions?: readonly (Extension | readonly Extension[])[]
}

const options = gfm()

/** What the plugin hands to its processor, taken without one: its parts are no dependencies of ours. */
function gfm(): Options {
  const data: Handed = {}
  remarkGfm.call({ data: () => data } as unknown as ThisParameterType<typeof remarkGfm>)
  return {
    extensions: data.micromarkExtensions ?? [],
    // The transforms link addresses in finished text, where no escape can be seen any more.
    mdastExtensions: (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] })),
  }
}
