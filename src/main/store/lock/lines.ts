import type { Socket } from 'node:net'

/**
 * Reads a socket line by line, as UTF-8. A line of more than `limit` bytes ends the connection, so that a line without an
 * end cannot fill our memory.
 */
export function readLines(socket: Socket, limit: number, onLine: (line: string) => void): void {
  let parts: Buffer[] = []
  let length = 0
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      parts.push(rest.subarray(0, end))
      length += end
      rest = rest.subarray(end + 1)
      if (length > limit) break
      const line = Buffer.concat(parts).toString('utf8')
      parts = []
      length = 0
      onLine(line)
      if (socket.destroyed) return
    }
    parts.push(rest)
    length += rest.length
    if (length > limit) socket.destroy(new Error(`a line of more than ${limit} bytes`))
  })
}

export function writeLine(socket: Socket, value: unknown): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(value)}\n`)
}
