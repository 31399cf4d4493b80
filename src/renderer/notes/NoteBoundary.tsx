import { Component, type ReactNode } from 'react'
import { PlainNote } from './PlainNote.tsx'

interface Props {
  readonly text: string
  readonly children: ReactNode
}

/** An error boundary around one note: if rendering it fails, its text is shown instead, and the window works on. */
export class NoteBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  /** Tries again when the text changes. */
  override componentDidUpdate(before: Props) {
    if (before.text !== this.props.text && this.state.failed) this.setState({ failed: false })
  }

  override render() {
    const { text, children } = this.props
    return this.state.failed ? <PlainNote text={text} reason="failed" /> : children
  }
}
