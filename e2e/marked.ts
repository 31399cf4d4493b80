import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article, Highlight, Note } from '#shared/model.ts'
import type { Place } from './command-line.ts'
import type { Notebook } from './fixtures.ts'

export const sentence = (n: number): string => `Sentence ${n} tells of wool and water.`
const IN_A_PARAGRAPH = 6

/** Clips a text of so many sentences by hand. */
export async function clipSentences(notebook: Notebook, count: number): Promise<string> {
  const paragraphs = Array.from({ length: Math.ceil(count / IN_A_PARAGRAPH) }, (_, n) =>
    Array.from({ length: IN_A_PARAGRAPH }, (_, each) => sentence(n * IN_A_PARAGRAPH + each)).join(' '),
  )
  const reply = await notebook.call('clip', { sources: [{ text: `A long text\n\n${paragraphs.join('\n\n')}` }] })
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value.clips[0]?.id ?? ''
}

/** The file of the one article in a library that no program has open, with its text. */
async function articleFile({ library }: Place): Promise<{ readonly file: string; readonly text: string }> {
  const names = await readdir(library, { recursive: true })
  const found = (name: string) => join(library, names.find((each) => each.endsWith(name)) ?? name)
  return { file: found('article.json'), text: await readFile(found('article.txt'), 'utf8') }
}

export async function readArticle(place: Place): Promise<Article> {
  return JSON.parse(await readFile((await articleFile(place)).file, 'utf8')) as Article
}

/** Highlights sentences of the one article, as if that had been done by hand one after the other. @param note of the nth */
export async function markSentences(
  place: Place,
  sentences: readonly number[],
  note: (nth: number) => string = () => '',
): Promise<void> {
  const { file, text } = await articleFile(place)
  const article = JSON.parse(await readFile(file, 'utf8')) as Article
  const notes: Note[] = []
  const highlights = sentences.map((n, nth): Highlight => {
    const words = sentence(n)
    const start = text.indexOf(words)
    const end = start + words.length
    const at = new Date(Date.UTC(2026, 0, 1) + nth * 1_000).toISOString()
    const written = note(nth)
    const noteId = written === '' ? null : `n${String(nth).padStart(11, '0')}`
    if (noteId !== null) notes.push({ id: noteId, text: written, createdAt: at, modifiedAt: at })
    return {
      id: `h${String(nth).padStart(11, '0')}`,
      kind: 'text',
      asset: null,
      colour: ((nth % 5) + 1) as Highlight['colour'],
      noteId,
      tags: [],
      quote: { exact: words, prefix: text.slice(Math.max(0, start - 32), start), suffix: text.slice(end, end + 32) },
      madeOn: 1,
      anchors: { 1: { start, end, state: 'exact', by: 'hand' } },
      review: null,
      createdAt: at,
      modifiedAt: at,
    }
  })
  await writeFile(file, JSON.stringify({ ...article, highlights, notes }, null, 2))
}
