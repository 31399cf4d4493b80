import { NOT_COPIED } from './sentences.ts'
import { useToasts } from './toasts.ts'

/** Copies a text to the clipboard and says so. @param done the sentence that says it */
export async function copyText(text: string, done: string): Promise<void> {
  const { say } = useToasts.getState()
  await navigator.clipboard.writeText(text).then(
    () => say(done),
    () => say(NOT_COPIED),
  )
}

/** A text in the forms that other programs take. */
export interface CopiedForms {
  readonly plain: string
  readonly html: string
  readonly markdown: string
}

/**
 * Copies a text in all its forms at once. Programs take the richest that they know; Markdown has a web custom format, as
 * browsers let a page write no other type of text.
 * @param done the sentence that says it
 */
export async function copyForms({ plain, html, markdown }: CopiedForms, done: string): Promise<void> {
  const { say } = useToasts.getState()
  const blob = (type: string, text: string): Blob => new Blob([text], { type })
  const common = { 'text/plain': blob('text/plain', plain), 'text/html': blob('text/html', html) }
  const all = { ...common, 'web text/markdown': blob('text/markdown', markdown) }
  // A clipboard that refuses one type refuses all of them.
  for (const forms of [all, common]) {
    const isCopied = await navigator.clipboard.write([new ClipboardItem(forms)]).then(
      () => true,
      () => false,
    )
    if (isCopied) return say(done)
  }
  await copyText(plain, done)
}
