import { create } from 'zustand'
import type { Id } from '#shared/model.ts'
import { LONGEST_NOTE } from '#shared/note-bounds.ts'
import { ask } from '../bridge.ts'
import { askMark } from '../marks/ask-mark.ts'
import { sayRefusal } from '../missing-notice.ts'
import { buttons, NOTE_UNCHANGED, savedNoteSentence, UNDONE_NOTE, undoneSentence } from '../sentences.ts'
import { useToasts } from '../toasts.ts'
import { isOpen, type PageName } from './pages/page.ts'
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
  /** What the library had when the draft was opened. */
  readonly before: string
  /** Names the saves of one draft, so that they are one entry of undo. */
  readonly session: string
}

interface Drafts {
  readonly open: Draft | null
  /** The page on which it was opened: two pages may show the same note. */
  readonly page: PageName
  /** Opens a draft. The one that was open is saved first. */
  edit(of: NoteOf, text: string): void
  /** Forgets the last save, because an undo may have changed it. */
  forget(): void
  type(text: string): void
  /** Saves the text; the draft stays open. */
  save(): Promise<boolean>
  /** Saves and closes. A draft that cannot be saved stays open, and the reason is shown. */
  close(): Promise<void>
  /** Closes and leaves the note as it was; undo brings back what was typed. */
  cancel(): Promise<void>
}

export const sameNote = (a: NoteOf, b: NoteOf): boolean => a.article === b.article && a.highlight === b.highlight

/** The note that is being written: one at a time, kept here so that it outlives its page. */
export const useDrafts = create<Drafts>((set, get) => ({
  open: null,
  page: 'first',
  forget() {
    lastSave = null
  },
  edit(of, shownText) {
    const { open } = get()
    if (open !== null && sameNote(open.of, of)) return
    void get().close()
    const text = currentText(of, shownText)
    set({
      open: { of, text, saved: text, before: text, session: crypto.randomUUID() },
      page: useView.getState().active,
    })
  },
  type: (text) => set(({ open }) => (open === null ? {} : { open: { ...open, text } })),
  save: async () => {
    const { open } = get()
    return open === null || save(open)
  },
  close: async () => {
    const { open } = get()
    if (open !== null) await close(open)
  },
  cancel: async () => {
    const { open } = get()
    if (open !== null) await cancel(open)
  },
}))

/** The `rev` of the library after the last save. */
let lastRev = 0
/** Saves follow each other, so that the text typed last is the text written last. */
let saving: Promise<boolean> = Promise.resolve(true)
/** The last save: until the page shows its text, writing goes on from this text and not from one of the `former`. */
let lastSave: { readonly of: NoteOf; readonly text: string; readonly former: ReadonlySet<string> } | null = null

const currentText = (of: NoteOf, shownText: string): string =>
  lastSave !== null && sameNote(lastSave.of, of) && lastSave.former.has(shownText) ? lastSave.text : shownText

function save(draft: Draft): Promise<boolean> {
  saving = saving.then(() => {
    const { open } = useDrafts.getState()
    return write(open?.session === draft.session ? { ...draft, saved: open.saved } : draft)
  })
  return saving
}

async function write(draft: Draft): Promise<boolean> {
  const { of, text, session } = draft
  if (text === draft.saved) return true
  // The field shows why, and keeps the text.
  if (text.length > LONGEST_NOTE) return false
  try {
    const answer = await askMark('note', { id: of.article, highlight: of.highlight, text, session })
    lastRev = answer.rev
    const former = lastSave !== null && sameNote(lastSave.of, of) ? [...lastSave.former, lastSave.text] : []
    const all = [...former, draft.saved, draft.before]
    lastSave = { of, text, former: new Set(all.filter((each) => each !== text)) }
    useDrafts.setState(({ open }) => (open?.session === session ? { open: { ...open, saved: text } } : {}))
    return true
  } catch (thrown) {
    const { open } = useDrafts.getState()
    // Where the highlight was refused in the meantime, that was already said.
    if (open?.session !== session || open?.of === of) sayRefusal(thrown)
    return false
  }
}

async function close(draft: Draft): Promise<void> {
  if (!(await save(draft))) {
    // Another draft was opened meanwhile: the one that cannot be saved comes back before anything is written there.
    useDrafts.setState(({ open }) =>
      open !== null && open.session !== draft.session && open.text === open.before ? { open: draft } : {},
    )
    return
  }
  const { open } = useDrafts.getState()
  // What was typed during the save is saved too.
  if (open?.session === draft.session && open.text !== draft.text) return useDrafts.getState().close()
  if (open?.session === draft.session) useDrafts.setState({ open: null })
  if (draft.text === draft.before) return
  const sentence = savedNoteSentence(draft.text)
  // The note of a highlight is there to be seen; one that was removed is not.
  if (draft.of.highlight !== null && draft.text.trim() !== '') useToasts.getState().speak(sentence)
  else sayWithUndo(sentence, draft.of, draft.before)
}

async function cancel(draft: Draft): Promise<void> {
  useDrafts.setState({ open: null })
  if (draft.text === draft.before) return
  // The text is saved first and then taken back, so that undo has it.
  const session = crypto.randomUUID()
  const former: Draft = { ...draft, text: draft.before, saved: draft.text, session }
  if ((await save(draft)) && (await save(former))) sayWithUndo(NOTE_UNCHANGED, draft.of, draft.text)
  else useDrafts.setState(({ open }) => (open === null ? { open: draft } : {}))
}

// Another article closes the draft; opening the draft's own article does not.
useView.subscribe((view, before) => {
  const { open, close } = useDrafts.getState()
  if (open === null || isOpen(view, open.of.article)) return
  if (view.article !== before.article || view.other?.article !== before.other?.article) void close()
})

/**
 * Shows a sentence with Undo. All saves of a draft are one entry of undo, as long as nothing came after them; once
 * something has, Undo writes the former text again, and what came stays.
 */
function sayWithUndo(sentence: string, of: NoteOf, former: string): void {
  const rev = lastRev
  const { say } = useToasts.getState()
  const undo = async () => {
    useDrafts.getState().forget()
    const { rev: now } = await ask('library', {})
    if (now !== rev) {
      await ask('note', { id: of.article, highlight: of.highlight, text: former, session: crypto.randomUUID() })
      return say(UNDONE_NOTE)
    }
    const { label } = await ask('undo', {})
    say(undoneSentence(label))
  }
  say(sentence, { label: buttons.undo, run: () => void undo().catch(sayRefusal) })
}
