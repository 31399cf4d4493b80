import { describe, expect, test } from 'vitest'
import { allCommands, type KeySettings } from '#shared/commands.ts'
import { menuTemplate } from './menu-template.ts'
import { toTitleCase, withMnemonics } from './menu-words.ts'

type Item = ReturnType<typeof menuTemplate>[number]

const platforms = ['darwin', 'win32', 'linux'] as const
const keys: KeySettings = { keys: {}, singleKeys: true }

function build(
  platform: NodeJS.Platform,
  settings: KeySettings = keys,
  enabled: ReadonlySet<string> | null = null,
  colours = {},
) {
  const ran: string[] = []
  const menus = menuTemplate({
    platform,
    name: 'Commonplace',
    keys: settings,
    enabled,
    colours,
    developing: false,
    run: (id) => ran.push(id),
  })
  const itemsOf = (menu: Item | undefined) => (Array.isArray(menu?.submenu) ? menu.submenu : [])
  const menu = (label: string) => itemsOf(menus.find((each) => plain(each.label) === label))
  return {
    ran,
    menus,
    menu,
    all: menus.flatMap(itemsOf),
    item: (id: string) => menus.flatMap(itemsOf).find((each) => each.id === id),
  }
}

const plain = (label = '') => label.replace('&', '')

describe.each(platforms)('the menus of %s', (platform) => {
  test('hold each command of the table that has a place in them, once', () => {
    const ids = build(platform)
      .all.map(({ id }) => id)
      .filter((id) => id !== undefined)
    const placed = allCommands.filter(({ menu }) => menu !== null).map(({ id }) => id as string)
    expect([...ids].sort()).toEqual([...placed].sort())
  })

  test('tell the window what was chosen', () => {
    const { ran, item } = build(platform)
    const click = item('star')?.click as () => void
    click()
    expect(ran).toEqual(['star'])
  })

  test('answer no key of the window’s a second time', () => {
    for (const { id, accelerator, registerAccelerator } of build(platform).all)
      if (id !== undefined && accelerator !== undefined) expect(registerAccelerator, id).toBe(false)
  })

  test('show the keys their user gave, and none that does not work', () => {
    const { item } = build(platform, { keys: { star: ['$mod+Shift+s'], tag: [] }, singleKeys: false })
    expect(item('star')?.accelerator).toBe('CmdOrCtrl+Shift+S')
    expect(item('tag')).not.toHaveProperty('accelerator')
    expect(item('archive')).not.toHaveProperty('accelerator')
    expect(item('search-everything')?.accelerator).toBe('CmdOrCtrl+Shift+F')
  })

  test('offer what can be done now, and all while nobody has said', () => {
    const { item } = build(platform, keys, new Set(['clip']))
    expect(item('clip')?.enabled).toBe(true)
    expect(item('star')?.enabled).toBe(false)
    expect(build(platform).item('star')?.enabled).toBe(true)
  })

  test('call the colours of highlights as their reader does, word by word', () => {
    const { item } = build(platform, keys, null, { 2: 'a doubt & a claim', 3: '' })
    const underlined = platform === 'darwin' ? '' : '&'
    expect(item('colour-2')?.label).toBe(`a ${underlined}doubt && a claim`)
    expect(plain(item('colour-3')?.label)).toBe('Blue')
  })

  test('begin and end with no rule, and have never two together', () => {
    for (const { submenu } of build(platform).menus) {
      if (!Array.isArray(submenu)) continue
      const rules = submenu.map(({ type }) => type === 'separator')
      expect(rules.at(0)).toBe(false)
      expect(rules.at(-1)).toBe(false)
      expect(rules.some((rule, at) => rule && rules[at + 1])).toBe(false)
    }
  })

  test('keep the zoom of the window', () => {
    const roles = build(platform)
      .menu('View')
      .map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']))
  })
})

describe('the habits of a system', () => {
  test('a Mac has the menu of the program, with quitting in it and closing apart', () => {
    const { menus, menu } = build('darwin')
    expect(menus.map(({ label, role }) => label?.replace('&', '') ?? role)).toEqual([
      ...['Commonplace', 'File', 'Edit', 'View', 'Go', 'Article', 'Highlight', 'windowMenu', 'Help'],
    ])
    expect(menu('Commonplace').map(({ role }) => role)).toEqual(
      expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide', 'quit']),
    )
    expect(menu('Commonplace')[0]).toMatchObject({ id: 'about', label: 'About Commonplace' })
    expect(menu('Help').map(({ id }) => id)).not.toContain('about')
    expect(menu('File').map(({ role }) => role)).toContain('close')
    expect(menu('File').map(({ role }) => role)).not.toContain('quit')
  })

  test.each(['win32', 'linux'] as const)('%s quits from the File menu, by Ctrl+Q', (platform) => {
    const { menus, menu } = build(platform)
    expect(menus.map(({ label }) => label?.replace('&', ''))).toEqual([
      ...['File', 'Edit', 'View', 'Go', 'Article', 'Highlight', 'Window', 'Help'],
    ])
    expect(menu('File').at(-1)).toMatchObject({ role: 'quit', accelerator: 'Ctrl+Q' })
    expect(plain(menu('File').at(-1)?.label)).toBe(platform === 'win32' ? 'Exit' : 'Quit')
    expect(plain(menu('Help').at(-1)?.label)).toBe('About Commonplace')
  })

  test('a Mac would give a single key to the menu even in a field: it shows none', () => {
    for (const { id, accelerator } of build('darwin').all)
      if (id !== undefined && accelerator !== undefined) expect(accelerator, id).toMatch(/CmdOrCtrl|Alt|^F\d/)
    expect(build('linux').item('star')?.accelerator).toBe('S')
  })

  test('underlined letters are each of one item', () => {
    for (const { submenu } of build('linux').menus) {
      const letters = (submenu as Item[]).flatMap(({ label }) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase() ?? [])
      expect(new Set(letters).size).toBe(letters.length)
    }
    expect(build('darwin').item('clip')?.label).toBe('Clip an Address…')
    expect(build('linux').item('clip')?.label).toBe('&Clip an Address…')
  })
})

test('labels are written as titles', () => {
  expect(toTitleCase('Find a command…')).toBe('Find a Command…')
  expect(toTitleCase('Open the page with its source')).toBe('Open the Page with its Source')
  expect(toTitleCase('Move to Trash / Restore')).toBe('Move to Trash / Restore')
  expect(withMnemonics([{ label: 'Star' }, { label: 'Show' }, { role: 'copy' }]).map(({ label }) => label)).toEqual([
    '&Star',
    'S&how',
    undefined,
  ])
})
