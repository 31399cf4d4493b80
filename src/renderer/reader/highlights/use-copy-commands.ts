import { useCommands } from '../../commands/registry.ts'
import { copyForms, copyText } from '../../data/copy.ts'
import { usePage } from '../../data/page/use-page.ts'
import { rememberCopied } from '../../data/quotation/quotation.ts'
import { useToasts } from '../../data/toasts.ts'
import { isAnchored } from '../frame/layers.ts'
import { activeHighlight, type HighlightInput } from './highlight-input.ts'
import { sentences } from './sentences.ts'

/** Copies a passage with its source, or the link to a highlight. */
export function useCopyCommands({ article, frame, selection, cursor }: HighlightInput): void {
  const say = useToasts((toasts) => toasts.say)
  const active = activeHighlight(article, usePage('highlight').highlight)
  const copy = async () => {
    const range = selection ?? (active !== null && isAnchored(active) ? active : cursor.passage())
    if (range === null || frame === null) return say(sentences.selectToCopy)
    const { quotationOf } = await import('./quotation/quotation-of.ts')
    const quotation = quotationOf(article, frame, range)
    await copyForms(quotation.forms, sentences.copiedPassage)
    rememberCopied(quotation)
  }
  useCommands({
    copy: () => void copy(),
    'copy-link': active === null ? undefined : () => void copyText(active.link, sentences.copiedLink),
  })
}
