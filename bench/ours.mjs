import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * The search of a library through its worker, there and back, as the window asks.
 * @param built where `compileSearch` put it
 * @param limit how many hits an answer gives at most
 */
export async function openOurs({ built, cache, documents, limit }) {
  const { createSearch } = await import(pathToFileURL(path.join(built, 'search.mjs')))
  const { parseQuery } = await import(pathToFileURL(path.join(built, 'query.mjs')))
  const byId = new Map(documents.map((document) => [document.id, document]))
  const complain = (message, detail) => console.error(message, detail ?? '')
  const search = createSearch({
    cache,
    articles: () => [...byId.values()].map(articleOf),
    listed: () => 'all',
    article: (id) => (byId.has(id) ? articleOf(byId.get(id)) : null),
    startWorker: (options) => new Worker(path.join(built, 'worker.mjs'), options),
    onIndexing: () => {},
    log: { info: () => {}, warn: complain, error: complain },
  })
  const allowed = documents.map(({ id }) => id)
  return {
    ask: (text, texts = 'all') => search.ask({ query: parseQuery(text), allowed, limit, offset: 0, texts }),
    ready: () => search.ready(),
    nearest: (id) => search.nearest({ id, allowed, limit: 10 }),
    /** Takes in an article that is new or changed. */
    put(document) {
      byId.set(document.id, document)
      search.changed([document.id])
    },
    close: () => search.close(),
  }
}

/** A document that is put is another one; those of the library have texts that name them. */
function articleOf(document) {
  const { id, tags, textHash, notes } = document
  const stamp = `${textHash}-${notes.length}`
  return { id, stamp, tags, document: () => ({ ...document, stamp }), isLike: () => false }
}
