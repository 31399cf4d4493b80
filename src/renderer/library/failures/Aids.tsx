import type { ClipAid } from '#shared/clip-help/help-table.ts'
import { useAddressEdit } from '../../data/clips/address-edit.ts'
import { openAddress } from '../../data/open-address.ts'
import { Button } from '../../ui/Button.tsx'
import { aidLabels, anywayHints, EDIT_HINT } from './sentences.ts'

interface Props {
  readonly aids: readonly ClipAid[]
  readonly url: string
  /** Whether a page or a pasted text failed. */
  readonly of: 'page' | 'text'
  readonly onAgain: () => void
  readonly onAnyway: () => void
  /** The address goes back into the box. */
  readonly onEdit?: () => void
}

/** The buttons for what can help a failed clip, and for nothing else. */
export function Aids({ aids, url, of, onAgain, onAnyway, onEdit }: Props) {
  const edit = useAddressEdit((editing) => editing.edit)
  const hints: Readonly<Record<ClipAid, string | undefined>> = {
    browser: url,
    anyway: anywayHints[of],
    again: undefined,
    edit: EDIT_HINT,
  }
  const run: Readonly<Record<ClipAid, () => void>> = {
    browser: () => void openAddress(url),
    anyway: onAnyway,
    again: onAgain,
    edit: () => {
      onEdit?.()
      edit(url)
    },
  }
  return aids.map((aid) => (
    <Button key={aid} title={hints[aid]} onClick={run[aid]}>
      {aidLabels[aid]}
    </Button>
  ))
}
