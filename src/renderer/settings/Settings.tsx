import type { ReactNode } from 'react'
import { Dialog, Sections } from '../ui/kit.ts'
import { Capture } from './Capture.tsx'
import { Colours } from './Colours.tsx'
import { Keys } from './Keys.tsx'
import { Library } from './Library.tsx'
import { Privacy } from './Privacy.tsx'

interface Props {
  /** The settings of the text, which the reader has too. */
  readonly look: ReactNode
  readonly onClose: () => void
}

/** The settings. A change takes effect at once, and Undo takes it back. */
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
