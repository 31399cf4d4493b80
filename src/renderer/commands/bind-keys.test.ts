// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { allCommands } from '#shared/commands.ts'
import { belongsToField } from './bind-keys.ts'

const field = document.body.appendChild(document.createElement('textarea'))
const press = (key: string) => {
  let belongs: boolean | undefined
  field.addEventListener('keydown', (event) => (belongs = belongsToField(event)), { once: true })
  field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  return belongs
}

it('the keys that go to another part of the window work from a note that is being written; letters are of the note', () => {
  for (const id of ['pair-other', 'go-message'])
    for (const key of allCommands.find((command) => command.id === id)?.keys ?? [])
      expect([key, press(key)]).toEqual([key, false])
  expect(press('q')).toBe(true)
})
