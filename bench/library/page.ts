/** A block of an article: its HTML as a browser writes it, and the lines it is in the article's text. */
export interface Block {
  readonly html: string
  /** As `textOf` of that HTML has it; empty for what has no text. */
  readonly text: string
}

/** A stretch of text, in an element or not. */
export type Run = string | { readonly tag: 'em' | 'strong' | 'a'; readonly text: string; readonly href?: string }

/** Blocks one under another. */
export function page(blocks: readonly Block[]): Block {
  return {
    html: blocks.map(({ html }) => html).join('\n'),
    text: blocks
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
  }
}

export function paragraph(...runs: readonly Run[]): Block {
  return element('p', runs)
}

export function heading(text: string): Block {
  return element('h2', [text])
}

export function lines(...texts: readonly string[]): Block {
  return { html: `<p>${texts.map(escaped).join('<br>')}</p>`, text: texts.join('\n') }
}

export function code(...texts: readonly string[]): Block {
  return { html: `<pre>${escaped(texts.join('\n'))}</pre>`, text: texts.join('\n') }
}

/** In a language of its own, perhaps. */
export function blockquote(text: string, foreign?: { readonly lang: string; readonly dir: string }): Block {
  const attributes = foreign === undefined ? '' : ` lang="${foreign.lang}" dir="${foreign.dir}"`
  return { html: `<blockquote${attributes}><p>${escaped(text)}</p></blockquote>`, text }
}

export function list(kind: 'ul' | 'ol', items: readonly string[]): Block {
  const html = items.map((item) => `<li>${escaped(item)}</li>`).join('')
  return { html: `<${kind}>${html}</${kind}>`, text: items.join('\n') }
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const row = (cells: readonly string[], open: string, close: string) =>
    `<tr>${cells.map((cell) => `${open}${escaped(cell)}${close}`).join('')}</tr>`
  const body = rows.map((cells) => row(cells, '<td>', '</td>')).join('')
  return {
    html: `<table><thead>${row(head, '<th scope="col">', '</th>')}</thead><tbody>${body}</tbody></table>`,
    text: [head, ...rows].map((cells) => cells.join('\t')).join('\n'),
  }
}

export function figure(
  image: { readonly src: string; readonly alt: string; readonly width: number; readonly height: number },
  caption: string | null,
): Block {
  const img = `<img src="${image.src}" alt="${quoted(image.alt)}" width="${image.width}" height="${image.height}">`
  const below = caption === null ? '' : `<figcaption>${escaped(caption)}</figcaption>`
  return { html: `<figure>${img}${below}</figure>`, text: caption ?? '' }
}

function element(name: string, runs: readonly Run[]): Block {
  const html = runs.map((run) => {
    if (typeof run === 'string') return escaped(run)
    const link = run.href === undefined ? '' : ` href="${quoted(run.href)}"`
    return `<${run.tag}${link}>${escaped(run.text)}</${run.tag}>`
  })
  const text = runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
  return { html: `<${name}>${html.join('')}</${name}>`, text }
}

/** As browsers write text: the no-break space has a name. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function quoted(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('"', '&quot;')
}
