import styles from './Offers.module.css'

/** One thing that a field offers to write, and a word about it: a number, an example. */
export interface Offer {
  readonly label: string
  readonly hint: string
}

interface Props<T extends Offer> {
  readonly id: string
  readonly label: string
  /** Where the list is below its field, and how wide. */
  readonly className: string | undefined
  readonly offers: readonly T[]
  /** The one that the keys are at; -1 for none. */
  readonly current: number
  readonly onTake: (offer: T) => void
}

/** The id of an offer, for the field that has the focus. */
export const offerId = (id: string, at: number): string => `${id}-${at}`

/** What a field offers to write. The field keeps the focus and takes the keys. */
export function Offers<T extends Offer>({ id, label, className, offers, current, onTake }: Props<T>) {
  return (
    <div className={`${styles.offers} ${className}`} id={id} role="listbox" aria-label={label} data-completion>
      {offers.map((offer, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all offers
        <div
          key={offer.label}
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
