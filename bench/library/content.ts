import { countWords } from '#renderer/extractor/dom/words.ts'
import { arabic } from './languages/ar.ts'
import { german } from './languages/de.ts'
import { type Block, blockquote, code, figure, heading, lines, list, paragraph, type Run, table } from './page.ts'
import type { Picture } from './picture.ts'
import type { Plan } from './plan.ts'
import { type Writer, writerOf } from './prose.ts'
import type { Random } from './random.ts'

interface Parts {
  readonly plan: Plan
  readonly writer: Writer
  readonly random: Random
  /** For the next image in the text; null when this article has no more. */
  readonly picture: () => Picture | null
  /** An address to link to. */
  readonly link: () => string
}

/** The article itself, block by block, until it is as long as planned. */
export function contentOf(parts: Parts): readonly Block[] {
  const { plan, writer, random } = parts
  const blocks: Block[] = []
  let words = 0
  let sinceHeading = 0
  const add = (block: Block) => {
    blocks.push(block)
    words += countWords(block.text)
  }
  add(prose(parts, 2))
  while (words < plan.words) {
    sinceHeading += 1
    if (sinceHeading > 4 && random.chance(0.5) && words < plan.words - 150) {
      add(heading(writer.phrase('heading')))
      sinceHeading = 0
    } else if (random.chance(0.25)) for (const block of special(parts)) add(block)
    add(prose(parts, random.between(2, 5)))
  }
  return blocks
}

function prose({ writer, random, link }: Parts, sentences: number): Block {
  const text = writer.paragraph(sentences)
  const kind = random.next()
  if (kind > 0.3) return paragraph(text)
  const [before, within, after] = threeOf(text, random)
  const run: Run =
    kind < 0.14
      ? { tag: 'a', text: within, href: link() }
      : kind < 0.24
        ? { tag: 'em', text: within }
        : { tag: 'strong', text: within }
  return paragraph(...[before, run, after].filter((part) => part !== ''))
}

/** What is no paragraph, in the proportions of newspapers. */
function special(parts: Parts): readonly Block[] {
  const { writer, random, picture, plan } = parts
  const kind = random.next()
  if (kind < 0.4) {
    const image = picture()
    if (image === null) return []
    const caption = random.chance(0.8) ? writer.phrase('caption') : null
    const src = `asset://${plan.id}/${image.hash}`
    return [figure({ src, alt: writer.phrase('caption'), width: image.width, height: image.height }, caption)]
  }
  if (kind < 0.62) return [blockquote(writer.phrase('quotation'))]
  if (kind < 0.8) {
    const items = Array.from({ length: random.between(3, 5) }, () => writer.phrase('item'))
    return [paragraph(writer.phrase('lead')), list(random.chance(0.4) ? 'ol' : 'ul', items)]
  }
  if (kind < 0.9) {
    const rows = Array.from({ length: random.between(3, 7) }, (_, at) => [
      String(2014 + at),
      writer.phrase('town'),
      `${writer.phrase('many')} ${writer.phrase('measure').toLocaleLowerCase(writer.tongue.code)}`,
    ])
    return [table(writer.tongue.words.column ?? [], rows)]
  }
  if (kind < 0.94) {
    const foreign = writer.tongue.direction === 'rtl' ? german : arabic
    const text = writerOf(foreign, plan.field in foreign.fields ? plan.field : 'archive', random).phrase('quotation')
    return [blockquote(text, { lang: foreign.code, dir: foreign.direction })]
  }
  if (kind < 0.97) return [lines(writer.phrase('person'), writer.phrase('town'), writer.phrase('year'))]
  const ledger = Array.from({ length: random.between(3, 6) }, (_, at) => {
    const sum = String(random.between(10, 9_999)).padStart(8)
    return `${String(at + 1).padStart(3, '0')}  ${writer.phrase('month').padEnd(12)}${sum}`
  })
  return [code(...ledger)]
}

/** A text cut around a few of its words, or of its characters where it has no words. */
function threeOf(text: string, random: Random): readonly [string, string, string] {
  const words = text.split(' ')
  if (words.length > 8) {
    const from = random.between(1, words.length - 5)
    const to = from + random.between(1, 3)
    const cut = words.slice(from, to).join(' ')
    const within = cut.replace(/[.,;:!?»”“]+$/u, '')
    if (within === '') return [text, '', '']
    return [`${words.slice(0, from).join(' ')} `, within, `${cut.slice(within.length)} ${words.slice(to).join(' ')}`]
  }
  const from = random.below(Math.max(1, text.length - 8))
  return [text.slice(0, from), text.slice(from, from + 5), text.slice(from + 5)]
}
