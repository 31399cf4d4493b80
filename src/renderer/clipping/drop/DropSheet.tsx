import { plainLine } from '#shared/text/plain-line.ts'
import { countWords } from '#shared/text/words.ts'
import { useClips } from '../../data/clips/clips.ts'
import { isLongEnough } from '../../data/pasted-text.ts'
import { Button } from '../../ui/Button.tsx'
import { focusList } from '../../ui/keep-focus.ts'
import { Dialog } from '../../ui/kit.ts'
import { MOST_ADDRESSES } from './address-list.ts'
import styles from './DropSheet.module.css'
import { type Dropped, useDropped } from './dropped.ts'
import type { DroppedFile } from './dropped-file.ts'
import {
  addressesSentence,
  clipLabel,
  kindWords,
  moreAddressesSentence,
  moreFilesSentence,
  PAGE_ADDRESS,
  sheet,
  wordsSentence,
} from './sentences.ts'

/** Names what was dropped file by file: what each is, what of it can be clipped, and what would help the others. */
export function DropSheet({ dropped, most }: { readonly dropped: Dropped; readonly most: number }) {
  const show = useDropped((state) => state.show)
  const close = () => show(null)
  const { files, more, by } = dropped
  const all = [...new Set(files.flatMap(({ addresses }) => addresses))]
  const addresses = all.slice(0, MOST_ADDRESSES)
  const texts = files.flatMap(({ text }) => (text !== null && isLongEnough(text) ? [text] : []))
  const hasSome = addresses.length + texts.length > 0
  const clip = () => {
    close()
    focusList()
    const { clipAll, clipTexts } = useClips.getState()
    void clipAll(addresses, by)
    void clipTexts(texts)
  }
  return (
    <Dialog title={sheet.title} onClose={close}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll a long list */}
      <ul className={styles.files} aria-label={sheet.list} tabIndex={0}>
        {files.map((file, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and names may be the same
          <FileLine key={at} file={file} />
        ))}
      </ul>
      {more > 0 && <p className={styles.rest}>{moreFilesSentence(more, most)}</p>}
      {all.length > addresses.length && (
        <p className={styles.rest}>{moreAddressesSentence(all.length - addresses.length, MOST_ADDRESSES)}</p>
      )}
      {!hasSome && <p className={styles.rest}>{sheet.none}</p>}
      <div className={styles.buttons}>
        {hasSome && (
          <Button look="main" autoFocus onClick={clip}>
            {clipLabel(addresses.length, texts.length)}
          </Button>
        )}
        <Button autoFocus={!hasSome} onClick={close}>
          {hasSome ? sheet.notNow : sheet.close}
        </Button>
      </div>
    </Dialog>
  )
}

function FileLine({ file }: { readonly file: DroppedFile }) {
  const { is } = kindWords[file.kind]
  const offer = offerOf(file)
  return (
    <li data-taken={offer !== null || undefined}>
      <b dir="auto" title={file.name}>
        {plainLine(file.name)}
      </b>
      <span>{is}</span>
      <p>{offer ?? kindWords[file.kind].helps}</p>
    </li>
  )
}

/** What of a file can be clipped; null for nothing. */
function offerOf({ kind, addresses, repeated, bad, text }: DroppedFile): string | null {
  if (addresses.length > 0) return kind === 'page' ? PAGE_ADDRESS : addressesSentence(addresses.length, repeated, bad)
  return text !== null && isLongEnough(text) ? wordsSentence(countWords(text)) : null
}
