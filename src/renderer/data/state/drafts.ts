import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { LONGEST_NOTE } from '#shared/note-bounds.ts'
import { ask, sentenceOf } from '../bridge.ts'
import { askMark } from '../marks/ask-mark.ts'
import { useToasts } from '../toasts.ts'
import { useView } from './view.ts'

/** Which note: of a highlight, or of the article when none is named. */
export interface NoteOf {
  readonly article: Id
  readonly highlight: Id | null
}

export interface Draft {
  readonly of: NoteOf
  readonly text: string
  /** What the library has. */
  readonly saved: string
  /** What it had when the writing began. */
  readonly before: string
  /** Names the saves of one sitting, so that they are one entry of undo. */
  readonly session: string
}

interface Drafts {
  readonly open: Draft | null
  /** Begins to write; whatever was being written is saved first. */
  edit(of: NoteOf, text: string): void
  /** Something was taken back: what was saved last may no longer be so. */
  forget(): void
  type(text: string): void
  /** Saves what was typed so far; it stays open. */
  save(): Promise<boolean>
  /** Saves and closes; a draft that cannot be saved stays open, and the reason is said. */
  close(): Promise<void>
  /** Closes and leaves the note as it was before; what was typed is one undo away. */
  cancel(): Promise<void>
}

export const sameNote = (a: NoteOf, b: NoteOf): boolean => a.article === b.article && a.highlight === b.highlight

/** The note being written: one at a time, kept here so that it outlives the page it stands on. */
export const useDrafts = create<Drafts>((set, get) => {
  let rev = 0
  /** Saves follow each other, so that the last one typed is the last one written. */
  let saving: Promise<boolean> = Promise.resolve(true)

  /** The note saved last: until the page shows it, writing goes on from this text, not from the one on the page. */
  let latest: { readonly of: NoteOf; readonly text: string; readonly formers: ReadonlySet<string> } | null = null
  const nowOf = (of: NoteOf, shown: string) =>
    latest !== null && sameNote(latest.of, of) && latest.formers.has(shown) ? latest.text : shown

  async function write(draft: Draft): Promise<boolean> {
    if (draft.text === draft.saved) return true
    // The field says so, and keeps it.
    if (draft.text.length > LONGEST_NOTE) return false
    try {
      const { of, text, session } = draft
      const answer = await askMark('note', { id: of.article, highlight: of.highlight, text, session })
      rev = answer.rev
      const formers = latest !== null && sameNote(latest.of, of) ? [...latest.formers, latest.text] : []
      latest = { of, text, formers: new Set([...formers, draft.saved, draft.before].filter((each) => each !== text)) }
      set(({ open }) => (open?.session === session ? { open: { ...open, saved: text } } : {}))
      return true
    } catch (thrown) {
      // Where its highlight was taken back meanwhile, that was said.
      if (get().open?.session !== draft.session || get().open?.of === draft.of)
        useToasts.getState().say(sentenceOf(thrown))
      return false
    }
  }

  function save(draft: Draft): Promise<boolean> {
    saving = saving.then(() => {
      const { open } = get()
      return write(open?.session === draft.session ? { ...draft, saved: open.saved } : draft)
    })
    return saving
  }

  return {
    open: null,
    forget() {
      latest = null
    },
    edit(of, shown) {
      const { open } = get()
      if (open !== null && sameNote(open.of, of)) return
      void get().close()
      const text = nowOf(of, shown)
      set({ open: { of, text, saved: text, before: text, session: crypto.randomUUID() } })
    },
    type: (text) => set(({ open }) => (open === null ? {} : { open: { ...open, text } })),
    save: async () => {
      const { open } = get()
      return open === null || save(open)
    },
    async close() {
      const { open } = get()
      if (open === null) return
      const done = await save(open)
      if (!done) {
        // Another was begun meanwhile: what cannot be saved comes back before anything is written there.
        set(({ open: now }) =>
          now !== null && now.session !== open.session && now.text === now.before ? { open } : {},
        )
        return
      }
      const now = get().open
      // What was typed while it was being saved is saved too.
      if (now?.session === open.session && now.text !== open.text) return get().close()
      if (now?.session === open.session) set({ open: null })
      if (open.text !== open.before)
        said(open.text.trim() === '' ? 'Removed the note.' : 'Saved the note.', rev, open.of, open.before)
    },
    async cancel() {
      const { open } = get()
      if (open === null) return
      set({ open: null })
      if (open.text === open.before) return
      // The words are saved first and then taken back, so that undo has them.
      const session = crypto.randomUUID()
      const isBack = (await save(open)) && (await save({ ...open, text: open.before, saved: open.text, session }))
      if (isBack) said('Left the note as it was. Undo brings back what you wrote.', rev, open.of, open.text)
      else set(({ open: now }) => (now === null ? { open } : {}))
    },
  }
})

// Another article closes the field; opening its own article again does not.
useView.subscribe((view, before) => {
  const { open, close } = useDrafts.getState()
  if (view.article !== before.article && open?.of.article !== view.article) void close()
})

/**
 * Says it with the way back: all saves of the sitting are one entry of undo, as long as nothing came after it. Once
 * something has, the former words are written again, and what came stays.
 */
function said(text: string, rev: number, of: NoteOf, former: string): void {
  const { say } = useToasts.getState()
  const back = async () => {
    useDrafts.getState().forget()
    const { rev: now } = await ask('library', {})
    if (now !== rev) {
      await ask('note', { id: of.article, highlight: of.highlight, text: former, session: crypto.randomUUID() })
      return say('Undone: Edited a note')
    }
    const { label } = await ask('undo', {})
    say(`Undone: ${label}`)
  }
  say(text, { label: 'Undo', run: () => void back().catch((thrown) => say(sentenceOf(thrown))) })
}
