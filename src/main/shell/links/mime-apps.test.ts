import { expect, test } from 'vitest'
import { withDefault, withoutEntry } from './mime-apps.ts'

const TYPE = 'x-scheme-handler/commonplace'
const ENTRY = 'commonplace-links.desktop'
const former = `# mine
[Added Associations]
text/html=firefox.desktop;

[Default Applications]
text/html=firefox.desktop
`

test('a default is added and taken away, and everything else stays', () => {
  const list = withDefault(former, TYPE, ENTRY)
  expect(list).toContain(`[Default Applications]\n${TYPE}=${ENTRY}\ntext/html=firefox.desktop\n`)
  expect(withoutEntry(list, TYPE, ENTRY)).toBe(former)
  expect(withDefault(list, TYPE, ENTRY)).toBe(list)
})

test('another default is replaced', () => {
  const list = withDefault(former, TYPE, 'commonplace.desktop')
  expect(withDefault(list, TYPE, ENTRY)).toBe(withDefault(former, TYPE, ENTRY))
})

test('a list that is not there, or has no defaults, gets them', () => {
  expect(withDefault('', TYPE, ENTRY)).toBe(`[Default Applications]\n${TYPE}=${ENTRY}\n`)
  expect(withDefault('[Added Associations]\na/b=c.desktop', TYPE, ENTRY)).toBe(
    `[Added Associations]\na/b=c.desktop\n[Default Applications]\n${TYPE}=${ENTRY}\n`,
  )
  // The same key elsewhere is no default.
  const added = `[Default Applications]\n[Added Associations]\n${TYPE}=x.desktop;\n`
  expect(withDefault(added, TYPE, ENTRY)).toBe(
    `[Default Applications]\n${TYPE}=${ENTRY}\n[Added Associations]\n${TYPE}=x.desktop;\n`,
  )
})

test('other entries of the type stay', () => {
  const list = `[Added Associations]\n${TYPE}=a.desktop;${ENTRY};b.desktop;\n[Removed Associations]\n${TYPE}=${ENTRY};\n`
  expect(withoutEntry(list, TYPE, ENTRY)).toBe(
    `[Added Associations]\n${TYPE}=a.desktop;b.desktop\n[Removed Associations]\n${TYPE}=${ENTRY};\n`,
  )
  expect(withoutEntry(former, TYPE, ENTRY)).toBe(former)
})
