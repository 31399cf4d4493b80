import type { Link } from '#shared/links/link.ts'
import type { ArticleView } from '#shared/views.ts'
import { ask, RequestError, sentenceOf } from '../data/bridge.ts'
import { isInField } from '../data/state/attention.ts'
import { otherName } from '../data/state/pages/page.ts'
import { useView } from '../data/state/view.ts'
import { useToasts } from '../data/toasts.ts'
import { focusText } from '../ui/keep-focus.ts'
import { linkCard, lostHighlight, NO_SUCH_ARTICLE, noSuchHighlight, trashedSentence } from './sentences.ts'

/** Shows the article of a link and goes to its highlight, or says why it cannot. It changes nothing. */
export async function showArticle({ article: id, highlight }: Link & { readonly kind: 'article' }): Promise<void> {
  const { say } = useToasts.getState()
  try {
    const article = await ask('article', { id })
    const show = () => goTo(article, highlight)
    if (article.state.trashedAt === null) show()
    else say(trashedSentence(article.facts.title), { label: linkCard.show, run: show })
  } catch (thrown) {
    const isUnknown = thrown instanceof RequestError && thrown.failure.code === 'not-found'
    say(isUnknown ? NO_SUCH_ARTICLE : sentenceOf(thrown))
  }
}

function goTo({ id, facts, highlights }: ArticleView, highlightId: string | null): void {
  const { other, active, activate } = useView.getState()
  if (other?.article === id) activate(otherName(active))
  const { open, choose } = useView.getState()
  const { say } = useToasts.getState()
  const highlight = highlights.find((each) => each.id === highlightId)
  if (highlight !== undefined && highlight.start !== null && highlight.end !== null)
    open(id, { start: highlight.start, end: highlight.end })
  else {
    open(id)
    if (highlightId !== null) say(highlight === undefined ? noSuchHighlight(facts.title) : lostHighlight(facts.title))
  }
  choose(highlight?.id ?? null)
  // A user who writes in a field goes on writing there.
  if (!isInField()) focusText()
}
