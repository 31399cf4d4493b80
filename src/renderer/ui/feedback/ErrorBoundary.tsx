import { Component, type ReactNode } from 'react'
import { Button } from '../Button.tsx'
import styles from './ErrorBoundary.module.css'

interface Props {
  readonly children: ReactNode
  /** Before the window is shown anew: to put away what may have brought the fault out. */
  readonly onAgain: () => void
}

/** Keeps a fault in the window from leaving it empty: says so, and shows the window anew. Nothing kept is touched. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className={styles.fence}>
        <h1>The window lost its place</h1>
        <p>
          A fault of Commonplace’s own stopped it. Your library is safe, and so is the note you were writing; the window
          only has to be shown anew.
        </p>
        <Button
          look="main"
          onClick={() => {
            this.props.onAgain()
            this.setState({ broken: false })
          }}
        >
          Show it again
        </Button>
      </main>
    )
  }
}
