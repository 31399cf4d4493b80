import type { ReactNode } from 'react'
import { Dialog, Sections } from '../ui/kit.ts'
import { Capture } from './Capture.tsx'
import { Colours } from './Colours.tsx'
import { Keys } from './Keys.tsx'
import { Library } from './Library.tsx'
import { ListRows } from './ListRows.tsx'
import { Privacy } from './Privacy.tsx'
import { SETTINGS, sectionNames } from './sentences.ts'

interface Props {
  /** The settings of the text, which the reader has too. */
  readonly look: ReactNode
  readonly onClose: () => void
}

/** The settings. A change takes effect at once, and Undo takes it back. */
export function Settings({ look, onClose }: Props) {
  return (
    <Dialog title={SETTINGS} onClose={onClose} wide>
      <Sections
        label={SETTINGS}
        sections={[
          { name: sectionNames.library, content: <Library /> },
          { name: sectionNames.look, content: <ListRows text={look} /> },
          { name: sectionNames.keys, content: <Keys /> },
          { name: sectionNames.colours, content: <Colours /> },
          { name: sectionNames.capture, content: <Capture /> },
          { name: sectionNames.privacy, content: <Privacy /> },
        ]}
      />
    </Dialog>
  )
}
