import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import styles from './Sections.module.css'

interface Section {
  readonly name: string
  readonly content: ReactNode
}

/** The names of sections are there a moment after the rest, and then are what one begins at. */
const takeFocus = (first: HTMLElement | null) => first?.focus()

/** Sections of which one shows, chosen from a list of their names beside or above it, which takes the focus. */
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
