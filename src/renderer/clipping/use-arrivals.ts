import { useEffect, useState } from 'react'
import { addressesIn } from '../data/addresses.ts'
import { type ArrivalName, bindArrivals, onArrival } from '../data/arrivals.ts'
import { useClips } from '../data/clips.ts'
import { useToasts } from '../data/toasts.ts'
import { type Arrived, isForUs, readDrop } from './dropped.ts'

/**
 * Clips what is pasted outside of fields and what is dropped on the window, in an article as well.
 * @returns whether something is held over the window that could be clipped
 */
export function useArrivals(): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Going from one element to the next enters the one before it leaves the other.
    let inside = 0
    const turn = (by: 1 | -1 | 0) => {
      inside = by === 0 ? 0 : Math.max(0, inside + by)
      setOver(inside > 0)
    }
    const stop = onArrival((name, event) => {
      if (name === 'paste') paste(event as ClipboardEvent)
      else drag(name, event as DragEvent, turn)
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
  else if (text.trim() !== '')
    useToasts.getState().say('What is on the clipboard is no address, so nothing was clipped.')
}

/** Whether it belongs to a field, or a dialog stands before everything. */
function isWriting(event: Event): boolean {
  const at = event.composedPath()[0] as Element | undefined
  const inField = at !== undefined && 'closest' in at && at.closest('input, textarea, [contenteditable]') !== null
  return inField || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}

function drag(name: Exclude<ArrivalName, 'paste'>, event: DragEvent, turn: (by: 1 | -1 | 0) => void): void {
  const data = event.dataTransfer
  if (event.defaultPrevented || data === null || !isForUs(data.types)) return
  event.preventDefault()
  if (name === 'dragenter') turn(1)
  else if (name === 'dragleave') turn(-1)
  else if (name === 'dragover') data.dropEffect = 'copy'
  else {
    turn(0)
    readDrop(data).then(take, () => useToasts.getState().say('What was dropped here could not be read.'))
  }
}

function take({ addresses, by, others }: Arrived): void {
  void useClips.getState().clipAll(addresses, by)
  const [first, ...more] = others
  if (first !== undefined)
    useToasts
      .getState()
      .say(
        more.length === 0
          ? `“${first}” holds no link, so nothing of it was clipped; links, .url and .webloc files can be dropped here.`
          : `${others.length} files hold no link, so nothing of them was clipped; links, .url and .webloc files can be dropped here.`,
      )
  else if (addresses.length === 0) useToasts.getState().say('What was dropped here is no web address.')
}
