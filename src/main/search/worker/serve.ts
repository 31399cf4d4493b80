import { performance } from 'node:perf_hooks'
import type { FromWorker, ToWorker, WorkerAsk } from '../types.ts'
import { type Answering, createAnswering } from './answer.ts'
import { describeThrown } from './describe-thrown.ts'
import { type Index, openIndex } from './index.ts'
import { createNearest, type Nearest } from './nearest/nearest.ts'
import { createTexts, readText } from './texts.ts'
import { createQuietSaving } from './turns/quiet-saving.ts'
import { createTextReader, type TextReader } from './turns/text-reader.ts'

/** Milliseconds of upkeep at a time. */
const UPKEEP_MS = 8
/** The same while texts are read, which makes work for it. */
const BUSY_UPKEEP_MS = 20

type Ask = WorkerAsk & { readonly n: number }

/** The articles that the next asks may find, and those that pass each set of their plan. */
interface Allowed {
  readonly allowed: readonly string[]
  readonly passed: readonly (readonly string[])[]
}

interface OpenIndex {
  readonly index: Index
  readonly reader: TextReader
  readonly answering: Answering
  readonly nearest: Nearest
  /** Call it when the index has changed. */
  forget(): void
  /** Does some upkeep of the index. @param isQuiet whether nothing else is to be done @returns whether there is more */
  work(isQuiet: boolean): boolean
}

/**
 * What the worker does, apart from its thread. It takes messages at once, works in small turns in between, and answers
 * through `send`.
 * @param onEnd called when the worker is done
 * @returns takes a message
 */
export function serveSearch(send: (message: FromWorker) => void, onEnd: () => void): (message: ToWorker) => void {
  let open = openFolder(null, send)
  let allowed: Allowed = { allowed: [], passed: [] }
  let isReady = false
  const asks = new Map<number, Ask>()
  let nextTurn: NodeJS.Immediate | null = null
  const saving = createQuietSaving(send)

  /**
   * Does a little work, and leaves room for messages. A stretch of reading comes before each answer: after a change or
   * two the answer has everything that the library has. While all texts are being read it comes at once, and says so.
   */
  function turn(): void {
    nextTurn = null
    const { reader } = open
    if (!reader.isDone()) {
      reader.readSome()
      open.forget()
    }
    if (reader.isDone() && !isReady) {
      isReady = true
      send({ kind: 'ready', read: reader.readCount() })
    }
    const isReached = ({ texts }: Ask['ask']) => reader.isDone() || (texts === 'so-far' && reader.hasFirst())
    const ask = [...asks.values()].find((each) => isReached(each.ask))
    if (ask !== undefined) {
      asks.delete(ask.n)
      send(answer(open, ask))
    }
    const isQuiet = reader.isDone() && asks.size === 0
    const hasMore = open.work(isQuiet)
    // The next document, or question, makes a turn.
    if (!hasMore && reader.isWaiting() && ![...asks.values()].some((each) => isReached(each.ask))) return
    if (!isQuiet || hasMore) nextTurn ??= setImmediate(turn)
    else saving.soon(open.index)
  }

  function end(): void {
    if (nextTurn !== null) clearImmediate(nextTurn)
    saving.now(open.index)
    onEnd()
  }

  return (message) => {
    switch (message.kind) {
      case 'start':
        open = openFolder(message.folder, send)
        open.reader.compare(message.articles, message.listed)
        break
      case 'compare':
        open.reader.compare(message.articles, message.listed)
        open.forget()
        break
      case 'put':
        open.reader.put(message.documents, message.tags)
        open.forget()
        break
      case 'remove':
        open.reader.remove(message.ids)
        open.forget()
        break
      case 'allow':
        allowed = { allowed: message.ids, passed: message.passed }
        break
      case 'ask':
      case 'ids':
      case 'nearest':
        asks.set(message.n, askOf(message, allowed))
        break
      case 'drop':
        asks.delete(message.n)
        break
      case 'end':
        end()
        return
    }
    nextTurn ??= setImmediate(turn)
  }
}

function openFolder(folder: string | null, send: (message: FromWorker) => void): OpenIndex {
  const index = openIndex(folder)
  const answering = createAnswering(index, createTexts(readText))
  const nearest = createNearest(index, readText)
  let hadMore = false

  function forget(): void {
    answering.forget()
    nearest.forget()
  }

  return {
    index,
    reader: createTextReader(index, send),
    answering,
    nearest,
    forget,
    work(isQuiet) {
      const hasMore = index.upkeep.work(performance.now() + (isQuiet ? UPKEEP_MS : BUSY_UPKEEP_MS), isQuiet)
      // What is remembered of parts that were merged would keep them in memory.
      if (hasMore || hadMore) forget()
      hadMore = hasMore
      return hasMore
    },
  }
}

function askOf(message: Extract<ToWorker, { n: number; ask: unknown }>, { allowed, passed }: Allowed): Ask {
  const { n } = message
  return message.kind === 'nearest'
    ? { n, kind: message.kind, ask: { ...message.ask, allowed } }
    : { n, kind: message.kind, ask: { ...message.ask, allowed, passed } }
}

function answer({ reader, answering, nearest }: OpenIndex, asked: Ask): FromWorker {
  const start = performance.now()
  const ms = () => Math.round((performance.now() - start) * 100) / 100
  const { n } = asked
  try {
    switch (asked.kind) {
      case 'ids':
        return { kind: 'ids', n, ids: answering.ids(asked.ask) }
      case 'nearest':
        return { kind: 'nearest', n, reply: { nearest: nearest.of(asked.ask), ms: ms() } }
      case 'ask': {
        const reply = answering.ask(asked.ask)
        return { kind: 'reply', n, reply: { ...reply, indexing: reader.progress(), ms: ms() } }
      }
    }
  } catch (thrown) {
    return { kind: 'failed', n, message: describeThrown(thrown) }
  }
}
