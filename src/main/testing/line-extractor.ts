import type {
  ArticleParts,
  Cut,
  ExtractedArticle,
  ExtractorReplies,
  ExtractorTask,
  Place,
} from '#shared/extraction/extraction.ts'
import type { Facts, RelatedStory } from '#shared/model.ts'
import { testFacts } from './test-article.ts'

/**
 * Replaces the extractor in tests that need no parsing. A page is lines: `- x` is left out, `= Title` begins a story, `! url`
 * is an image of the story it is in, `* x` is no article and read only anyway; HTML is `<p>` and the lines. Cuts move whole
 * lines, as the real one moves blocks.
 */
export async function extractLines(task: ExtractorTask): Promise<ExtractorReplies[ExtractorTask['kind']]> {
  switch (task.kind) {
    case 'extract':
      return readLines(task.page)
    case 'cut':
      return cutLines(task.parts, task.cut)
    case 'sanitise':
      return { html: task.html, text: textIn(task.html) }
    case 'passages': {
      const text = textIn(task.html)
      const exactOf = (place: Place) => ('image' in place ? '' : text.slice(place.start, place.end))
      return { passages: task.passages.map((place) => ({ exact: exactOf(place), markdown: exactOf(place) })) }
    }
    case 'render':
      return { markdown: textIn(task.html), text: textIn(task.html) }
  }
}

type Page = Extract<ExtractorTask, { kind: 'extract' }>['page']

function readLines({ bytes, encoding, imageToken, anyway = false }: Page): ExtractorReplies['extract'] {
  const charset = encoding ?? 'utf-8'
  const stories: { title: string | null; lines: string[]; images: string[] }[] = [
    { title: null, lines: [], images: [] },
  ]
  const receipt: ArticleParts['blocks'] = []
  for (const line of new TextDecoder(charset).decode(bytes).split('\n')) {
    const story = stories.at(-1)
    const [mark, rest] = [line.slice(0, 2), line.slice(2)]
    if (mark === '= ') stories.push({ title: rest, lines: [], images: [] })
    else if (mark === '! ') story?.images.push(rest)
    else if (mark === '- ')
      receipt.push({ ...block(rest, stories[0]?.lines.join('\n').length ?? 0), id: `b${receipt.length + 1}` })
    else if (mark === '* ') story?.lines.push(...(anyway ? [rest] : []))
    else if (line !== '') story?.lines.push(line)
  }
  const articles = stories.flatMap(({ title, lines, images }): ExtractedArticle[] => {
    const text = lines.join('\n')
    const shown = images.map((_, index) => `<img src="asset://${imageToken}/${index}">`).join('')
    return text === ''
      ? []
      : [storyOf(testFacts({ title: title ?? 'The page' }), text, `<p>${shown}${text}</p>`, images)]
  })
  return { articles, receipt, unlisted: 0, charset, wall: null }
}

function storyOf(facts: Facts, text: string, html: string, images: readonly string[]): ExtractedArticle {
  return {
    facts,
    leadImageUrl: null,
    canonicalUrl: null,
    html,
    text,
    body: text,
    images: images.map((url) => ({ candidates: [url], alt: '' })),
    cut: null,
  }
}

const block = (text: string, at: number) => ({ id: '', reason: 'left out', path: [], at, html: `<p>${text}</p>`, text })

const textIn = (html: string) => html.replace(/<[^>]*>/g, '')

function cutLines(parts: ArticleParts, cut: Cut): ExtractorReplies['cut'] {
  const text = textIn(parts.html)
  const lines = text.split('\n')
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1))
  const isTouched = (index: number, from: number, to: number) =>
    (starts[index] ?? 0) < to && (starts[index] ?? 0) + (lines[index] ?? '').length > from
  const made = (kept: readonly string[], more: Partial<ArticleParts>) => {
    const html = parts.html.replace(text, kept.join('\n'))
    return { ...parts, ...more, html, text: textIn(html), wordCount: kept.join(' ').split(' ').length, changed: true }
  }
  const unchanged = { ...parts, text, wordCount: text.split(/\s/).length, changed: false }
  const hand = (content: string) => ({ ...block(content, 0), id: `h${parts.blocks.length + 1}` })
  switch (cut.do) {
    case 'keep': {
      const found = parts.blocks.find(({ id }) => id === cut.block)
      if (found === undefined || parts.choices.some(({ id, do: choice }) => id === cut.block && choice !== 'remove'))
        return unchanged
      const at = starts.findIndex((start) => start >= found.at)
      const kept = at === -1 ? [...lines, found.text] : [...lines.slice(0, at), found.text, ...lines.slice(at)]
      return made(kept, { choices: [...parts.choices, { id: found.id, do: 'keep' }] })
    }
    case 'remove': {
      const kept = lines.filter((_, index) => !isTouched(index, cut.start, cut.end))
      if (kept.length === 0 || kept.length === lines.length) return unchanged
      const gone = hand(lines.filter((line) => !kept.includes(line)).join('\n'))
      return made(kept, { blocks: [...parts.blocks, gone], choices: [...parts.choices, { id: gone.id, do: 'remove' }] })
    }
    case 'story': {
      const first = lines.findIndex((_, index) => isTouched(index, cut.start, cut.start + 1))
      if (first <= 0) return unchanged
      const [title = '', ...rest] = lines.slice(first)
      const content = rest.join('\n') || title
      const facts = testFacts({ title })
      const id = `s${parts.stories.length + 1}`
      const story: RelatedStory = {
        id,
        facts,
        url: null,
        html: `<p>${content}</p>`,
        text: content,
        images: [],
        cut: null,
      }
      const begun = hand(title)
      return made(lines.slice(0, first), {
        blocks: [...parts.blocks, begun],
        choices: [...parts.choices, { id: begun.id, do: 'story' }],
        stories: [story, ...parts.stories],
      })
    }
    case 'main': {
      const story = parts.stories.find(({ id }) => id === cut.story)
      if (story === undefined) return unchanged
      const given = hand(story.text)
      return made([...lines, story.text], {
        blocks: [...parts.blocks, given],
        choices: [...parts.choices, { id: given.id, do: 'main' }],
        stories: parts.stories.filter((each) => each !== story),
      })
    }
  }
}
