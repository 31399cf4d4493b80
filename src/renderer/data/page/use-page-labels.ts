import { pageLabels } from '../sentences.ts'
import { useView } from '../state/view.ts'
import { usePageName } from './use-page.ts'

/** The names of a page and its parts for screen readers: two parts of the same kind must not have the same name. */
export interface PageLabels {
  /** The page itself; undefined where it is alone, and its surroundings have the name. */
  readonly page: string | undefined
  /** A part of the page, by its name where there is one page. */
  of(part: string): string
}

const onlyPage: PageLabels = { page: undefined, of: (part) => part }
const leading: PageLabels = { page: pageLabels.first, of: (part) => part }
const trailing: PageLabels = { page: pageLabels.second, of: pageLabels.partOfSecond }

/** The labels of the component’s page. */
export function usePageLabels(): PageLabels {
  const own = usePageName()
  return useView(({ other, trailing: last }) =>
    other === null || own === null ? onlyPage : own === last ? trailing : leading,
  )
}
