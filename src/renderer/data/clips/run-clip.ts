import { clipErrorOf, clipHelp } from '#shared/clip-help/clip-help.ts'
import { type ClipHelp, helpByCode } from '#shared/clip-help/help-table.ts'
import type { Answer } from '#shared/contract.ts'
import { unexpected } from '#shared/failure.ts'
import type { Id } from '#shared/model.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import type { ClipReply } from '#shared/views.ts'
import { ask, RequestError, sentenceOf } from '../bridge.ts'
import { newJobId } from '../cache/jobs.ts'
import { sayRefusal } from '../missing-notice.ts'
import { buttons } from '../sentences.ts'
import { announce } from '../state/announce.ts'
import { thisMoment } from '../state/attention.ts'
import { type ToastAction, useToasts } from '../toasts.ts'
import { clipSentence, clipsSentence, SAMPLE_EXISTS, storiesSentence } from './sentences.ts'

/** A clip that is running, or that needs a word from the reader. Of several clipped together, `url` says how many. */
export type ClipCard = ClipState & {
  readonly job: string
  /** The text of a clip without an address: `url` is then its first line. */
  readonly text?: string
  readonly url: string
  /** How the address came. It is fetched again under the same rules. */
  readonly by: ClipOrigin
}
export type RefusedCard = Extract<ClipCard, { readonly state: 'refused' }>
type ClipState =
  | { readonly state: 'running' }
  /** The library has the article already: its page can be looked at again. */
  | { readonly state: 'duplicate'; readonly id: Id; readonly title: string }
  | {
      readonly state: 'refused'
      readonly message: string
      readonly help: ClipHelp
    }

/** Whether a page is clipped as usual, looked at again, or kept even where it is not taken for an article. */
export type ClipMode = 'once' | 'again' | 'anyway'

/** How addresses came. Only those entered manually may be on the reader's own network. */
export type ClipOrigin = 'hand' | 'link' | 'import'

export type ClipSource = { readonly url: string } | { readonly text: string }

/** Where the cards of running clips are shown. */
export interface CardBoard {
  put(card: ClipCard): void
  close(job: string): void
}

interface OneClip {
  readonly source: ClipSource
  /** What its card is called. */
  readonly name: Pick<ClipCard, 'url' | 'text'>
  readonly how: ClipMode
  readonly by: ClipOrigin
}

/** Clips one address or text. Its card shows until it is done, or has something to ask. */
export async function clipOne(board: CardBoard, { source, name, how, by }: OneClip): Promise<void> {
  const job = newJobId()
  const since = thisMoment()
  const card = { job, by, ...name }
  board.put({ state: 'running', ...card })
  try {
    const { clips, undo } = await ask('clip', {
      sources: [source],
      again: how === 'again',
      anyway: how === 'anyway',
      by,
      job,
    })
    const reply = clips[0]
    if (reply === undefined) return board.close(job)
    if (reply.status === 'refused' || reply.id === null) {
      if (reply.error === null || reply.error.code === 'cancelled') return board.close(job)
      const help = clipHelp(clipErrorOf(reply.error), { anyway: how === 'anyway', hasAddress: name.text === undefined })
      return board.put({ state: 'refused', ...card, message: plainLine(reply.error.message), help })
    }
    const title = reply.title ?? name.url
    if (reply.status === 'duplicate' && how !== 'again')
      return board.put({ state: 'duplicate', ...card, id: reply.id, title })
    board.close(job)
    const sentence = [clipSentence(reply.status, title), ...(await storiesOf(reply))].join(' ')
    announce({ id: reply.id, sentence, undo: undoAction(undo), since })
  } catch (thrown) {
    board.put({ state: 'refused', ...card, message: sentenceOf(thrown), help: helpAfter(thrown) })
  }
}

/** What helps where the request itself failed. There may be no address, as of several together. */
function helpAfter(thrown: unknown): ClipHelp {
  const failure = thrown instanceof RequestError ? thrown.failure : unexpected
  const { cause, aids } = clipHelp(clipErrorOf(failure), { anyway: true, hasAddress: false })
  // One press more costs nothing where Commonplace itself failed.
  return { cause, aids: cause === 'program' ? helpByCode.unexpected.aids.filter((aid) => aid === 'again') : aids }
}

/** Clips several together: one job and one undo. @param name what their card is called */
export function clipMany(
  board: CardBoard,
  sources: readonly ClipSource[],
  name: string,
  by: ClipOrigin,
): Promise<void> {
  const of = sources.some((source) => 'url' in source) ? 'addresses' : 'texts'
  return runMany(board, { name, by }, of, (job) => ask('clip', { sources: [...sources], by, job }))
}

/** Fetches refused addresses of the queue again and keeps all that their pages show: one job and one undo. */
export function clipManyAnyway(board: CardBoard, ids: readonly Id[], name: string): Promise<void> {
  return runMany(board, { name, by: 'link' }, 'addresses', (job) => ask('clip-anyway', { ids: [...ids], job }))
}

/** Fetches failed addresses of the queue again: one job and one undo. */
export function clipManyAgain(board: CardBoard, ids: readonly Id[], name: string): Promise<void> {
  return runMany(board, { name, by: 'link' }, 'addresses', (job) => ask('retry-clips', { ids: [...ids], job }))
}

async function runMany(
  board: CardBoard,
  { name, by }: { readonly name: string; readonly by: ClipOrigin },
  of: 'addresses' | 'texts',
  run: (job: string) => Promise<Pick<Answer<'clip'>, 'clips' | 'undo'>>,
): Promise<void> {
  const job = newJobId()
  board.put({ state: 'running', job, url: name, by })
  try {
    const { clips, undo } = await run(job)
    board.close(job)
    const action = undoAction(undo)
    useToasts.getState().notify(clipsSentence(of, clips), action === undefined ? [] : [action])
  } catch (thrown) {
    board.put({ state: 'refused', job, url: name, by, message: sentenceOf(thrown), help: helpAfter(thrown) })
  }
}

/** Adds the article that comes with the program, and opens it. */
export async function clipSample(): Promise<void> {
  const since = thisMoment()
  try {
    const { id, undo } = await ask('sample', {})
    announce({ id, sentence: undo === null ? SAMPLE_EXISTS : `${undo.label}.`, undo: undoAction(undo), since })
  } catch (thrown) {
    sayRefusal(thrown)
  }
}

/** The sentence about other stories of the page; empty where there are none. */
async function storiesOf({ id, status }: Pick<ClipReply, 'id' | 'status'>): Promise<readonly string[]> {
  if (id === null || (status !== 'added' && status !== 'updated')) return []
  const { related } = await ask('article', { id })
  return related === 0 ? [] : [storiesSentence(related)]
}

export function undoAction(undo: Answer<'clip'>['undo']): ToastAction | undefined {
  if (undo === null) return undefined
  return { label: buttons.undo, run: () => void ask('revert', undo.request.input).then(undefined, sayRefusal) }
}
