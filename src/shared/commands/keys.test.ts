import { describe, expect, test } from 'vitest'
import {
  acceleratorOf,
  canonical,
  isReserved,
  isSingle,
  keyOf,
  meaningsOf,
  type Pressed,
  pressLabel,
  pressOf,
} from './keys.ts'

const press = (key: string, code = '', held: Partial<Pressed> = {}): Pressed => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('a press', () => {
  test.each([
    [press('h', 'KeyH'), 'h'],
    [press('N', 'KeyN', { shiftKey: true }), 'Shift+n'],
    [press('?', 'Slash', { shiftKey: true }), '?'],
    [press('k', 'KeyK', { ctrlKey: true }), '$mod+k'],
    [press('F', 'KeyF', { ctrlKey: true, shiftKey: true }), '$mod+Shift+f'],
    [press('+', 'Equal', { ctrlKey: true, shiftKey: true }), '$mod++'],
    [press('ArrowLeft', 'ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press(' ', 'Space', { ctrlKey: true }), '$mod+Space'],
    [press('Shift', 'ShiftLeft', { shiftKey: true }), null],
  ] as const)('%o is written %s', (event, written) => {
    expect(pressOf(event, false)).toBe(written)
  })

  test('with Command is $mod on a Mac, and Control is itself', () => {
    expect(pressOf(press('k', 'KeyK', { metaKey: true }), true)).toBe('$mod+k')
    expect(pressOf(press('k', 'KeyK', { ctrlKey: true }), true)).toBe('Control+k')
  })

  test('is identified by its position on a keyboard of another script, and by its letter on a Latin keyboard', () => {
    expect(keyOf(press('р', 'KeyH'))).toBe('h')
    expect(keyOf(press('х', 'BracketLeft'))).toBe('[')
    expect(keyOf(press('q', 'KeyA'))).toBe('q')
    expect(keyOf(press('˜', 'KeyN', { altKey: true }))).toBe('n')
    expect(keyOf(press('ö', 'Semicolon'))).toBe('ö')
  })

  test.each([
    ['a French one', press('&', 'Digit1'), '1'],
    ['a French one, with Shift', press('1', 'Digit1', { shiftKey: true }), '1'],
    ['a French one, with Control', press('é', 'Digit2', { ctrlKey: true }), '$mod+2'],
    ['a French one, with Control and a sign', press('&', 'Digit1', { ctrlKey: true }), '$mod+1'],
    ['a Czech one', press('+', 'Digit1'), '1'],
    ['an Arabic one', press('١', 'Digit1'), '1'],
    ['an American one, with Shift', press('&', 'Digit7', { shiftKey: true }), '&'],
    ['a German one, with Shift', press('/', 'Digit7', { shiftKey: true }), '/'],
    ['any, on its block of numbers', press('4', 'Numpad4'), '4'],
  ] as const)('in the row of digits is the digit or sign that is meant, on %s', (_, event, written) => {
    expect(pressOf(event, false)).toBe(written)
  })

  test('with AltGr is the sign it types, whatever modifiers the system reports', () => {
    const altGraph = { getModifierState: (key: string) => key === 'AltGraph' }
    expect(pressOf(press('#', 'Digit3', altGraph), false)).toBe('#')
    expect(pressOf(press('[', 'Digit8', { ...altGraph, ctrlKey: true, altKey: true }), false)).toBe('[')
    expect(pressOf(press('[', 'Digit5', { altKey: true }), true)).toBe('[')
    expect(pressOf(press('∞', 'Digit5', { altKey: true }), true)).toBe('Alt+5')
    expect(pressOf(press('l', 'KeyL', { altKey: true }), false)).toBe('Alt+l')
  })

  test('of a sign in the row of digits means the sign first, then the digit', () => {
    expect(meaningsOf(press('"', 'Digit3'), false)).toEqual(['"', '3'])
    expect(meaningsOf(press('3', 'Digit3'), false)).toEqual(['3'])
    expect(meaningsOf(press('#', 'Digit3', { shiftKey: true }), false)).toEqual(['#'])
    expect(meaningsOf(press('Shift', 'ShiftLeft', { shiftKey: true }), false)).toEqual([])
  })

  test('has one canonical form', () => {
    expect(canonical('Shift+$mod+F')).toBe(canonical('$mod+Shift+f'))
    expect(canonical('$mod+BracketLeft')).toBe('$mod+[')
    expect(canonical('Shift+?')).toBe('?')
    expect(canonical('$mod++')).toBe('$mod++')
  })

  test('is single without Control, Command and Alt', () => {
    for (const single of ['h', '#', 'Shift+n', '1', 'ö']) expect(isSingle(single), single).toBe(true)
    for (const other of ['$mod+h', 'Alt+h', 'Escape', 'ArrowDown', 'F2', 'Shift+ArrowDown'])
      expect(isSingle(other), other).toBe(false)
  })

  test('that every program uses is reserved', () => {
    expect(isReserved('$mod+q', false)).toBe(true)
    expect(isReserved('$mod+h', true)).toBe(true)
    expect(isReserved('$mod+h', false)).toBe(false)
  })

  test.each([
    ['$mod+k', '⌘K', 'Ctrl K'],
    ['$mod+Shift+f', '⇧⌘F', 'Ctrl Shift F'],
    ['h', 'h', 'h'],
    ['Shift+n', '⇧N', 'Shift N'],
    ['Alt+ArrowLeft', '⌥←', 'Alt ←'],
    ['$mod+BracketLeft', '⌘[', 'Ctrl ['],
    ['$mod++', '⌘+', 'Ctrl +'],
  ])('%s is shown %s on a Mac and %s elsewhere', (written, mac, elsewhere) => {
    expect(pressLabel(written, true)).toBe(mac)
    expect(pressLabel(written, false)).toBe(elsewhere)
  })

  test.each([
    ['$mod+Shift+f', 'CmdOrCtrl+Shift+F'],
    ['$mod+,', 'CmdOrCtrl+,'],
    ['$mod++', 'CmdOrCtrl+Plus'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['F2', 'F2'],
    ['?', '?'],
    ['ö', null],
  ])('%s is %s in a menu', (written, accelerator) => {
    expect(acceleratorOf(written)).toBe(accelerator)
  })
})
