import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import styles from './Sections.module.css'

interface Section {
  readonly name: string
  readonly content: ReactNode
}

/** The list of names appears a moment after the dialog, and takes the focus then. */
const takeFocus = (first: HTMLElement | null) => first?.focus()

/** Sections of which one is shown, chosen from a list of their names, which takes the focus. */
export function Sections({ label, sections }: { readonly label: string; readonly sections: readonly Section[] }) {
  return (
    <Tabs className={styles.sections ?? ''} orientation="vertical">
      <TabList className={styles.names ?? ''} aria-label={label}>
        {sections.map(({ name }, at) => (
          <Tab key={name} id={name} className={styles.name ?? ''} ref={at === 0 ? takeFocus : undefined}>
            {name}
          </Tab>
        ))}
      </TabList>
      {sections.map(({ name, content }) => (
        <TabPanel key={name} id={name} className={styles.content ?? ''}>
          {content}
        </TabPanel>
      ))}
    </Tabs>
  )
}
