/** The sentences of the window about the program. */

export const about = {
  title: 'About Commonplace',
  purpose: 'A research notebook for people who read for a living.',
  facts: 'This copy',
  version: 'Version',
  built: 'Built from the sources of',
  electron: 'Electron',
  chromium: 'Chromium',
  node: 'Node',
  system: 'System',
  copy: 'Copy for a report',
  copied: 'Copied. Paste it into your report of a fault.',
  releases: 'Releases page',
  licence: 'Licence',
  bundled: 'Packages in this program',
  noLicence: 'The file LICENSE is missing from this copy. Commonplace is under the MIT licence.',
  noBundled:
    'This copy has no list of the packages it contains: the build writes it into THIRD-PARTY.txt, from the licence texts that each package brings.',
  noDay: 'unknown',
} as const
