import { create } from 'zustand'
import { useView } from './view.ts'

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
