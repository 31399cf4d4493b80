import { type RefObject, useEffect } from 'react'
import { create } from 'zustand'
import { useView } from '../state/view.ts'

interface AddressEdit {
  /** The address that is to go into the box; null for none. */
  readonly address: string | null
  edit(address: string): void
  /** The box has it. */
  finish(): void
}

/** An address that could not be clipped, on its way back into the box where it is corrected and entered by hand. */
export const useAddressEdit = create<AddressEdit>((set) => ({
  address: null,
  edit: (address) => {
    set({ address })
    // In a window that shows only the page, the hidden box would not take the focus.
    useView.getState().turnTo('list')
  },
  finish: () => set({ address: null }),
}))

/** Puts the address that is to be corrected into a field, which gets the focus. */
export function useAddressToEdit(field: RefObject<HTMLElement | null>, write: (address: string) => void): void {
  const { address, finish } = useAddressEdit()
  useEffect(() => {
    if (address === null) return
    finish()
    write(address)
    field.current?.focus()
  }, [address, finish, write, field])
}
