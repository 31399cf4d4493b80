/** Services that sync a folder between computers, by the names of their folders. */
const SERVICES: readonly (readonly [name: RegExp, service: string])[] = [
  [/^Dropbox( \(.+\))?$/, 'Dropbox'],
  [/^OneDrive( - .+|-.+)?$/, 'OneDrive'],
  [/^(com~apple~CloudDocs|iCloud ?Drive|Mobile Documents)$/i, 'iCloud Drive'],
  [/^(Google ?Drive( \(.+\))?|GoogleDrive-.+)$/, 'Google Drive'],
  [/^Nextcloud\d*$/, 'Nextcloud'],
]

/** The service that seems to sync a folder; null when its path names none. */
export function syncedBy(folder: string): string | null {
  for (const part of folder.split(/[\\/]/)) {
    const service = SERVICES.find(([name]) => name.test(part))
    if (service !== undefined) return service[1]
  }
  return null
}
