import { expect, it } from 'vitest'
import { storageSentence } from './sentences.ts'

it('says that articles are saved only while the folder is there and can be written', () => {
  expect(storageSentence(undefined)).toBe('')
  expect(storageSentence({ missing: null, readOnly: null })).toBe('Saved on this computer')
  expect(storageSentence({ missing: null, readOnly: 'Another program is writing.' })).toBe('Read-only')
  expect(storageSentence({ missing: 'The folder is gone.', readOnly: null })).toBe('Library folder not found')
})
