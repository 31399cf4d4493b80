/**
 * Key presses as strings (`$mod+Shift+f`, `?`, `Alt+ArrowLeft`): read from events, compared, and formatted for users.
 * Letters are lower case. Shift is named only with a letter or a named key, because it depends on the keyboard whether a
 * sign or a digit needs it.
 */

/** The keys a user has given to commands instead of their default keys, by the command's id. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** The part of a KeyboardEvent that identifies a press. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  getModifierState?(key: string): boolean
}

const MODIFIERS = ['$mod', 'Control', 'Meta', 'Alt', 'Shift'] as const
type Modifier = (typeof MODIFIERS)[number]

/** Splits a press at each `+`; the last part may be a `+` itself. */
function partsOf(press: string): { readonly held: readonly Modifier[]; readonly key: string } {
  const parts = press.split(/(?<=\w)\+/)
  const key = parts.pop() ?? ''
  return { held: MODIFIERS.filter((each) => parts.includes(each)), key }
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)

/** The canonical form of a press, for comparison. */
export function canonical(press: string): string {
  const { held, key } = partsOf(press)
  const sign = ({ BracketLeft: '[', BracketRight: ']' } as Readonly<Record<string, string>>)[key] ?? key
  const one = [...sign].length === 1
  // Signs and digits need Shift on some keyboards and not on others.
  const modifiers = one && !isLetter(sign) ? held.filter((each) => each !== 'Shift') : held
  return [...modifiers, one ? sign.toLowerCase() : sign].join('+')
}

/** Whether it is a letter, a digit or a sign without Control, Command or Alt (WCAG 2.1.4). */
export function isSingle(press: string): boolean {
  const { held, key } = partsOf(press)
  return [...key].length === 1 && held.every((each) => each === 'Shift')
}

/** The signs at these positions of a Latin keyboard, for keyboards of other scripts. */
const LATIN_SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
}

/** Windows reports AltGraph for Control with Alt too, which types no other sign. */
const isAltGraph = (event: Pressed): boolean =>
  event.getModifierState?.('AltGraph') === true && !/^[a-z0-9]$/i.test(event.key)

/** With Option a Mac types signs that other keyboards have keys for, such as `[` on a German keyboard. */
const isTypedByOption = ({ key, code, altKey }: Pressed, mac: boolean): boolean =>
  mac && altKey && /^[\x21-\x7e]$/.test(key) && !/[a-z0-9]/i.test(key) && !code.startsWith('Key')

/**
 * The key of an event in canonical form. On a keyboard of another script, or where Alt types another sign, a letter is
 * identified by its position; so is a digit where the row of digits types them only with Shift (French, Czech).
 */
export function keyOf(event: Pressed, mac = false): string {
  const { key, code, altKey, shiftKey } = event
  if (key === ' ') return 'Space'
  if ([...key].length !== 1 || isAltGraph(event) || isTypedByOption(event, mac)) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const foreign = isLetter(key) && !/\p{Script=Latin}/u.test(key)
  if (letter !== undefined && !/[a-z]/i.test(key) && (altKey || foreign)) return letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined && !/\d/.test(key) && (!shiftKey || key > '\x7e')) return digit
  if (foreign && LATIN_SIGNS[code] !== undefined) return LATIN_SIGNS[code]
  return key.toLowerCase()
}

const MODIFIER_KEYS = new Set([
  'Control',
  'Meta',
  'Alt',
  'Shift',
  'AltGraph',
  'CapsLock',
  'Fn',
  'Dead',
  'Unidentified',
  'Process',
])

/** The press of an event; null while only keys such as Shift are held. */
export const pressOf = (event: Pressed, mac: boolean): string | null =>
  MODIFIER_KEYS.has(event.key) ? null : formatPress(event, keyOf(event, mac), mac)

/** All presses an event may mean, the most likely first: the sign on the key comes before its position as a digit. */
export function meaningsOf(event: Pressed, mac: boolean): readonly string[] {
  const press = pressOf(event, mac)
  if (press === null) return []
  const { key, code } = event
  const sign = code.startsWith('Digit') && [...key].length === 1 ? formatPress(event, key, mac) : press
  return sign === press ? [press] : [sign, press]
}

