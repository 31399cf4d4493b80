import { readFileSync } from 'node:fs'
import sqlite3 from '@sqlite.org/sqlite-wasm'
import { Document } from 'flexsearch'
import MiniSearch from 'minisearch'

/** How many articles are shown. */
export const SHOWN = 50
const WORD = /[\p{L}\p{N}]+/gu

/**
 * Peers, set up for search as one types: all words, the last one as a beginning. Each is `open(documents)`, which fills an
 * index and gives `search(text)`.
 */
export const peers = { MiniSearch: openMiniSearch, FTS5: openFts5, FlexSearch: openFlexSearch }

const textOf = ({ textFile }) => readFileSync(textFile, 'utf8')

function openMiniSearch(documents) {
  const index = new MiniSearch({ fields: ['title', 'site', 'tags', 'notes', 'highlights', 'text'] })
  for (const document of documents) {
    const [tags, highlights] = [document.tags.join(' '), document.highlights.join(' ')]
    index.add({ ...document, tags, highlights, text: textOf(document) })
  }
  const options = { prefix: true, combineWith: 'AND', boost: { title: 4, tags: 3 } }
  return (text) => index.search(text, options).slice(0, SHOWN)
}

/**
 * In memory, with an index of beginnings of two and three letters, which its manual advises for prefix queries. Built in one
 * transaction, without a journal, and with room for many new words before they are merged: a third quicker than by default.
 */
async function openFts5(documents) {
  const sqlite = await sqlite3()
  const db = new sqlite.oo1.DB(':memory:')
  db.exec('PRAGMA journal_mode = OFF')
  db.exec("CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, title, tags, notes, text, prefix='2 3')")
  db.exec("INSERT INTO article (article, rank) VALUES ('hashsize', 67108864)")
  db.exec('BEGIN')
  const insert = db.prepare('INSERT INTO article VALUES (?, ?, ?, ?, ?)')
  for (const document of documents) {
    const { id, title, tags, notes } = document
    insert.bind([id, title, tags.join(' '), notes, textOf(document)]).stepReset()
  }
  insert.finalize()
  db.exec('COMMIT')
  const select = `SELECT id, snippet(article, -1, '', '', ' … ', 30) FROM article WHERE article MATCH ? ORDER BY bm25(article) LIMIT ${SHOWN}`
  return (text) => {
    const words = text.match(WORD)
    return words === null ? [] : db.selectArrays(select, [`${words.map((word) => `"${word}"`).join(' ')} *`])
  }
}

/** As its README sets a Document up, with beginnings of words. */
function openFlexSearch(documents) {
  const index = new Document({ tokenize: 'forward', document: { id: 'id', index: ['title', 'tags', 'notes', 'text'] } })
  for (const document of documents) {
    const { id, title, notes } = document
    index.add({ id, title, notes, tags: document.tags.join(' '), text: textOf(document) })
  }
  return (text) => index.search(text, { merge: true, limit: SHOWN })
}
