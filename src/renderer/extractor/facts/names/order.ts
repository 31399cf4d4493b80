import { isOffice } from './offices.ts'

/** A family name, perhaps with its particles: `Quill`, `van der Meer`, `O’Hara`, `Quill-Marsh`. */
const FAMILY = String.raw`(?:(?:van|von|de|del|della|der|den|ten|ter|zu|la|le|du|da|dos|al|el|bin|ben|mc|mac)[\s-]+){0,3}\p{Lu}[\p{L}\p{M}'’-]+`
/** A given name, perhaps with another or initials. */
const GIVEN = String.raw`\p{Lu}[\p{L}\p{M}'’-]*\.?(?:\s+\p{Lu}\.){0,2}`
const REVERSED = new RegExp(String.raw`^(${FAMILY}),\s+(${GIVEN})$`, 'u')
/** Longer fields are no names. */
const LONGEST = 1000
const DEGREE = /^(?:[JS]r\.?|\p{Lu}{2,5}|Ph\.?D\.?|M\.?D\.?|Esq\.?)$/u

/**
 * Names that a field for machines gives last name first, in their natural order: `Quill, Ada; Marsh, Bo`. Two full
 * names with a comma between them are two people, and stay as they are.
 */
export function inNaturalOrder(names: string): string {
  if (names.length > LONGEST) return names
  const parts = names.split(/\s*;\s*|\s+(?:and|und|et|y)\s+|\s+&\s+/u).filter((part) => part !== '')
  const turned = parts.map((part) => {
    const [, family = '', given = ''] = REVERSED.exec(part.trim()) ?? []
    return family === '' || isOffice(given) || DEGREE.test(given) ? null : `${given} ${family}`
  })
  return turned.every((name) => name !== null) && turned.length > 0 ? turned.join('; ') : names
}

/** Catalogues always have the last name first: `Quill, Ada Maria`. */
export function firstNameFirst(name: string): string {
  const turned = inNaturalOrder(name)
  return turned === name ? name.replace(/^(\S+),\s*([^,]+)$/, '$2 $1') : turned
}
