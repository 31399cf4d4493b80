// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it } from 'vitest'
import { OnPage } from '../data/page/use-page.ts'
import { useView } from '../data/state/view.ts'
import { canRun, runCommand, runHere, useCommands } from './registry.ts'

it('the commands of two pages act on the active one, and those of the window on the window', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const done: string[] = []
  const Offers = ({ name, outline }: { readonly name: string; readonly outline?: boolean }) => {
    useCommands({ star: () => done.push(name), outline: outline ? () => done.push(`outline of ${name}`) : undefined })
    return null
  }
  const Window = () => {
    useCommands({ help: () => done.push('window') })
    return null
  }
  const { open, openBeside, activate } = useView.getState()
  open('a00000000001')
  openBeside('a00000000002')
  const root = createRoot(document.createElement('div'))
  await act(async () =>
    root.render(
      <>
        <Window />
        <OnPage value="first">
          <Offers name="first" outline />
        </OnPage>
        <OnPage value="second">
          <Offers name="second" />
        </OnPage>
      </>,
    ),
  )
  for (const id of ['star', 'help'] as const) runCommand(id)
  expect(canRun('outline')).toBe(false)
  // At once: the next key may follow within the same frame.
  activate('first')
  for (const id of ['star', 'help', 'outline'] as const) runHere(id)
  expect(done).toEqual(['second', 'window', 'first', 'window', 'outline of first'])
  await act(async () => root.unmount())
})
