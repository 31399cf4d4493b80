import type { Incomplete } from '#shared/model.ts'
import type { Block } from '../dom/blocks.ts'
import { weightOf } from '../dom/prose.ts'
import { countWords } from '../dom/words.ts'
import type { Reading } from '../reading.ts'
import { languagesOf } from '../wall/languages-of.ts'
import { type Phrases, phrasesOf, sentencesOf } from '../wall/match-phrases.ts'
import { fadesOf } from './fades.ts'
import { type PaidText, paidTextOf } from './paid-text.ts'

/** Says why a text is only the beginning of an article; null when it is taken for the whole. */
export type JudgeEnd = (kept: readonly Pick<Block, 'text'>[]) => Incomplete | null

/** Lines behind the text in which a page offers the rest of it. */
const LINES_BEHIND = 6
const LONGEST_OFFER = 400
const LONGEST_LINE = 120
/** What is offered with these words comes by letter, and is no rest of a text. */
const LETTER =
  /newsletter|infolettre|bulet[ií]n|bolet[ií]n|e-?mails?\b|inbox|mailing|rss|podcast|youtube|whatsapp|telegram|рассылк|النشرة|电子报|メルマガ|ニュースレター/iu
/** Readers log in to write, too. */
const COMMENT =
  /\b(?:comment|kommentar|commentaire|comentar|coment[aá]r|commenta|reageer|reactie|komentarz|yorum)|коммент|评论|評論|コメント|تعليق|댓글/iu
/** Longer texts, in letters, end with an offer of other texts: where their page does not say that they are paid for, and where it does. */
const LONGEST_PREVIEW = 3_000
const LONGEST_PAID = 6_000
const LONGEST_FADED = 4_000
/** The text trails off. */
const TRAILS_OFF = /(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*$/
/** A page that says so counts captions and quotations in its own way. */
const MORE_WORDS = 3
const LEAST_MORE = 300

/** Reads, before the page is changed, what tells that its text is not all. */
export function readTeaser(document: Document, reading: Reading): JudgeEnd {
  const { facts, kind, split } = reading
  if (kind === 'text') return () => null
  const paid = paidTextOf(document, facts)
  const { blocks } = facts
  const own = blocks.slice(0, split.end ?? blocks.length)
  const fades = fadesOf(document.body, own)
  return (kept) => {
    const last = kept.at(-1)?.text
    if (last === undefined) return null
    const line = own.findLastIndex(({ text }) => text === last)
    const behind = line === -1 ? [] : own.slice(line + 1, line + 1 + LINES_BEHIND)
    const weight = kept.reduce((sum, { text }) => sum + weightOf(text), 0)
    if (paid.isPartMissing) return { reason: 'subscription' }
    if (weight > (paid.isPaid ? LONGEST_PAID : LONGEST_PREVIEW)) return byLength(paid, kept)
    const offer = offerOf({ kept, behind }, phrasesOf(languagesOf(reading, [])))
    const isFaded = line !== -1 && [line - 1, line, line + 1, line + 2].some((each) => fades.has(each))
    const trailsOff = kept.slice(-2).some(({ text }) => TRAILS_OFF.test(text))
    if (offer !== null) return { reason: offer }
    if (paid.isPaid && (isFaded || trailsOff)) return { reason: 'subscription' }
    if (isFaded && weight <= LONGEST_FADED && !goesOn(behind)) return { reason: 'preview' }
    return byLength(paid, kept)
  }
}

interface Tail {
  readonly kept: readonly Pick<Block, 'text'>[]
  readonly behind: readonly Block[]
}

/** What the end of a text offers for the rest of it. */
function offerOf({ kept, behind }: Tail, phrases: Phrases): 'subscription' | 'login' | null {
  const lines = behind.map(({ text }) => text)
  const last = kept.slice(-2).map(({ text }) => text)
  // Of a paragraph each sentence counts on its own: an offer is short, and its words are those of any story.
  const said = last.flatMap((text) => (text.length <= LONGEST_LINE ? [text] : sentencesOf(text)))
  const all = [...last.slice(-1), ...lines]
  // A question in one line is answered in the next.
  const pairs = all.flatMap((text, at) =>
    text.endsWith('?') && all[at + 1] !== undefined ? [`${text} ${all[at + 1]}`] : [],
  )
  const offers = [...said, ...lines, ...pairs].filter(
    (text) => text.length <= LONGEST_OFFER && !LETTER.test(text) && !COMMENT.test(text),
  )
  const reasons = ['subscription', 'login'] as const
  return reasons.find((reason) => offers.some((text) => phrases.isOffer(text, reason))) ?? null
}

/** Whether prose stands behind the text that was not kept: then it did not end at the fade. */
function goesOn(behind: readonly Block[]): boolean {
  return behind.some(({ text, linked, heading }) => !heading && linked < 0.5 && weightOf(text) > LONGEST_OFFER)
}

function byLength({ words, isFree }: PaidText, kept: readonly Pick<Block, 'text'>[]): Incomplete | null {
  if (words === null || isFree) return null
  const own = kept.reduce((sum, { text }) => sum + countWords(text), 0)
  return words >= own * MORE_WORDS && words >= own + LEAST_MORE ? { reason: 'length' } : null
}
