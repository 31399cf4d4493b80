import styles from './Palette.module.css'
import { paletteSentences } from './sentences.ts'
import { itemId, type PaletteGroup, type PaletteItem } from './use-palette-items.ts'

interface Props {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  readonly active: PaletteItem | undefined
  readonly onRun: (item: PaletteItem) => void
}

/** The commands and articles that match, in groups. */
export function PaletteList({ id, groups, active, onRun }: Props) {
  return (
    <div className={styles.items} role="listbox" id={id} aria-label={paletteSentences.list}>
      {groups.map(([name, items]) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups, but no fieldsets
        <div key={name} role="group" aria-label={name}>
          <div className={styles.group} aria-hidden="true">
            {name}
          </div>
          {items.map((item) => (
            <div
              key={item.id}
              id={itemId(item)}
              role="option"
              tabIndex={-1}
              aria-selected={item === active}
              className={styles.item}
              ref={(element) => {
                if (item === active) element?.scrollIntoView({ block: 'nearest' })
              }}
              onClick={() => onRun(item)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') onRun(item)
              }}
            >
              <span className={styles.label} dir="auto">
                {item.label}
                {item.synonym !== null && <small className={styles.synonym}>{item.synonym}</small>}
              </span>
              {item.key !== null && <kbd>{item.key}</kbd>}
              {item.source !== null && <small>{item.source}</small>}
            </div>
          ))}
        </div>
      ))}
      {groups.length === 0 && <p className={styles.none}>{paletteSentences.noMatch}</p>}
    </div>
  )
}
