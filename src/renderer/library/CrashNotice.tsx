import { useArticle } from '../data/cache/queries.ts'
import { useCrash } from '../data/state/crash.ts'
import { useDrafts } from '../data/state/drafts.ts'
import { useViewFields } from '../data/state/view.ts'
import { Button } from '../ui/Button.tsx'
import { crashSentence, noticeLabels } from './sentences.ts'

/** What crashed, over which article, and how to go on. */
export function CrashNotice() {
  const { crash, pictures, dismiss, showPictures } = useCrash()
  const { open, choose } = useViewFields('open', 'choose')
  const draft = useDrafts((drafts) => drafts.open)
  const article = useArticle(crash?.article ?? null).data
  if (crash === null) return null
  const isDraftThere = draft !== null && draft.of.article === crash.article
  function openAgain(id: string) {
    dismiss()
    open(id)
    if (isDraftThere) choose(draft.of.highlight)
  }
  return (
    <p>
      <span>{crashSentence(crash.of, article?.facts.title ?? null, { pictures, draft: isDraftThere })}</span>
      {article !== undefined && (
        <Button look="link" onClick={() => openAgain(article.id)}>
          {noticeLabels.openAgain}
        </Button>
      )}
      {!pictures && (
        <Button look="link" onClick={showPictures}>
          {noticeLabels.showPictures}
        </Button>
      )}
      <Button look="link" onClick={dismiss}>
        {noticeLabels.understood}
      </Button>
    </p>
  )
}
