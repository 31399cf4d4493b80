import type { HighlightView } from '#shared/views/highlights.ts'
import { usePage } from '../../data/page/use-page.ts'
import type { HighlightInput } from './highlight-input.ts'
import { useQuotations } from './quotation/use-quotations.ts'
import { useClicks } from './use-clicks.ts'
import { useCopyCommands } from './use-copy-commands.ts'
import { useHighlightCommands } from './use-highlight-commands.ts'
import { useHighlightSteps } from './use-highlight-steps.ts'
import { usePaint } from './use-paint.ts'

/**
 * Paints the highlights of an article and offers everything that is done with them.
 * @param colours changes whenever the theme's colours do
 */
export function useHighlights(input: HighlightInput, goTo: (highlight: HighlightView) => void, colours: string): void {
  const { article, frame, cursor, scrollTo } = input
  const { highlight: activeId } = usePage('highlight')
  usePaint(frame, article.highlights, activeId, colours)
  useHighlightCommands(input)
  useCopyCommands(input)
  useHighlightSteps(input, goTo)
  useQuotations(input)
  useClicks(frame, article.highlights, scrollTo.reveal, cursor.moveTo)
}
