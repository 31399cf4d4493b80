import { app, type BrowserWindow } from 'electron'
import type { Library } from '../../library.ts'
import type { Log } from '../../log.ts'
import { askToLeaveDraft, tellRefusedLibrary } from '../dialogs.ts'
import type { Ending } from '../ending.ts'
import { notMovedCopyStays, openLibraryTitle } from '../sentences.ts'
import type { ChooseFolder } from './choose-folder.ts'
import type { DraftKeeper } from './kept-draft.ts'
import { openOrAsk } from './open-or-ask.ts'
import type { SwitchParts } from './switch-parts.ts'

interface Parts {
  readonly open: SwitchParts['open']
  readonly chooseFolder: ChooseFolder
  readonly window: () => BrowserWindow | null
  readonly draft: DraftKeeper
  readonly ending: Ending
  readonly log: Log
}

/** Opens a library again after a move that failed, or another one that the user chooses. If they quit, it quits. */
export function createReopen({ open, chooseFolder, window, draft, ending, log }: Parts): SwitchParts['reopen'] {
  return async (from, copy): Promise<Library | null> => {
    const explanation = notMovedCopyStays(from, copy)
    const library = await openOrAsk(
      {
        open,
        tell: (failure, folder) =>
          tellRefusedLibrary(failure, folder === from ? explanation : `${folder}\n\n${explanation}`),
        choose: () => chooseFolder(window(), openLibraryTitle, 'library'),
        onChoice: async () => undefined,
        async mayQuit(failure) {
          const note = draft.draft()
          if (note !== null && note.text !== note.saved && !(await askToLeaveDraft(window(), failure))) return false
          draft.keep(null)
          return true
        },
        signal: ending.signal,
        log,
      },
      from,
      false,
    )
    if (library === null) app.quit()
    return library
  }
}
