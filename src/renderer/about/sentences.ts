/** The sentences of the window about the program. */

export const about = {
  title: 'About Commonplace',
  purpose: 'A research notebook for people who read for a living.',
  facts: 'This copy',
  version: 'Version',
  built: 'Source code of',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  system: 'System',
  copy: 'Copy for a bug report',
  copied: 'Copied. Paste it into your bug report.',
  releases: 'Releases page',
  licence: 'Licence',
  bundled: 'Software included',
  noLicence: 'The file LICENSE is missing from this copy. Commonplace is under the MIT licence.',
  noBundled:
    'This copy has no list of the software it includes. The build writes that list to THIRD-PARTY.txt, from the licence texts of each package.',
  noDay: 'unknown',
} as const
