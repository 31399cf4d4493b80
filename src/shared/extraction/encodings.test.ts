import { expect, test } from 'vitest'
import { encodingGroups, encodingNames } from './encodings.ts'

test('each encoding stands once in the menu, by the name that decoders know it by', () => {
  expect(new Set(encodingNames).size).toBe(encodingNames.length)
  // The tests' runtime has no ISO-8859-16; the notebook's own has all of them (e2e/damage.spec.ts).
  for (const name of encodingNames.filter((name) => name !== 'iso-8859-16'))
    expect(new TextDecoder(name).encoding).toBe(name)
})

test('every group has a label of its own, and an encoding', () => {
  const labels = encodingGroups.map(({ label }) => label)
  expect(new Set(labels).size).toBe(labels.length)
  for (const { encodings } of encodingGroups) expect(encodings.length).toBeGreaterThan(0)
})
