import { Component, type ReactNode } from 'react'
import { Button } from '../Button.tsx'
import { failedWindow } from '../sentences.ts'
import styles from './ErrorBoundary.module.css'

interface Props {
  readonly children: ReactNode
  /** Called before the window is shown again, to close what may have caused the error. */
  readonly onRetry: () => void
}

/** Shows a message with a button where the window fails, in place of an empty window. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main className={styles.failure}>
        <h1>{failedWindow.title}</h1>
        <p>{failedWindow.sentence}</p>
        <Button
          look="main"
          onClick={() => {
            this.props.onRetry()
            this.setState({ hasFailed: false })
          }}
        >
          {failedWindow.retry}
        </Button>
      </main>
    )
  }
}
