/**
 * Keys as they are written down (`$mod+Shift+f`, `?`, `Alt+ArrowLeft`), pressed and shown. Letters are small; Shift is
 * only named beside a letter or a key with a name, because whether a sign or a digit needs it depends on the keyboard.
 */

/** Keys that a user gave to commands instead of their own, by the command's id. */
export type OwnKeys = Readonly<Record<string, readonly string[]>>

/** What of a KeyboardEvent tells a press. */
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

/** A `+` stands between its parts, and may be the last part itself. */
function partsOf(press: string): { readonly held: readonly Modifier[]; readonly key: string } {
  const parts = press.split(/(?<=\w)\+/)
  const key = parts.pop() ?? ''
  return { held: MODIFIERS.filter((each) => parts.includes(each)), key }
}

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)

/** The same press written in one way, so that two can be compared. */
export function canonical(press: string): string {
  const { held, key } = partsOf(press)
  const sign = ({ BracketLeft: '[', BracketRight: ']' } as Readonly<Record<string, string>>)[key] ?? key
  const one = [...sign].length === 1
  // Signs need Shift on one keyboard and not on another, and so do digits.
  const kept = one && !isLetter(sign) ? held.filter((each) => each !== 'Shift') : held
  return [...kept, one ? sign.toLowerCase() : sign].join('+')
}

/** Whether it is a letter, a digit or a sign without Control, Command or Alt (WCAG 2.1.4). */
export function isSingle(press: string): boolean {
  const { held, key } = partsOf(press)
  return [...key].length === 1 && held.every((each) => each === 'Shift')
}

/** What stands where on a keyboard of Latin letters, for those of other scripts. */
const PLACES: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
}

/** Windows says so for Control with Alt too, which writes no other sign. */
const isAltGraph = (event: Pressed): boolean =>
  event.getModifierState?.('AltGraph') === true && !/^[a-z0-9]$/i.test(event.key)

/** With Option a Mac writes signs that other keyboards have keys for, such as `[` on a German one. */
const isWrittenByOption = ({ key, code, altKey }: Pressed, mac: boolean): boolean =>
  mac && altKey && /^[\x21-\x7e]$/.test(key) && !/[a-z0-9]/i.test(key) && !code.startsWith('Key')

/**
 * The key of an event as it is written down. Where the keyboard is of another script, or Alt makes another sign of it,
 * a letter is told by its place; so is a digit where the row of digits writes them only with Shift (French, Czech).
 */
export function keyOf(event: Pressed, mac = false): string {
  const { key, code, altKey, shiftKey } = event
  if (key === ' ') return 'Space'
  if ([...key].length !== 1 || isAltGraph(event) || isWrittenByOption(event, mac)) return key
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  const foreign = isLetter(key) && !/\p{Script=Latin}/u.test(key)
  if (letter !== undefined && !/[a-z]/i.test(key) && (altKey || foreign)) return letter.toLowerCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined && !/\d/.test(key) && (!shiftKey || key > '\x7e')) return digit
  if (foreign && PLACES[code] !== undefined) return PLACES[code]
  return key.toLowerCase()
}

const ALONE = new Set([
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

/** What was pressed, as it is written down; null while only keys such as Shift are held. */
export const pressOf = (event: Pressed, mac: boolean): string | null =>
  ALONE.has(event.key) ? null : formatPress(event, keyOf(event, mac), mac)

/** All it may mean, the likeliest first: the sign on the key goes before its place among the digits. */
export function meaningsOf(event: Pressed, mac: boolean): readonly string[] {
  const press = pressOf(event, mac)
  if (press === null) return []
  const { key, code } = event
  const sign = code.startsWith('Digit') && [...key].length === 1 ? formatPress(event, key, mac) : press
  return sign === press ? [press] : [sign, press]
}

function formatPress(event: Pressed, key: string, mac: boolean): string {
  const held: Modifier[] = []
  // AltGr, and Option where it writes a sign, are part of the sign. Windows says Control and Alt for AltGr.
  const typed = isAltGraph(event)
  if ((mac ? event.metaKey : event.ctrlKey) && !typed) held.push('$mod')
  if (mac && event.ctrlKey) held.push('Control')
  if (!mac && event.metaKey) held.push('Meta')
  if (event.altKey && !typed && !isWrittenByOption(event, mac)) held.push('Alt')
  if (event.shiftKey) held.push('Shift')
  return canonical([...held, key].join('+'))
}

/** Presses that fields, the system or the menus of every program answer. */
const RESERVED = [
  ...['Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', '$mod+c', '$mod+x', '$mod+v', '$mod+a', '$mod+q', '$mod+w'],
  ...['Home', 'End', 'PageUp', 'PageDown'],
  ...['$mod+0', '$mod+-', '$mod+=', '$mod++', 'Alt+F4', 'F10', 'F11', 'F12', 'ContextMenu', 'Shift+F10'],
]
const RESERVED_ON_A_MAC = ['$mod+h', '$mod+m', '$mod+Alt+h', '$mod+Control+f', '$mod+Space', '$mod+Tab']

/** Whether it can never reach a command, or would take from the user what every program gives. */
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

/** A press for people: `⌘⇧F` on a Mac, `Ctrl Shift F` elsewhere; a letter alone stays small. */
export function pressLabel(press: string, mac: boolean): string {
  const { held, key } = partsOf(press)
  const name = (part: string) => names[part]?.[mac ? 0 : 1] ?? part
  // A Mac lists Control, Option and Shift before Command.
  const order: readonly Modifier[] = mac ? ['Control', 'Alt', 'Shift', '$mod', 'Meta'] : MODIFIERS
  const shown = order.filter((each) => held.includes(each)).map(name)
  // Beside another key a letter stands as it does on the keyboard.
  const last = held.length > 0 && [...key].length === 1 ? key.toUpperCase() : name(key)
  return [...shown, last].join(mac ? '' : ' ')
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

/** A press as menus of the system take it; null where they have no word for its key. */
export function acceleratorOf(press: string): string | null {
  const { held, key } = partsOf(press)
  const known =
    /^[\x21-\x7e]$/.test(key) || /^F([1-9]|1\d|2[0-4])$/.test(key) || electronNames[key] !== undefined
      ? true
      : /^(Delete|Backspace|Escape|Enter|Space|Home|End|PageUp|PageDown|Insert)$/.test(key)
  if (!known) return null
  const word = (part: string) => electronNames[part] ?? (part.length === 1 ? part.toUpperCase() : part)
  return [...held, key].map(word).join('+')
}
