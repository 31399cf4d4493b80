import type { ReactNode } from 'react'
import { Dialog, Sections } from '../ui/kit.ts'
import { Capture } from './Capture.tsx'
import { Colours } from './Colours.tsx'
import { Keys } from './Keys.tsx'
import { Library } from './Library.tsx'
import { Privacy } from './Privacy.tsx'

interface Props {
  /** How the text of articles looks: the reader has it too. */
  readonly look: ReactNode
  readonly onClose: () => void
}

/** What can be set. All of it counts at once, and Undo takes it back. */
export function Settings({ look, onClose }: Props) {
  return (
    <Dialog title="Settings" onClose={onClose} wide>
      <Sections
        label="Settings"
        sections={[
          { name: 'Library', content: <Library /> },
          { name: 'Look', content: look },
          { name: 'Keys', content: <Keys /> },
          { name: 'Colours', content: <Colours /> },
          { name: 'Capture', content: <Capture /> },
          { name: 'Privacy', content: <Privacy /> },
        ]}
      />
    </Dialog>
  )
}
