import { useState } from 'react'
import type { Input } from '#shared/contract.ts'
import type { SettingsPatch } from '#shared/settings.ts'
import { useExportPreview, useLibrary } from '../data/cache/queries.ts'
import { useSetSettings, useSettings } from '../data/settings.ts'
import { nameOf, queryOf, searchOf } from '../data/state/place.ts'
import { useView, useViewFields } from '../data/state/view.ts'
import { exportLabels, selectionSentence, topicLabel } from './sentences.ts'

/** A set of articles to export. */
export type What = 'selection' | 'article' | 'list' | 'all'

/** What the user chooses in the dialog, and the request that it makes. */
export interface ExportInput {
  /** The sets that can be chosen here, with their names. */
  readonly sets: readonly {
    readonly what: What
    readonly label: string
    /** How many articles; undefined while they are counted, and for one. */
    readonly count?: number | undefined
  }[]
  readonly what: What
  readonly setWhat: (what: What) => void
  readonly format: string
  readonly setFormat: (format: string) => void
  readonly oneDocument: boolean
  readonly setOneDocument: (oneDocument: boolean) => void
  /** Choices that last are settings. */
  readonly settings: ReturnType<typeof useSettings>
  readonly set: (set: SettingsPatch) => void
  readonly input: Input<'export-preview'>
}

export function useExportInput(): ExportInput {
  const { article, exporting, place } = useViewFields('article', 'exporting', 'place')
  const query = useView(searchOf)
  const settings = useSettings()
  const setSettings = useSetSettings()
  const isSearching = query.trim() !== ''
  const isAll = !isSearching && queryOf(place) === ''
  const [what, setWhat] = useState<What>(
    exporting !== null ? 'selection' : article !== null ? 'article' : isAll ? 'all' : 'list',
  )
  const [format, setFormat] = useState('markdown')
  const [oneDocument, setOneDocument] = useState(false)
  const list = isSearching ? exportLabels.results : place.kind === 'topic' ? topicLabel(place.tag) : nameOf(place)

  const selected = (what: What): Pick<Input<'export'>, 'ids' | 'query' | 'tag'> => {
    if (what === 'selection' && exporting !== null) return { ids: [...exporting] }
    if (what === 'article' && article !== null) return { ids: [article] }
    if (what === 'all') return {}
    if (isSearching) return { query }
    return place.kind === 'topic' ? { tag: place.tag } : { query: queryOf(place) }
  }
  const { exportAll, exportText, exportImages, exportHeading } = settings
  const inList = useExportPreview(isAll ? null : { ...selected('list'), format, all: true }).data?.selected
  const inLibrary = useLibrary().data?.counts.all
  return {
    sets: [
      ...(exporting === null ? [] : [{ what: 'selection' as const, label: selectionSentence(exporting.length) }]),
      ...(article === null ? [] : [{ what: 'article' as const, label: exportLabels.article }]),
      ...(isAll ? [] : [{ what: 'list' as const, label: list, count: inList }]),
      { what: 'all', label: exportLabels.all, count: inLibrary },
    ],
    what,
    setWhat,
    format,
    setFormat,
    oneDocument,
    setOneDocument,
    settings,
    set: (set) => void setSettings(set),
    input: {
      ...selected(what),
      format,
      // Who selects articles by hand, or opens one, wants those.
      all: exportAll || what === 'selection' || what === 'article',
      fullText: exportText,
      images: exportImages,
      heading: exportHeading,
      oneDocument: oneDocument && what !== 'article',
    },
  }
}
