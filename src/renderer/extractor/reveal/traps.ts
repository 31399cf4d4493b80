/** Elements and roles whose content is the page's own, shown or not. */
const TRAP_NAMES: ReadonlySet<string> = new Set([
  'ASIDE',
  'DIALOG',
  'FOOTER',
  'HEADER',
  'MENU',
  'NAV',
  'SELECT',
  'SVG',
  'svg',
])
const TRAP_ROLES =
  /^(?:alertdialog|banner|complementary|contentinfo|dialog|listbox|menu|menubar|navigation|search|status|tooltip)$/i

/** Whether what an element hides is no text of an article: menus, dialogs, parts of the site. */
export function isTrap(element: Element): boolean {
  if (TRAP_NAMES.has(element.nodeName)) return true
  if (!element.hasAttributes()) return false
  return (
    TRAP_ROLES.test(element.getAttribute('role') ?? '') || element.getAttribute('aria-modal')?.toLowerCase() === 'true'
  )
}

/** The language that an element names, without its region; null when it names none. */
function languageAt(element: Element | null): string | null {
  const stated = element?.getAttribute('lang') || element?.getAttribute('xml:lang') || ''
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated.trim())?.[0].toLowerCase() ?? null
}

/** The language that a page states for itself. */
export function languageOfPage({ documentElement, body }: Document): string | null {
  return languageAt(body) ?? languageAt(documentElement)
}

/** Whether an element is a copy of the text in another language than the page's. */
export function isInOtherLanguage(element: Element, ofPage: string | null): boolean {
  const own = languageAt(element) ?? languageAt(onlyChild(element))
  return own !== null && ofPage !== null && own !== ofPage
}

function onlyChild(element: Element): Element | null {
  return element.childElementCount === 1 ? element.firstElementChild : null
}

/**
 * Visits the elements below a root in the order of the page. Without recursion, and each once: pages nest deep.
 * @param visit returns whether to visit what lies in the element
 * @param leave is called behind the content of each element that was entered
 */
export function walk(root: Element, visit: (element: Element) => boolean, leave?: (element: Element) => void): void {
  let element: Element | null = root.firstElementChild
  while (element !== null) {
    const isEntered = visit(element)
    if (isEntered && element.firstElementChild !== null) {
      element = element.firstElementChild
      continue
    }
    if (isEntered) leave?.(element)
    while (element !== null && element.nextElementSibling === null) {
      element = element.parentElement
      if (element === root || element === null) return
      leave?.(element)
    }
    element = element?.nextElementSibling ?? null
  }
}
