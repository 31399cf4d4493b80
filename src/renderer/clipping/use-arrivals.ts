import { useEffect, useState } from 'react'
import { addressesIn } from '../data/addresses.ts'
import { useClips } from '../data/clips/clips.ts'
import { isLongEnough, usePastedText } from '../data/pasted-text.ts'
import { type ArrivalName, bindArrivals, onArrival } from '../data/state/arrivals.ts'
import { useToasts } from '../data/toasts.ts'
import { type DropContent, isForUs, readDrop } from './read-drop.ts'

/**
 * Clips what is pasted outside of fields and what is dropped on the window, in an article as well.
 * @returns whether something is held over the window that could be clipped
 */
export function useArrivals(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Going from one element to the next enters the one before it leaves the other.
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
  return over
}

function paste(event: ClipboardEvent): void {
  if (event.defaultPrevented || isWriting(event)) return
  const text = event.clipboardData?.getData('text/plain') ?? ''
  const addresses = addressesIn(text)
  if (addresses.length > 0) void useClips.getState().clipAll(addresses, 'hand')
  else if (isLongEnough(text)) usePastedText.getState().offer(text)
  else if (text.trim() !== '')
    useToasts.getState().say('What is on the clipboard is no address, so nothing was clipped.')
}

function inField(event: Event): boolean {
  const at = event.composedPath()[0] as Element | undefined
  return at !== undefined && 'closest' in at && at.closest('input, textarea, [contenteditable]') !== null
}

/** Whether it belongs to a field, or a dialog stands before everything. */
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
  // What is selected here is moved about in fields; and a field takes a text itself.
  if (isText && (own || inField(event))) return
  event.preventDefault()
  if (name === 'dragenter') turn(1)
  else if (name === 'dragleave') turn(-1)
  else if (name === 'dragover') data.dropEffect = 'copy'
  else {
    turn(0)
    readDrop(data).then(take, () => useToasts.getState().say('What was dropped here could not be read.'))
  }
}

function take({ addresses, by, texts, others }: DropContent): void {
  void useClips.getState().clipAll(addresses, by)
  const long = texts.filter(isLongEnough)
  void useClips.getState().clipTexts(long)
  const [first, ...more] = others
  if (first !== undefined)
    useToasts
      .getState()
      .say(
        more.length === 0
          ? `“${first}” holds no link and no text, so nothing of it was clipped; links, texts, .url, .webloc, .txt and .md files can be dropped here.`
          : `${others.length} files hold no link and no text, so nothing of them was clipped; links, texts, .url, .webloc, .txt and .md files can be dropped here.`,
      )
  else if (texts.length > long.length)
    useToasts.getState().say('A text of fewer than twenty words is too short to be an article; nothing was clipped.')
  else if (addresses.length + long.length === 0) useToasts.getState().say('What was dropped here is no web address.')
}
