import { FACTS, INSTALLED } from '../facts.mjs'

/** The keys of the desktop entry that are ours to say, for electron-builder's packages and for our own. */
export const ENTRY = {
  Name: FACTS.name,
  GenericName: 'Research Notebook',
  Comment: FACTS.description,
  Keywords: `${FACTS.keywords.join(';')};`,
  StartupNotify: 'true',
  // What the window calls itself (`desktopName` in package.json), so that the desktop knows whose window it is.
  StartupWMClass: FACTS.executable,
}

/** What follows -- is no switch to Chromium, whatever stands in an address that a page made. */
export const END_OF_OPTIONS = '--'

export const CATEGORIES = 'Office'

/** The desktop entry of the deb, as https://specifications.freedesktop.org/desktop-entry-spec/latest has it. */
export function desktopEntry() {
  const keys = {
    Type: 'Application',
    ...ENTRY,
    Exec: [`${INSTALLED}/${FACTS.executable}`, END_OF_OPTIONS, '%U'].join(' '),
    Icon: FACTS.executable,
    Terminal: 'false',
    Categories: `${CATEGORIES};`,
    MimeType: `x-scheme-handler/${FACTS.scheme};`,
  }
  const lines = Object.entries(keys).map(([key, value]) => `${key}=${value}`)
  return `[Desktop Entry]\n${lines.join('\n')}\n`
}
