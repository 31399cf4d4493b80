import { isAlone, isBlank, newElement, wordsIn } from '../dom/elements.ts'
import { byElement } from '../dom/remember.ts'
import { SITE_PARTS } from '../dom/site-parts.ts'
import { hidingOf, markShown } from './hiding.ts'
import { holdsText } from './panels.ts'
import { radioGroups } from './radio-tabs.ts'
import { isName, siblingTabs, type Tab } from './sibling-tabs.ts'

const TRAP = `${SITE_PARTS}, header:not(article header, main header)`

/**
 * Puts the name of each tab above its panel, in bold, for all panels of an article are kept. Tabs are known by their roles,
 * by radio buttons with labels in a row, by links or buttons in a list that name panels which were closed, or as
 * `siblingTabs` says.
 * @param opened panels that were closed, each with the control that names it
 */
export function nameTabs(body: Element, opened: ReadonlyMap<Element, Element | null>, language: string | null): void {
  const named = new Set<Element>()
  const wordsOfPanel = panelWords(language)
  for (const group of [
    ...roleGroups(body),
    ...radioGroups(body),
    ...linkGroups(body, opened),
    ...siblingGroups(opened),
  ]) {
    const [first] = group
    if (group.length < 2 || first === undefined || first.panel.closest(TRAP) !== null) continue
    const isText = group.every(
      ({ tab, panel }) => !named.has(panel) && isName(wordsIn(tab)) && wordsOfPanel(panel) !== null,
    )
    // A panel that begins with its tab's name says it already.
    if (!isText || group.some(({ tab, panel }) => wordsOfPanel(panel)?.startsWith(wordsIn(tab)) === true)) continue
    for (const each of group) {
      nameOne(each)
      named.add(each.panel)
    }
  }
}

/** The words of a panel that shows text; null of any other. Each is read once: thousands of tabs may name it. */
function panelWords(language: string | null): (panel: Element) => string | null {
  return byElement((panel) => (hidingOf(panel) === null && holdsText(panel, language) ? wordsIn(panel) : null))
}

function nameOne({ tab, panel }: Tab): void {
  const name = newElement(panel, 'p', newElement(panel, 'strong', wordsIn(tab)))
  markShown(name)
  if (panel.parentElement?.matches('ul, ol, dl, table, tbody, tr') === true) panel.prepend(name)
  else panel.before(name)
  let empty: Element | null = tab
  while (empty?.parentElement != null && isAlone(empty, isBlank) && !empty.parentElement.contains(panel))
    empty = empty.parentElement
  empty?.remove()
}

/** Groups by `role=tablist` and `role=tab`, each with the panel that it names or that comes in its turn. */
function roleGroups(body: Element): readonly (readonly Tab[])[] {
  const tabs = [...body.querySelectorAll('[role="tab" i]')]
  if (tabs.length < 2) return []
  const lists = new Map<Element, Element[]>()
  for (const tab of tabs) {
    const list = tab.closest('[role="tablist" i]') ?? tab.parentElement
    if (list === null) continue
    const group = lists.get(list)
    if (group === undefined) lists.set(list, [tab])
    else group.push(tab)
  }
  const panels = panelsById(body)
  const inOrder = panelsInOrder(body, lists)
  return [...lists].map(([list, group]) => {
    const named = group.flatMap((tab) => {
      const panel = namedBy(tab, panels)
      return panel === undefined ? [] : [{ tab, panel }]
    })
    if (named.length === group.length) return named
    const turns = inOrder.get(list) ?? []
    return turns.length === group.length ? group.map((tab, at) => ({ tab, panel: turns[at] as Element })) : []
  })
}

interface Panels {
  readonly byId: ReadonlyMap<string, Element>
  /** By the id of the tab that labels it. */
  readonly byLabel: ReadonlyMap<string, Element>
}

function panelsById(body: Element): Panels {
  const byId = new Map<string, Element>()
  const byLabel = new Map<string, Element>()
  for (const element of body.querySelectorAll('[id]')) if (!byId.has(element.id)) byId.set(element.id, element)
  for (const panel of body.querySelectorAll('[role="tabpanel" i][aria-labelledby]'))
    byLabel.set(panel.getAttribute('aria-labelledby')?.trim() ?? '', panel)
  return { byId, byLabel }
}

function namedBy(tab: Element, { byId, byLabel }: Panels): Element | undefined {
  for (const element of [tab, ...tab.querySelectorAll('a[href^="#"]')]) {
    for (const name of ['aria-controls', 'href', 'data-target', 'data-bs-target', 'data-tabs-target']) {
      const value = element.getAttribute(name)?.trim() ?? ''
      const id = name === 'aria-controls' ? value : value.startsWith('#') ? value.slice(1) : ''
      const panel = id === '' ? undefined : byId.get(id)
      if (panel !== undefined && panel !== tab) return panel
    }
  }
  return tab.id === '' ? undefined : byLabel.get(tab.id)
}

/** Panels that follow each list of tabs. A list within a panel comes between two panels of the list around it. */
function panelsInOrder(
  body: Element,
  lists: ReadonlyMap<Element, readonly Element[]>,
): ReadonlyMap<Element, readonly Element[]> {
  const panels = new Map<Element, Element[]>()
  const open: { readonly list: Element; readonly count: number; readonly panels: Element[] }[] = []
  for (const list of lists.keys()) panels.set(list, [])
  for (const element of body.querySelectorAll('[role]')) {
    const role = element.getAttribute('role')?.toLowerCase() ?? ''
    if (!/^tab(?:list|panel)?$/.test(role)) continue
    const list = lists.has(element) ? element : element.parentElement
    const own = list === null ? undefined : panels.get(list)
    if (role !== 'tabpanel') {
      if (list !== null && own !== undefined && open.at(-1)?.list !== list && own.length === 0)
        open.push({ list, count: lists.get(list)?.length ?? 0, panels: own })
      continue
    }
    for (let group = open.at(-1); group !== undefined; group = open.at(-1)) {
      const isOther = group.panels.length > 0 && group.panels[0]?.parentElement !== element.parentElement
      if (group.panels.length < group.count && !isOther) {
        group.panels.push(element)
        break
      }
      open.pop()
    }
  }
  return panels
}

/** Groups by lists of links or buttons, one of which named a panel that was closed and is not next to it. */
function linkGroups(body: Element, opened: ReadonlyMap<Element, Element | null>): readonly (readonly Tab[])[] {
  const lists = new Set<Element>()
  for (const [panel, control] of opened) {
    const list = control?.closest('ul, ol') ?? control?.parentElement ?? null
    if (list !== null && control?.matches('[role="tab" i]') === false && !list.contains(panel)) lists.add(list)
  }
  if (lists.size === 0) return []
  const panels = panelsById(body)
  return [...lists].map((list) => {
    const controls = [...list.querySelectorAll('a[href], button')]
    const group = controls.flatMap((tab) => {
      const panel = namedBy(tab, panels)
      return panel === undefined ? [] : [{ tab, panel }]
    })
    const parent = group[0]?.panel.parentElement
    const isRow = group.length === controls.length && group.every(({ panel }) => panel.parentElement === parent)
    return isRow && group.every(({ panel }) => !panel.contains(list)) ? group : []
  })
}

function siblingGroups(opened: ReadonlyMap<Element, Element | null>): readonly (readonly Tab[])[] {
  const panels = new Set<Element>()
  return [...opened.keys()].flatMap((panel) => {
    const group = panels.has(panel) ? null : siblingTabs(panel)
    for (const each of group ?? []) panels.add(each.panel)
    return group === null ? [] : [group]
  })
}
