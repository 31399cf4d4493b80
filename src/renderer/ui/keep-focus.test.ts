// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest'
import { focusText, keepFocus } from './keep-focus.ts'

/** jsdom lays nothing out and its frames take no focus by themselves: the places are plain elements. */
const DESK = `
  <nav data-region="shelf"><button id="inbox">Inbox</button></nav>
  <section data-region="list"><div data-place="list" tabindex="-1"><input id="box"><div id="rows" role="listbox" tabindex="0"></div></div></section>
  <div data-region="page"><div data-slot="second"><section data-place="text" tabindex="0"></section></div><div data-slot="first"><section id="text" data-place="text" tabindex="0"><button id="tag">Tag</button></section></div></div>
  <div data-region="passing"><button id="open">Open</button></div>`

let stop: () => void
const at = () => document.activeElement?.id
/** One turn of the event loop, no time: the keeper looks after the click that follows a press. */
const settle = () => new Promise((resolve) => setTimeout(resolve))
const find = (id: string) => document.getElementById(id) as HTMLElement

beforeEach(async () => {
  document.body.innerHTML = DESK
  stop = keepFocus()
  await settle()
})
afterEach(() => stop())

it('the focus does not start on the body', () => {
  expect(at()).toBe('rows')
})

it.each([
  ['tag', 'text'],
  ['box', 'rows'],
  ['inbox', 'rows'],
])('%s that is taken away leaves the focus in %s', async (gone, place) => {
  find(gone).focus()
  find(gone).remove()
  await settle()
  expect(at()).toBe(place)
})

it('a message that goes gives the focus back to what had it', async () => {
  find('box').focus()
  find('open').focus()
  find('open').remove()
  await settle()
  expect(at()).toBe('box')
})

it('a press on nothing means the part of the window it fell on', async () => {
  find('box').focus()
  find('text').dispatchEvent(new Event('pointerdown', { bubbles: true }))
  find('box').blur()
  document.dispatchEvent(new Event('pointerup'))
  await settle()
  expect(at()).toBe('text')
})

it('also where the element that had the focus goes at the same time', async () => {
  find('tag').focus()
  find('rows').dispatchEvent(new Event('pointerdown', { bubbles: true }))
  find('tag').blur()
  find('tag').remove()
  document.dispatchEvent(new Event('pointerup'))
  await settle()
  expect(at()).toBe('rows')
})

it('waits for a text that is not there yet', async () => {
  const page = document.querySelector('[data-slot="first"]') as HTMLElement
  page.innerHTML = ''
  find('rows').focus()
  focusText()
  expect(at()).toBe('rows')
  page.innerHTML = '<section id="later" data-place="text" tabindex="0"></section>'
  await settle()
  expect(at()).toBe('later')
})

it('but not when the user has gone elsewhere meanwhile', async () => {
  const page = document.querySelector('[data-slot="first"]') as HTMLElement
  page.innerHTML = ''
  find('rows').focus()
  focusText()
  find('box').focus()
  page.innerHTML = '<section id="later" data-place="text" tabindex="0"></section>'
  await settle()
  expect(at()).toBe('box')
})
