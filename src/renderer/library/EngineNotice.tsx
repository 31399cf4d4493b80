import { dateLocale } from '../data/dates.ts'
import { openReleases } from '../data/open-releases.ts'
import { useEngine } from '../data/state/engine.ts'
import { Button } from '../ui/Button.tsx'
import { noticeLabels, oldEngineSentence } from './sentences.ts'

/** That the engine of this copy no longer gets fixes, and where there may be a newer one. */
export function EngineNotice() {
  const { committedAt, dismiss } = useEngine()
  if (committedAt === null) return null
  return (
    <p>
      <span>{oldEngineSentence(committedAt, dateLocale(navigator.language))}</span>
      <Button look="link" onClick={() => void openReleases()}>
        {noticeLabels.releases}
      </Button>
      <Button look="link" onClick={dismiss}>
        {noticeLabels.understood}
      </Button>
    </p>
  )
}
