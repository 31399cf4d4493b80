import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that lets nothing through and remembers who was asked for: what leaves the program shows here. */
export interface WatchingProxy {
  /** Switches that send every request of Chromium's here, those to this machine too. */
  readonly switches: readonly string[]
  /** `GET http://host/path`, `CONNECT host:443`, in order. */
  readonly asked: readonly string[]
  close(): Promise<void>
}

export async function startWatchingProxy(): Promise<WatchingProxy> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`)
    socket.end('HTTP/1.1 502 Watched\r\n\r\n')
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    switches: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
