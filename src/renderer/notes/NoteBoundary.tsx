import { Component, type ReactNode } from 'react'
import { PlainNote } from './PlainNote.tsx'

interface Props {
  readonly text: string
  readonly children: ReactNode
}

/** Keeps a fault in showing one note from the rest of the window: the note is shown as it was written. */
export class NoteBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  /** Another text is another try. */
  override componentDidUpdate(before: Props) {
    if (before.text !== this.props.text && this.state.failed) this.setState({ failed: false })
  }

  override render() {
    const { text, children } = this.props
    return this.state.failed ? <PlainNote text={text} reason="failed" /> : children
  }
}
