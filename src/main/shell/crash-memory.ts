import type { LastCrash, OnPage } from '#shared/requests/shell.ts'
import type { SettingsFile } from '../settings/types.ts'

/**
 * Remembers what the window shows, beyond the end of the window and the program. What was on the page when one of them
 * crashed is not opened again automatically, because it might cause a crash at each start.
 */
export interface CrashMemory {
  /** The last crash, until the window says that the user has read about it; null for none. */
  readonly last: () => LastCrash
  /** Call it with what the window shows. */
  shows(page: OnPage): void
  /** Call it when the window's process is gone. */
  windowIsGone(): void
  /** Call it when the program is about to end normally or after a signal. */
  endsWell(): Promise<void>
}

/** Call it once per start. From then on the run counts as crashed, until `endsWell`. */
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
      // If it crashes again before it shows anything, what it showed first is still the cause.
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
