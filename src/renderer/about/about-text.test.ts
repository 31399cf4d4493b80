import { expect, test } from 'vitest'
import { aboutText } from './about-text.ts'

const copy = {
  version: '1.2.3',
  committedAt: '2026-03-01T23:30:00.000Z',
  electron: '45.4.1',
  chromium: '156.0.1',
  node: '26.1.0',
  system: 'linux x64 6.1',
  hasReleases: true,
}

test('a report says which copy it is about', () => {
  expect(aboutText('Commonplace', copy)).toBe(
    'Commonplace\nVersion: 1.2.3\nSource code of: 2026-03-01\nElectron: 45.4.1\nChromium: 156.0.1\nNode: 26.1.0\nSystem: linux x64 6.1',
  )
  expect(aboutText('Commonplace', { ...copy, committedAt: null })).toContain('Source code of: unknown')
})
