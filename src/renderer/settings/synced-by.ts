/** Services that keep a folder the same on several computers, by the names their folders have. */
const SERVICES: readonly (readonly [name: RegExp, service: string])[] = [
  [/^Dropbox( \(.+\))?$/, 'Dropbox'],
  [/^OneDrive( - .+|-.+)?$/, 'OneDrive'],
  [/^(com~apple~CloudDocs|iCloud ?Drive|Mobile Documents)$/i, 'iCloud Drive'],
  [/^(Google ?Drive( \(.+\))?|GoogleDrive-.+)$/, 'Google Drive'],
  [/^Nextcloud\d*$/, 'Nextcloud'],
]

/** The service that a folder seems to be synced by; null when its path names none. */
export function syncedBy(folder: string): string | null {
  for (const part of folder.split(/[\\/]/)) {
    const found = SERVICES.find(([name]) => name.test(part))
    if (found !== undefined) return found[1]
  }
  return null
}
