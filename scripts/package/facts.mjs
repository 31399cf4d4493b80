import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))

/** What all packages say of the program. */
export const FACTS = {
  name: about.productName,
  executable: about.name,
  version: about.version,
  description: about.description,
  developers: about.author,
  licence: about.license,
  /** The workflow packs a fork under its own address. */
  homepage: process.env.GITHUB_REPOSITORY ? `https://github.com/${process.env.GITHUB_REPOSITORY}` : about.homepage,
  /** In the form of a reverse domain name, as macOS, Windows and AppStream ask for. */
  id: 'app.commonplace.Commonplace',
  /** The one scheme that the operating system knows: the others stay within the program. */
  scheme: 'commonplace',
  keywords: ['notes', 'research', 'articles', 'highlights', 'annotation', 'clipper', 'read later', 'Markdown'],
  /** Electron's, as package.json pins it. */
  electron: about.devDependencies.electron,
}

/** Where deb and rpm put the program. */
export const INSTALLED = `/opt/${FACTS.name}`