function formatPress(event: Pressed, key: string, mac: boolean): string {
  const held: Modifier[] = []
  // AltGr, and Option where it types a sign, are part of the sign. Windows reports Control and Alt for AltGr.
  const isSign = isAltGraph(event)
  if ((mac ? event.metaKey : event.ctrlKey) && !isSign) held.push('$mod')
  if (mac && event.ctrlKey) held.push('Control')
  if (!mac && event.metaKey) held.push('Meta')
  if (event.altKey && !isSign && !isTypedByOption(event, mac)) held.push('Alt')
  if (event.shiftKey) held.push('Shift')
  return canonical([...held, key].join('+'))
}

/** Presses that fields, the system or the menus of every program use. */
const RESERVED = [
  ...['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', '$mod+c', '$mod+x', '$mod+v', '$mod+a', '$mod+q', '$mod+w'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
  ...['$mod+0', '$mod+-', '$mod+=', '$mod++', 'Alt+F4', 'F10', 'F11', 'F12', 'ContextMenu', 'Shift+F10'],
]
const RESERVED_ON_A_MAC = ['$mod+h', '$mod+m', '$mod+Alt+h', '$mod+Control+f', '$mod+Space', '$mod+Tab']

/** Whether a press never reaches a command, or has a meaning in every program that users rely on. */
export const isReserved = (press: string, mac: boolean): boolean =>
  RESERVED.includes(press) || (mac && RESERVED_ON_A_MAC.includes(press)) || (!mac && press.startsWith('Meta+'))

const names: Readonly<Record<string, readonly [mac: string, elsewhere: string]>> = {
  $mod: ['⌘', 'Ctrl'],
  Control: ['⌃', 'Ctrl'],
  Meta: ['⌘', 'Win'],
  Alt: ['⌥', 'Alt'],
  Shift: ['⇧', 'Shift'],
  ArrowUp: ['↑', '↑'],
  ArrowDown: ['↓', '↓'],
  ArrowLeft: ['←', '←'],
  ArrowRight: ['→', '→'],
  Escape: ['esc', 'Esc'],
  Enter: ['⏎', 'Enter'],
  Space: ['Space', 'Space'],
  Delete: ['⌦', 'Del'],
  Backspace: ['⌫', 'Backspace'],
  PageUp: ['⇞', 'Page Up'],
  PageDown: ['⇟', 'Page Down'],
  BracketLeft: ['[', '['],
  BracketRight: [']', ']'],
}

/** A press as users read it: `⇧⌘F` on a Mac, `Ctrl Shift F` elsewhere; a letter alone stays lower case. */
export function pressLabel(press: string, mac: boolean): string {
  const { held, key } = partsOf(press)
  const name = (part: string) => names[part]?.[mac ? 0 : 1] ?? part
  // A Mac lists Control, Option and Shift before Command.
  const order: readonly Modifier[] = mac ? ['Control', 'Alt', 'Shift', '$mod', 'Meta'] : MODIFIERS
  const modifiers = order.filter((each) => held.includes(each)).map(name)
  // With another key a letter looks as it does on the keyboard.
  const last = held.length > 0 && [...key].length === 1 ? key.toUpperCase() : name(key)
  return [...modifiers, last].join(mac ? '' : ' ')
}

const electronNames: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  Meta: 'Super',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  BracketLeft: '[',
  BracketRight: ']',
  '+': 'Plus',
}

/** A press as the system's menus take it; null for keys they have no name for. */
export function acceleratorOf(press: string): string | null {
  const { held, key } = partsOf(press)
  const hasName =
    /^[\x21-\x7e]$/.test(key) || /^F([1-9]|1\d|2[0-4])$/.test(key) || electronNames[key] !== undefined
      ? true
      : /^(Delete|Backspace|Escape|Enter|Space|Home|End|PageUp|PageDown|Insert)$/.test(key)
  if (!hasName) return null
  const word = (part: string) => electronNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  return [...held, key].map(word).join('+')
}
