import type { LastCrash, OnPage } from '#shared/requests/shell.ts'
import type { SettingsFile } from '../settings/types.ts'

/**
 * What the window shows, kept where it outlives the window and the program: what was on the page when either of them broke
 * down is not opened again by itself, or it might do so at each start.
 */
export interface CrashMemory {
  /** What broke down last, until the window says that its user knows; null for nothing. */
  readonly last: () => LastCrash
  /** The window says what it shows. */
  shows(page: OnPage): void
  /** The window's process is gone. */
  windowIsGone(): void
  /** The program is about to end as it should, or as a signal tells it to. */
  endsWell(): Promise<void>
}

/** Call it once a start: from then on the run counts as broken off until it says that it ends well. */
export function createCrashMemory(settings: SettingsFile): CrashMemory {
  const { run, view } = settings.get()
  let crash: LastCrash['crash'] = null
  let pictures = run.endedWell || run.pictures
  if (!run.endedWell && (view.article !== null || !pictures)) crash = { of: 'program', article: view.article }
  let article: string | null = null

  function record(endedWell: boolean): Promise<boolean> {
    return settings.set({ run: { endedWell, pictures } })
  }
  function openNothing(): void {
    const { view } = settings.get()
    if (view.article !== null) void settings.set({ view: { ...view, article: null } })
  }

  if (crash !== null) openNothing()
  void record(false)
  return {
    last: () => ({ crash, pictures }),
    shows(page) {
      article = page.article
      if (page.isKnown) crash = null
      if (page.pictures === pictures) return
      pictures = page.pictures
      void record(false)
    },
    windowIsGone() {
      // One that breaks down again before it shows anything has still broken down over what was there first.
      crash = { of: 'window', article: article ?? crash?.article ?? null }
      article = null
      pictures = false
      openNothing()
      void record(false)
    },
    async endsWell() {
      pictures = true
      await record(true)
    },
  }
}
