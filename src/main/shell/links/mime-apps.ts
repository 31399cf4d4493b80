/** `mimeapps.list` (freedesktop.org, Association between MIME types and applications 1.0): which entry opens a type. */

const DEFAULTS = '[Default Applications]'
const ADDED = '[Added Associations]'

/** The list with an entry as the default of a type. Everything else in it stays as it is. */
export function withDefault(list: string, type: string, entry: string): string {
  const lines = linesOf(list)
  const start = lines.indexOf(DEFAULTS)
  if (start === -1) return join([...lines, DEFAULTS, `${type}=${entry}`])
  const at = lines.findIndex((line, index) => index > start && isOf(line, type))
  const end = sectionEnd(lines, start)
  if (at !== -1 && at < end) return join(lines.with(at, `${type}=${entry}`))
  return join([...lines.slice(0, start + 1), `${type}=${entry}`, ...lines.slice(start + 1)])
}

/** The list without an entry among those that open a type. Everything else in it stays as it is. */
export function withoutEntry(list: string, type: string, entry: string): string {
  let section = ''
  return join(
    linesOf(list).flatMap((line) => {
      if (line.startsWith('[')) section = line
      if (!isOf(line, type) || (section !== DEFAULTS && section !== ADDED)) return [line]
      const entries = line.slice(line.indexOf('=') + 1).split(';')
      if (!entries.includes(entry)) return [line]
      const rest = entries.filter((each) => each !== entry && each !== '')
      return rest.length === 0 ? [] : [`${type}=${rest.join(';')}`]
    }),
  )
}

const isOf = (line: string, type: string): boolean => line.startsWith(`${type}=`)

function sectionEnd(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, index) => index > start && line.startsWith('['))
  return end === -1 ? lines.length : end
}

function linesOf(list: string): readonly string[] {
  const lines = list.split('\n')
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

const join = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')
