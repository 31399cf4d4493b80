import styles from './drag-image.module.css'

/** Shows a few words at the pointer during a drag, in place of a picture of the element. */
export function showDragImage(data: DataTransfer, words: string): void {
  const slip = document.createElement('div')
  slip.className = styles.slip ?? ''
  slip.textContent = words
  document.body.append(slip)
  data.setDragImage(slip, -8, -8)
  // The system has taken its picture by then.
  setTimeout(() => slip.remove())
}
