import type { Root } from 'mdast'
import { type Extension, fromMarkdown, type Options } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'

/** Parses Markdown as CommonMark and GitHub's dialect do. Addresses in running text do not become links. */
export function readGfm(markdown: string): Root {
  return fromMarkdown(markdown, options)
}

interface PluginData {
  readonly micromarkExtensions?: Options['extensions']
  readonly fromMarkdownExtensions?: readonly (Extension | readonly Extension[])[]
}

const options = gfm()

/** The extensions that the plugin gives to its processor, taken without a processor: we do not depend on the packages behind them. */
function gfm(): Options {
  const data: PluginData = {}
  remarkGfm.call({ data: () => data } as unknown as ThisParameterType<typeof remarkGfm>)
  return {
    extensions: data.micromarkExtensions ?? [],
    // The transforms make links of addresses in parsed text, where escapes are no longer visible.
    mdastExtensions: (data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] })),
  }
}
