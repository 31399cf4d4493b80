import path from 'node:path'
import sqlite3 from '@sqlite.org/sqlite-wasm'
import { Document } from 'flexsearch'
import MiniSearch from 'minisearch'
import { openOurs } from '../ours.mjs'

/**
 * Who is measured. Each is `open({ documents, texts, built, folder })`, which fills an index with all articles and
 * gives `find(text)`, the ids of the ten best, and `close()`.
 */
const LIMIT = 10

/** A word of a query, for those that have no reading of their own. */
const WORD = /[\p{L}\p{N}]+/gu

export const engines = [
  { name: 'ours', open: openCommonplace },
  { name: 'MiniSearch', open: (library) => openMiniSearch(library, {}) },
  { name: 'MiniSearch, fuzzy', open: (library) => openMiniSearch(library, { fuzzy: 0.2 }) },
  { name: 'FTS5', open: openFts5 },
  { name: 'FlexSearch', open: openFlexSearch },
]

/** Through the worker and with the parser, as the window asks. */
async function openCommonplace({ documents, built, folder }) {
  const search = await openOurs({ built, cache: path.join(folder, 'cache'), documents, limit: LIMIT })
  await search.ready()
  return {
    find: async (text) => (await search.ask(text)).hits.map(({ id }) => id),
    close: search.close,
  }
}

/** As its README sets it up, which joins the words of a query with OR; `fuzzy: 0.2` is the README's too. */
function openMiniSearch({ documents, texts }, options) {
  const index = new MiniSearch({ fields: ['title', 'text'] })
  index.addAll(documents.map(({ id, title }, at) => ({ id, title, text: texts[at] })))
  return {
    find: (text) =>
      index
        .search(text, { combineWith: 'OR', ...options })
        .slice(0, LIMIT)
        .map(({ id }) => id),
    close: () => {},
  }
}

/** With its own tokens and bm25, each word quoted and all joined with OR. */
async function openFts5({ documents, texts }) {
  const sqlite = await sqlite3()
  const db = new sqlite.oo1.DB(':memory:')
  db.exec('CREATE VIRTUAL TABLE article USING fts5(id UNINDEXED, title, text)')
  db.exec('BEGIN')
  const insert = db.prepare('INSERT INTO article VALUES (?, ?, ?)')
  for (const [at, { id, title }] of documents.entries()) insert.bind([id, title, texts[at]]).stepReset()
  insert.finalize()
  db.exec('COMMIT')
  const select = `SELECT id FROM article WHERE article MATCH ? ORDER BY bm25(article) LIMIT ${LIMIT}`
  return {
    find: (text) => {
      const words = text.match(WORD)
      return words === null ? [] : db.selectValues(select, [words.map((word) => `"${word}"`).join(' OR ')])
    },
    close: () => db.close(),
  }
}

/** As its README sets a Document up; with suggestions it gives articles that lack a word. */
function openFlexSearch({ documents, texts }) {
  const index = new Document({ document: { id: 'id', index: ['title', 'text'] } })
  for (const [at, { id, title }] of documents.entries()) index.add({ id, title, text: texts[at] })
  return {
    find: (text) => index.search(text, { suggest: true, merge: true, limit: LIMIT }).map(({ id }) => id),
    close: () => {},
  }
}
