import styles from './Export.module.css'

interface Props {
  readonly heading: string
  readonly files: readonly { readonly path: string; readonly message: string }[]
}

const lastPart = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** Files that are not written, each with the reason; nothing for none. */
export function FileReasons({ heading, files }: Props) {
  if (files.length === 0) return null
  return (
    <div>
      <p id="reasons">{heading}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls (WCAG 2.1.1) */}
      <ul tabIndex={0} aria-labelledby="reasons">
        {files.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {/* Most sentences name the file. */}
            {!message.includes(lastPart(path)) && <span className={styles.path}>{path}</span>} {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
