import { create } from 'zustand'
import type { Answer } from '#shared/contract.ts'
import type { Id } from '#shared/model.ts'
import { plainLine } from '#shared/text/plain-line.ts'
import type { ClipReply } from '#shared/views.ts'
import { ask, sentenceOf } from './bridge.ts'
import { newJobId } from './cache/jobs.ts'
import { announce } from './state/announce.ts'
import { thisMoment } from './state/attention.ts'
import { useToasts } from './toasts.ts'

/** Clips this window asked for and has something to say about; of several at once `url` says how many. */
export type Clipping = Of & {
  readonly job: string
  /** The text that is clipped, for one that has no address: `url` then is its first line. */
  readonly text?: string
  readonly url: string
}
type Of =
  | { readonly state: 'running' }
  /** It stands in the library already: offered to be looked at again. */
  | { readonly state: 'known'; readonly id: Id; readonly title: string }
  | { readonly state: 'refused'; readonly message: string }

/** How addresses came: by hand they may lie on the reader's own network, from elsewhere never. */
export type ClipOrigin = 'hand' | 'link' | 'import'

interface Clips {
  readonly shown: readonly Clipping[]
  clip(url: string, how?: 'once' | 'again', by?: ClipOrigin): Promise<void>
  /** Clips texts that have no address; many are one job and one undo. */
  clipTexts(texts: readonly string[]): Promise<void>
  /** Clips one or many; many are one job and one undo. */
  clipAll(urls: readonly string[], by: ClipOrigin): Promise<void>
  /** Takes in the article that comes with the program, and opens it. */
  sample(): Promise<void>
  cancel(job: string): void
  close(job: string): void
}

/** What is being clipped from here, and what came of it. */
export const useClips = create<Clips>((set, get) => {
  const put = (clipping: Clipping) =>
    set(({ shown }) => ({
      shown: [...shown.filter((each) => each.job !== clipping.job && each.url !== clipping.url), clipping],
    }))
  const close = (job: string) => set(({ shown }) => ({ shown: shown.filter((each) => each.job !== job) }))

  async function clipOne(
    source: { readonly url: string } | { readonly text: string },
    of: Pick<Clipping, 'url' | 'text'>,
    how: 'once' | 'again',
    by: ClipOrigin,
  ): Promise<void> {
    const job = newJobId()
    const since = thisMoment()
    put({ state: 'running', job, ...of })
    try {
      const { clips, undo } = await ask('clip', { sources: [source], again: how === 'again', by, job })
      const reply = clips[0]
      if (reply === undefined) return close(job)
      if (reply.status === 'refused' || reply.id === null) {
        if (reply.error === null || reply.error.code === 'cancelled') return close(job)
        return put({ state: 'refused', job, ...of, message: plainLine(reply.error.message) })
      }
      const title = reply.title ?? of.url
      if (reply.status === 'duplicate' && how === 'once')
        return put({ state: 'known', job, ...of, id: reply.id, title })
      close(job)
      const sentence = `${saidOf(reply.status, title)}${await storiesOf(reply)}`
      announce({ id: reply.id, sentence, undo: backOf(undo), since })
    } catch (thrown) {
      put({ state: 'refused', job, ...of, message: sentenceOf(thrown) })
    }
  }

  async function clipMany(
    sources: readonly ({ readonly url: string } | { readonly text: string })[],
    url: string,
    by: ClipOrigin,
  ): Promise<void> {
    const job = newJobId()
    put({ state: 'running', job, url })
    try {
      const { clips, undo } = await ask('clip', { sources: [...sources], by, job })
      close(job)
      const undoAll = backOf(undo)
      useToasts.getState().notify(saidOfAll(clips), undoAll === undefined ? [] : [undoAll])
    } catch (thrown) {
      put({ state: 'refused', job, url, message: sentenceOf(thrown) })
    }
  }
  return {
    shown: [],
    close,
    cancel: (job) => void ask('cancel', { job }).catch(() => undefined),
    clip: (url, how = 'once', by = 'hand') => clipOne({ url }, { url }, how, by),

    async clipTexts(texts) {
      const [text, ...others] = texts
      if (text === undefined) return
      if (others.length === 0) return clipOne({ text }, { url: firstLineOf(text), text }, 'once', 'hand')
      await clipMany(
        texts.map((each) => ({ text: each })),
        `${texts.length} texts`,
        'hand',
      )
    },

    async clipAll(urls, by) {
      const [first, ...others] = urls
      if (first === undefined) return
      if (others.length === 0) return get().clip(first, 'once', by)
      await clipMany(
        urls.map((each) => ({ url: each })),
        `${urls.length} addresses`,
        by,
      )
    },

    async sample() {
      const since = thisMoment()
      try {
        const { id, undo } = await ask('sample', {})
        const sentence = undo === null ? 'The sample article is in the library already.' : `${undo.label}.`
        announce({ id, sentence, undo: backOf(undo), since })
      } catch (thrown) {
        said(thrown)
      }
    },
  }
})

/** More of a line is not needed to know a text by. */
const KNOWN_BY = 90

/** The first line of a text, as it is called before it has a title. */
export function firstLineOf(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.trim() ?? ''
  return line.length > KNOWN_BY ? `${line.slice(0, KNOWN_BY - 1).trimEnd()}…` : line
}

const said = (thrown: unknown) => useToasts.getState().say(sentenceOf(thrown))

function backOf(undo: Answer<'clip'>['undo']) {
  return undo === null
    ? undefined
    : { label: 'Undo', run: () => void ask('revert', undo.request.input).then(undefined, said) }
}

function saidOf(status: 'added' | 'updated' | 'duplicate' | 'kept', title: string): string {
  switch (status) {
    case 'added':
      return `Clipped “${title}”.`
    case 'updated':
      return `“${title}” has changed since; its new version is shown.`
    case 'duplicate':
      return `“${title}” has not changed since.`
    case 'kept':
      return `What the address gives now is worse than what you have of “${title}”; it was stored, and is not shown.`
  }
}

/** That other stories stood on the page of a clip, which its reader may want to keep; empty when there were none. */
async function storiesOf({ id, status }: Pick<ClipReply, 'id' | 'status'>): Promise<string> {
  if (id === null || (status !== 'added' && status !== 'updated')) return ''
  const { related } = await ask('article', { id })
  if (related === 0) return ''
  return related === 1
    ? ' Another story stood on its page: it is below the article.'
    : ` ${related.toLocaleString('en')} more stories stood on its page: they are below the article.`
}

/** What came of many, in one sentence. */
export function saidOfAll(clips: readonly { readonly status: string }[]): string {
  const count = (...statuses: readonly string[]) => clips.filter(({ status }) => statuses.includes(status)).length
  const [kept, known, refused] = [count('added', 'updated', 'kept'), count('duplicate'), count('refused')]
  const parts = [
    kept > 0 ? `Clipped ${kept} ${kept === 1 ? 'article' : 'articles'}` : null,
    known > 0 ? `${known} ${known === 1 ? 'was' : 'were'} here already` : null,
    refused > 0 ? `${refused} could not be clipped and ${refused === 1 ? 'stays' : 'stay'} listed` : null,
  ].filter((part) => part !== null)
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}
