import { useEffect, useState } from 'react'
import { addressesIn } from '../data/addresses.ts'
import { useClips } from '../data/clips/clips.ts'
import { isLongEnough, usePastedText } from '../data/pasted-text.ts'
import { type ArrivalName, bindArrivals, onArrival } from '../data/state/arrivals.ts'
import { useToasts } from '../data/toasts.ts'
import { listIn } from './drop/address-list.ts'
import { useDropped } from './drop/dropped.ts'
import { contentOfText, type DroppedFile } from './drop/dropped-file.ts'
import { DRAGGED_TEXT } from './drop/sentences.ts'
import { type DropContent, isForUs, readDrop } from './read-drop.ts'
import { DROP_FAILED, DROPPED_NO_ADDRESS, PASTED_NO_ADDRESS, TEXT_TOO_SHORT } from './sentences.ts'

/**
 * Clips what is pasted outside of fields and what is dropped on the window, also in an article.
 * @returns whether something that could be clipped is being dragged over the window
 */
export function useArrivals(): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    // A drag enters the next element before it leaves the last one.
    let inside = 0
    /** Whether what is dragged comes from this window. */
    let own = false
    const turn = (by: 1 | -1 | 0) => {
      inside = by === 0 ? 0 : Math.max(0, inside + by)
      setOver(inside > 0)
    }
    const stop = onArrival((name, event) => {
      if (name === 'paste') paste(event as ClipboardEvent)
      else if (name === 'dragstart' || name === 'dragend') own = name === 'dragstart'
      else drag(name, event as DragEvent, own, turn)
    })
    const unbind = bindArrivals(document)
    return () => {
      stop()
      unbind()
    }
  }, [])
  return isOver
}

function paste(event: ClipboardEvent): void {
  if (event.defaultPrevented || isWriting(event)) return
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const addresses = addressesIn(text)
  const list = addresses.length > 0 ? null : listIn(text)
  if (addresses.length > 0) void useClips.getState().clipAll(addresses, 'hand')
  else if (list !== null)
    useDropped.getState().show({ files: [{ name: DRAGGED_TEXT, ...contentOfText(text) }], more: 0, by: 'hand' })
  else if (isLongEnough(text)) usePastedText.getState().offer(text)
  else if (text.trim() !== '') useToasts.getState().say(PASTED_NO_ADDRESS)
}

function inField(event: Event): boolean {
  const at = event.composedPath()[0] as Element | undefined
  return at !== undefined && 'closest' in at && at.closest('input, textarea, [contenteditable]') !== null
}

/** Whether the event belongs to a field, or a dialog is open. */
function isWriting(event: Event): boolean {
  return inField(event) || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

function drag(
  name: Exclude<ArrivalName, 'paste' | 'dragstart' | 'dragend'>,
  event: DragEvent,
  own: boolean,
  turn: (by: 1 | -1 | 0) => void,
): void {
  const data = event.dataTransfer
  if (event.defaultPrevented || data === null || !isForUs(data.types)) return
  const isText = !data.types.includes('text/uri-list') && !data.types.includes('Files')
  // A selection of this window can be moved within fields; and a field takes a dropped text itself.
  if (isText && (own || inField(event))) return
  event.preventDefault()
  if (name === 'dragenter') turn(1)
  else if (name === 'dragleave') turn(-1)
  else if (name === 'dragover') data.dropEffect = 'copy'
  else {
    turn(0)
    readDrop(data).then(take, () => useToasts.getState().say(DROP_FAILED))
  }
}

/** Clips links and texts at once. Anything else is named first, file by file. */
function take({ addresses, by, files, more }: DropContent): void {
  const { clipAll, clipTexts } = useClips.getState()
  const { say } = useToasts.getState()
  const isPlain = more === 0 && files.every(isTakenWhole)
  if (!isPlain && !isOneShortText(files)) {
    useDropped.getState().show({ files, more, by })
    return
  }
  const texts = files.flatMap(({ text }) => text ?? [])
  const long = texts.filter(isLongEnough)
  const links = [...new Set([...addresses, ...files.flatMap((file) => file.addresses)])]
  void clipAll(links, by)
  void clipTexts(long)
  if (texts.length > long.length) say(TEXT_TOO_SHORT)
  else if (links.length + long.length === 0) say(DROPPED_NO_ADDRESS)
}

/** Whether a file is a link or a text, and nothing of it is left out. */
const isTakenWhole = ({ kind, addresses, text }: DroppedFile): boolean =>
  kind === 'link' ? addresses.length === 1 : kind === 'text' && text !== null && isLongEnough(text)

/** A list of one line would say no more than a sentence does. */
const isOneShortText = (files: readonly DroppedFile[]): boolean => files.length === 1 && files[0]?.kind === 'text'
