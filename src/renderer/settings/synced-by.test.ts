import { expect, test } from 'vitest'
import { syncedBy } from './synced-by.ts'

test.each([
  ['/Users/ada/Dropbox/Commonplace', 'Dropbox'],
  ['/Users/ada/Dropbox (Newsroom)/Notes', 'Dropbox'],
  ['C:\\Users\\ada\\OneDrive - Newsroom\\Commonplace', 'OneDrive'],
  ['/Users/ada/Library/CloudStorage/OneDrive-Personal/Commonplace', 'OneDrive'],
  ['/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/Commonplace', 'iCloud Drive'],
  ['C:\\Users\\ada\\iCloudDrive\\Commonplace', 'iCloud Drive'],
  ['/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/My Drive/Commonplace', 'Google Drive'],
  ['/home/ada/Nextcloud/Commonplace', 'Nextcloud'],
  ['/home/ada/Documents/Commonplace', null],
  ['/home/ada/On Dropbox and its rivals', null],
])('%s is synced by %s', (folder, service) => {
  expect(syncedBy(folder)).toBe(service)
})
