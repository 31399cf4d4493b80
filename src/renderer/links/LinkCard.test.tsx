// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, onTestFinished, vi } from 'vitest'
import { useLinks } from './follow-links.ts'
import { LinkCard } from './LinkCard.tsx'
import { linkCard } from './sentences.ts'

const clipped = vi.hoisted(() => [] as string[])
vi.mock('./clip-link.ts', async () => {
  const { useLinks: links } = await import('./follow-links.ts')
  return {
    async clipLink({ key, url }: { readonly key: number; readonly url: string }) {
      clipped.push(url)
      links.setState(({ clips }) => ({ clips: clips.filter((each) => each.key !== key) }))
    },
  }
})

it('a double click answers one card, and not the next that comes into its place', () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const link = (key: number) => ({
    key,
    kind: 'clip' as const,
    url: `https://weir.example/${key}`,
    title: null,
    selection: null,
  })
  useLinks.setState({ clips: [link(1), link(2)] })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => act(() => root.unmount()))
  act(() => root.render(<LinkCard />))
  const click = (detail: number) =>
    act(() => {
      const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === linkCard.clip)
      button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))
    })
  click(1)
  click(2)
  expect(clipped).toEqual(['https://weir.example/1'])
  expect(useLinks.getState().clips).toEqual([link(2)])
  // By keys a click has no count.
  click(0)
  expect(clipped).toHaveLength(2)
})

it.each([
  ['nothing is open', null, true],
  ['a dialog is open', 'dialog', false],
  ['a menu is open', 'menu', false],
])('takes the focus or not when %s', (_, role, takes) => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const above = document.body.appendChild(document.createElement('div'))
  if (role !== null) above.setAttribute('role', role)
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(() => {
    act(() => root.unmount())
    above.remove()
  })
  const url = 'https://weir.example/'
  useLinks.setState({ clips: [{ key: 7, kind: 'clip', url, title: null, selection: null }] })
  act(() => root.render(<LinkCard />))
  expect(document.activeElement === place.querySelector('section')).toBe(takes)
})
