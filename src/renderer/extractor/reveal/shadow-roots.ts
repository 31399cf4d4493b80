import { disarm } from '../dom/disarm.ts'
import { newElement, unwrap } from '../dom/elements.ts'
import { hide, markShown } from './hiding.ts'

const ROOT = 'template[shadowrootmode], template[shadowroot]'
/**
 * Components within components, and slots within what slots show by themselves. Nodes are handed on at each level, so there
 * has to be a last one: the page is not cut to its bounds yet.
 */
const MOST_LEVELS = 16

/**
 * Replaces each declarative shadow root (HTML Standard, 4.12.3) by what browsers show without a script: its tree with
 * the children of its host in their slots. Children without a slot are not shown, and are hidden.
 * @returns whether there was one
 */
export function openShadowRoots(document: Document): boolean {
  for (let level = 0; level < MOST_LEVELS; level += 1) {
    const hosts = hostsIn(document)
    if (hosts.length === 0) return level > 0
    for (const { host, template } of hosts) openOne(host, template)
  }
  return true
}

function hostsIn(root: ParentNode): readonly { readonly host: Element; readonly template: HTMLTemplateElement }[] {
  const hosts = new Set<Element>()
  return [...root.querySelectorAll<HTMLTemplateElement>(ROOT)].flatMap((template) => {
    const host = template.parentElement
    // Only its first is a shadow root; a second is a template.
    if (host === null || hosts.has(host)) return []
    hosts.add(host)
    return [{ host, template }]
  })
}

function openOne(host: Element, template: HTMLTemplateElement): void {
  const { content } = template
  disarm(host.ownerDocument, content)
  template.remove()
  const bySlot = new Map<string, ChildNode[]>()
  const children = [...host.childNodes]
  for (const node of children) {
    const name = node.nodeType === 1 ? ((node as Element).getAttribute('slot') ?? '') : ''
    const group = bySlot.get(name)
    if (group === undefined) bySlot.set(name, [node])
    else group.push(node)
  }
  for (const node of children) node.remove()
  for (const style of content.querySelectorAll('style, link')) style.remove()
  // Blanks fill no slot. Asked once a name: thousands of slots may have it.
  const filling = new Set([...bySlot].flatMap(([name, nodes]) => (nodes.some(isSomething) ? [name] : [])))
  for (const [slot, level] of slotsIn(content)) {
    const name = slot.getAttribute('name') ?? ''
    const nodes = bySlot.get(name)
    // The first slot of a name receives all; one that receives none shows what it holds itself.
    if (nodes !== undefined && filling.has(name)) {
      slot.replaceChildren()
      for (const node of nodes) slot.append(node)
      bySlot.delete(name)
    }
    // One that is itself a child of a host is handed on as a whole.
    if (slot.hasAttribute('slot')) slot.removeAttribute('name')
    else if (level < MOST_LEVELS) unwrap(slot)
  }
  markShown(host)
  host.append(content)
  const rest = [...bySlot.values()].flat().filter(isSomething)
  if (rest.length === 0) return
  const unseen = newElement(host, 'div')
  for (const node of rest) unseen.append(node)
  hide(unseen)
  host.append(unseen)
}

/** The slots of a shadow tree, each with the number of slots around it. */
function slotsIn(content: DocumentFragment): ReadonlyMap<Element, number> {
  const levels = new Map<Element, number>()
  for (const slot of content.querySelectorAll('slot')) {
    const around = slot.parentElement?.closest('slot') ?? null
    levels.set(slot, around === null ? 0 : (levels.get(around) ?? 0) + 1)
  }
  return levels
}

function isSomething(node: ChildNode): boolean {
  return node.nodeType === 1 || (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '')
}
