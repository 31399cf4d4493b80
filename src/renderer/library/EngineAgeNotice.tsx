import { dateLocale } from '../data/dates.ts'
import { openReleases } from '../data/open-releases.ts'
import { useEngineAge } from '../data/state/engine-age.ts'
import { Button } from '../ui/Button.tsx'
import { noticeLabels, oldEngineSentence } from './sentences.ts'

/** That the engine of this copy no longer gets fixes, and where there may be a newer one. */
export function EngineAgeNotice() {
  const { committedAt, dismiss } = useEngineAge()
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
