import { z } from 'zod'
import { defaultSettings, newView } from '#shared/default-settings.ts'
import { RememberedView, settingsShape as shape } from '#shared/settings.ts'
import type { Log } from '../log.ts'

/** A value that is not valid becomes the default; the others stay. */
const SettingsInFile = z.object({
  theme: shape.theme.catch(defaultSettings.theme),
  face: shape.face.catch(defaultSettings.face),
  size: shape.size.catch(defaultSettings.size),
  measure: shape.measure.catch(defaultSettings.measure),
  leading: shape.leading.catch(defaultSettings.leading),
  justify: shape.justify.catch(defaultSettings.justify),
  density: shape.density.catch(defaultSettings.density),
  singleKeys: shape.singleKeys.catch(defaultSettings.singleKeys),
  keys: shape.keys.catch(defaultSettings.keys),
  images: shape.images.catch(defaultSettings.images),
  offerClipboard: shape.offerClipboard.catch(defaultSettings.offerClipboard),
  markRead: shape.markRead.catch(defaultSettings.markRead),
  openNext: shape.openNext.catch(defaultSettings.openNext),
  exportAll: shape.exportAll.catch(defaultSettings.exportAll),
  exportText: shape.exportText.catch(defaultSettings.exportText),
  exportImages: shape.exportImages.catch(defaultSettings.exportImages),
  exportHeading: shape.exportHeading.catch(defaultSettings.exportHeading),
})

/** settings.json. Keys that a newer program wrote are kept. */
export const SettingsContent = z.looseObject({
  format: z.literal(1).catch(1),
  /** Absolute path; null for the default folder. */
  library: z.string().nullable().catch(null),
  window: z
    .object({
      x: z.number().int(),
      y: z.number().int(),
      width: z.number().int().min(1),
      height: z.number().int().min(1),
      maximised: z.boolean(),
    })
    .nullable()
    .catch(null),
  /** Whether the last run of the notebook ended well, and whether it showed pictures in its lists. */
  run: z.object({ endedWell: z.boolean(), pictures: z.boolean() }).catch({ endedWell: true, pictures: true }),
  /** The last folder that the user chose of each kind; null for none. */
  folders: z
    .object({
      library: z.string().nullable().catch(null),
      move: z.string().nullable().catch(null),
      export: z.string().nullable().catch(null),
    })
    .catch({ library: null, move: null, export: null }),
  /** When the user was last told that the engine is old. */
  engineNoticeAt: z.string().nullable().catch(null),
  settings: SettingsInFile.loose().catch(defaultSettings),
  view: RememberedView.loose().catch(newView),
})
export type SettingsContent = z.infer<typeof SettingsContent>

export interface SettingsFile {
  readonly get: () => SettingsContent
  /**
   * Applies a change at once, and writes it. Writes run one after the other.
   * @returns true when it is on disk; false when it could not be written and lasts only until the program ends
   */
  set(change: Partial<SettingsContent>): Promise<boolean>
  /** Calls after each change, which may not be on disk yet. @returns stops listening */
  on(listener: (now: SettingsContent, before: SettingsContent) => void): () => void
}

/** Opens the settings in a folder. */
export type OpenSettings = (folder: string, log: Log) => Promise<SettingsFile>
