import type { LastCrash } from '#shared/requests/shell.ts'

type Of = NonNullable<LastCrash['crash']>['of']

/**
 * What broke down, what is kept, and what is not shown for now.
 * @param title of the article that was open; null for none, or one that is gone
 */
export function crashSentence(
  of: Of,
  title: string | null,
  { pictures, draft }: { readonly pictures: boolean; readonly draft: boolean },
): string {
  const what = of === 'window' ? 'Commonplace’s window closed unexpectedly' : 'Last time, Commonplace quit unexpectedly'
  const over = title === null ? '' : ` while “${title}” was open`
  const kept = draft
    ? 'Nothing you saved is lost, and the note you were writing is kept.'
    : 'Nothing you saved is lost.'
  const hidden = pictures ? '' : ' For now, the list is shown without pictures.'
  return `${what}${over}. ${kept}${hidden}`
}
