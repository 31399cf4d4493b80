import { searchBox } from '../sentences.ts'
import type { Offer } from './offers.ts'
import styles from './SearchBox.module.css'

interface Props {
  readonly id: string
  readonly offers: readonly Offer[]
  readonly current: number
  readonly onTake: (offer: Offer) => void
}

/** The id of an offer, for the field that has the focus. */
export const offerId = (id: string, at: number): string => `${id}-${at}`

/** What the box offers to write. The field keeps the focus and takes the keys. */
export function Offers({ id, offers, current, onTake }: Props) {
  return (
    <div className={styles.offers} id={id} role="listbox" aria-label={searchBox.offers} data-completion>
      {offers.map((offer, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all offers
        <div
          key={offer.insert}
          id={offerId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === current}
          ref={(element) => {
            if (at === current) element?.scrollIntoView({ block: 'nearest' })
          }}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(offer)}
        >
          <span dir="auto">{offer.label}</span>
          <small dir="auto">{offer.hint}</small>
        </div>
      ))}
    </div>
  )
}
