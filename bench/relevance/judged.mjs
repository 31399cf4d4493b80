import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const judged = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'judged')

/** The questions, each with its id, kind and grades. */
export function judgedQuestions() {
  return readAll('questions')
}

/** The judged articles, their texts written below `folder`; `documents` and `texts` as `makeLibrary` gives them. */
export function judgedLibrary(folder) {
  mkdirSync(folder, { recursive: true })
  const articles = readAll('articles')
  const documents = articles.map(({ id, title, text }) => {
    const textFile = path.join(folder, `${id}.txt`)
    writeFileSync(textFile, text)
    const textHash = createHash('sha256').update(text).digest('hex')
    const empty = { site: '', address: '', tags: [], notes: '', highlights: [] }
    return { id, title, language: 'en', ...empty, textFile, textHash }
  })
  return { documents, texts: articles.map(({ text }) => text) }
}

function readAll(what) {
  return readdirSync(judged)
    .filter((name) => name.startsWith(`${what}-`))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(path.join(judged, name), 'utf8')))
}
