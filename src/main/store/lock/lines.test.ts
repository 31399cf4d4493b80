import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { expect, it } from 'vitest'
import { readLines } from './lines.ts'

/** What lines a server reads of what is sent to it, and whether it hung up. */
async function sent(chunks: readonly Uint8Array[], limit: number): Promise<{ lines: string[]; hungUp: boolean }> {
  const lines: string[] = []
  let hungUp = false
  const server = createServer((socket) => {
    socket.on('error', () => {
      hungUp = true
    })
    readLines(socket, limit, (line) => lines.push(line))
    socket.on('end', () => socket.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const client = connect(typeof address === 'object' && address !== null ? address.port : 0, '127.0.0.1')
  client.on('error', () => undefined)
  for (const chunk of chunks) client.write(chunk)
  client.end()
  client.resume()
  await once(client, 'close')
  await new Promise<void>((resolve) => server.close(() => resolve()))
  return { lines, hungUp }
}

it('reads lines however they are cut into pieces, in the middle of a character too', async () => {
  const bytes = Buffer.from('first\nzweitö\n\n{"a":1}\nunended')
  for (const size of [1, 3, 12, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    )
    expect(await sent(pieces, 100)).toEqual({ lines: ['first', 'zweitö', '', '{"a":1}'], hungUp: false })
  }
})

it('closes the connection on a line that is too long, with or without an end', async () => {
  expect((await sent([Buffer.from(`ok\n${'x'.repeat(101)}`)], 100)).hungUp).toBe(true)
  const ended = await sent([Buffer.from(`ok\n${'x'.repeat(101)}\nmore\n`)], 100)
  expect(ended).toEqual({ lines: ['ok'], hungUp: true })
})
