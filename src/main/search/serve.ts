import { performance } from 'node:perf_hooks'
import { type Answering, createAnswering } from './answer.ts'
import { type Index, openIndex } from './index.ts'
import { readSaved, writeSaved } from './saved.ts'
import { createTexts, readText } from './texts.ts'
import type { AskMessage, FromWorker, SearchDocument, ToWorker } from './types.ts'

/** Milliseconds of reading texts at a stretch: between two, messages are taken. */
const STRETCH = 30
/** Quiet milliseconds after which an index that has changed much is saved. */
const QUIET = 5_000
/** Saving takes as long as reading so many hundredths of the texts: fewer changed ones are read anew next time. */
const WORTH = 0.02

/** What the worker does, without the thread: takes messages at once, works in small turns, answers through `send`. */
export function serveSearch(send: (message: FromWorker) => void, ended: () => void): (message: ToWorker) => void {
  let file: string | null = null
  let index: Index = openIndex(null)
  const texts = createTexts(readText)
  let answering: Answering = createAnswering(index, texts)
  let allowed: readonly string[] = []
  /** Texts to be read, by id: the last word on an article is the one that counts. */
  const unread = new Map<string, SearchDocument>()
  const asked = new Map<
    number,
    { readonly kind: 'ask' | 'ids'; readonly ask: AskMessage; readonly allowed: readonly string[] }
  >()
  let read = 0
  let ready = false
  let next: NodeJS.Immediate | null = null
  let quiet: NodeJS.Timeout | null = null

  function take(message: ToWorker): void {
    switch (message.kind) {
      case 'start':
        start(message)
        break
      case 'put':
        put(message.documents)
        break
      case 'remove':
        remove(message.ids)
        break
      case 'allow':
        allowed = message.ids
        break
      case 'ask':
      case 'ids':
        asked.set(message.n, { kind: message.kind, ask: message.ask, allowed })
        break
      case 'drop':
        asked.delete(message.n)
        break
      case 'end':
        end()
        return
    }
    next ??= setImmediate(turn)
  }

  function start(message: Extract<ToWorker, { kind: 'start' }>): void {
    file = message.file
    index = openIndex(readSaved(file))
    answering = createAnswering(index, texts)
    const there = new Set(message.documents.map(({ id }) => id))
    index.remove(index.ids().filter((id) => !there.has(id)))
    put(message.documents)
  }

  function put(documents: readonly SearchDocument[]): void {
    for (const document of documents) unread.delete(document.id)
    for (const document of index.put(documents)) unread.set(document.id, document)
    answering.forget()
  }

  function remove(ids: readonly string[]): void {
    for (const id of ids) unread.delete(id)
    index.remove(ids)
    answering.forget()
  }

  /** A little work, and a chance for messages. Texts first: no answer leaves out what the library already has. */
  function turn(): void {
    next = null
    if (unread.size > 0) readSome()
    else if (!ready && file !== null) {
      ready = true
      send({ kind: 'ready', read })
    } else answerOne()
    if (unread.size > 0 || !ready || asked.size > 0) next ??= setImmediate(turn)
    else saveWhenQuiet()
  }

  function readSome(): void {
    const until = performance.now() + STRETCH
    for (const [id, document] of unread) {
      unread.delete(id)
      index.putText(document, readText(document.textFile))
      read += 1
      if (performance.now() > until) break
    }
    answering.forget()
  }

  function answerOne(): void {
    const [first] = asked
    if (first === undefined) return
    const [n, { kind, ask, allowed: may }] = first
    asked.delete(n)
    const from = performance.now()
    try {
      if (kind === 'ids') {
        send({ kind: 'ids', n, ids: answering.ids({ ...ask, allowed: may }) })
        return
      }
      const reply = answering.ask({ ...ask, allowed: may })
      send({ kind: 'reply', n, reply: { ...reply, ms: Math.round((performance.now() - from) * 100) / 100 } })
    } catch (thrown) {
      send({ kind: 'failed', n, message: said(thrown) })
    }
  }

  function saveWhenQuiet(): void {
    if (quiet !== null) clearTimeout(quiet)
    quiet = setTimeout(save, QUIET)
  }

  function save(): void {
    if (file === null || index.unsaved() === 0 || index.unsaved() < index.size() * WORTH) return
    try {
      writeSaved(file, index.save())
    } catch (thrown) {
      send({ kind: 'unsaved', message: said(thrown) })
    }
  }

  function end(): void {
    if (next !== null) clearImmediate(next)
    if (quiet !== null) clearTimeout(quiet)
    save()
    ended()
  }

  return take
}

function said(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}
