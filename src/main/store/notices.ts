import type { Notice } from '#shared/views.ts'

/** What the user should know of the library, each told once. */
export interface Notices {
  add(notice: Notice): void
  all(): readonly Notice[]
}

export function createNotices(): Notices {
  const byId = new Map<string, Notice>()
  return {
    add(notice) {
      if (!byId.has(notice.id)) byId.set(notice.id, notice)
    },
    all: () => [...byId.values()],
  }
}
