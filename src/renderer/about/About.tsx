import { useQuery } from '@tanstack/react-query'
import { askShell } from '../data/bridge.ts'
import { copyText } from '../data/copy.ts'
import { openReleases } from '../data/open-releases.ts'
import { PROGRAM_NAME } from '../data/sentences.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/kit.ts'
import styles from './About.module.css'
import { aboutFacts, aboutText } from './about-text.ts'
import { about } from './sentences.ts'

/** What this copy of the program is, for people and for reports of faults, and the licences of all that is in it. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const copy = useQuery({ queryKey: ['about'], queryFn: () => askShell('about', {}) }).data
  const licences = useQuery({ queryKey: ['licences'], queryFn: () => askShell('licences', {}) }).data
  return (
    <Dialog title={about.title} onClose={onClose} wide>
      <div className={styles.about}>
        <p>{about.purpose}</p>
        {copy !== undefined && (
          <>
            <dl className={styles.facts} aria-label={about.facts}>
              {aboutFacts(copy).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <div className={styles.ways}>
              <Button onClick={() => void copyText(aboutText(PROGRAM_NAME, copy), about.copied)}>{about.copy}</Button>
              {copy.hasReleases && <Button onClick={() => void openReleases()}>{about.releases}</Button>}
            </div>
          </>
        )}
        {licences !== undefined && (
          <>
            <Licence name={about.licence} text={licences.own} missing={about.noLicence} />
            <Licence name={about.bundled} text={licences.bundled} missing={about.noBundled} />
          </>
        )}
      </div>
    </Dialog>
  )
}

interface LicenceProps {
  readonly name: string
  readonly text: string | null
  /** Said where there is no text. */
  readonly missing: string
}

function Licence({ name, text, missing }: LicenceProps) {
  return (
    <section>
      <h3>{name}</h3>
      {text === null ? (
        <p>{missing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must be able to scroll it
        <section className={styles.text} aria-label={name} tabIndex={0}>
          <pre>{text}</pre>
        </section>
      )}
    </section>
  )
}
