import { performance } from 'node:perf_hooks'
import type { AskMessage, FromWorker, Indexing, SearchDocument, ToWorker } from '../types.ts'
import { type Answering, createAnswering } from './answer.ts'
import { type Index, openIndex } from './index.ts'
import { readSaved, writeSaved } from './saved.ts'
import { createTexts, readText } from './texts.ts'

/** Milliseconds of reading texts at a stretch: between two, messages are taken. */
const STRETCH = 30
/** Milliseconds of reading after which it is told how far it is, and between two tellings. */
const TELLING = 300
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
  /** When reading began or was last told of, and whether it was. */
  let telling = { since: 0, told: false }
  let ready = false
  let next: NodeJS.Immediate | null = null
  let quiet: NodeJS.Timeout | null = null

  function take(message: ToWorker): void {
    switch (message.kind) {
      case 'start':
        start(message)
        break
      case 'put':
        put([...message.documents, ...message.tags.flatMap(retagged)])
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
    if (unread.size === 0) telling = { since: performance.now(), told: false }
    for (const document of documents) unread.delete(document.id)
    for (const document of index.put(documents)) unread.set(document.id, document)
    answering.forget()
  }

  function retagged([id, tags]: readonly [id: string, tags: readonly string[]]): SearchDocument[] {
    const slot = index.slotOf(id)
    const document = slot === undefined ? undefined : index.document(slot)
    return document === undefined ? [] : [{ ...document, tags }]
  }

  function remove(ids: readonly string[]): void {
    for (const id of ids) unread.delete(id)
    index.remove(ids)
    answering.forget()
  }

  /**
   * A little work, and a chance for messages. A stretch of reading before each answer: after a change or two none leaves
   * out what the library already has; while all texts are read it comes at once, and says so.
   */
  function turn(): void {
    next = null
    if (unread.size > 0) readSome()
    if (unread.size === 0 && !ready) {
      ready = true
      send({ kind: 'ready', read })
    }
    answerOne()
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
    tell()
  }

  /** How far the texts are read; null when they all are. */
  function indexing(): Indexing | null {
    const total = index.ids().length
    return unread.size === 0 ? null : { done: total - unread.size, total }
  }

  function tell(): void {
    const now = performance.now()
    const at = indexing()
    if (at === null ? !telling.told : now - telling.since < TELLING) return
    const total = index.ids().length
    telling = { since: now, told: at !== null }
    send({ kind: 'indexing', ...(at ?? { done: total, total }) })
  }

  function answerOne(): void {
    const first = [...asked].find(([, { ask }]) => unread.size === 0 || ask.texts === 'so-far')
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
      send({
        kind: 'reply',
        n,
        reply: { ...reply, indexing: indexing(), ms: Math.round((performance.now() - from) * 100) / 100 },
      })
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
