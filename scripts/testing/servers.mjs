import http from 'node:http'
import https from 'node:https'
import net from 'node:net'

/**
 * A server on this machine, on whatever port is free: `{ url, port, requests, close }`. `answer(request, response)`
 * does what it likes; `requests` are the paths that were asked for, with the range if one was.
 */
export async function startHost(answer, tls = null) {
  const requests = []
  const listen = (request, response) => {
    requests.push([request.url, request.headers.range].filter((each) => each !== undefined).join(' '))
    answer(request, response)
  }
  const server = tls === null ? http.createServer(listen) : https.createServer(tls, listen)
  return { ...(await open(server, tls === null ? 'http://127.0.0.1' : 'https://localhost')), requests }
}

/** A proxy that passes everything on: for http, and by CONNECT. `refuse` is a status that it answers instead,
 * `pass` the name and password it wants, `hosts` has origins for names that nobody else knows. */
export async function startProxy({ refuse = null, pass = null, hosts = {} } = {}) {
  /** @returns the address that a name means which only this proxy knows */
  const real = (address) => {
    const url = new URL(address)
    return hosts[url.hostname] === undefined ? url : new URL(url.pathname, hosts[url.hostname])
  }
  const requests = []
  const isWelcome = ({ headers }) => pass === null || headers['proxy-authorization'] === `Basic ${btoa(pass)}`
  const server = http.createServer((request, response) => {
    requests.push(`GET ${request.url}`)
    if (refuse !== null) return void response.writeHead(refuse).end()
    const onward = http.get(real(request.url), { headers: request.headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
  })
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`)
    socket.on('error', () => {})
    const status = refuse ?? (isWelcome(request) ? null : 407)
    if (status !== null) return void socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`)
    const [host, port] = request.url.split(':')
    const onward = net.connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
  })
  return { ...(await open(server, 'http://127.0.0.1')), requests }
}

/** Serves bytes as a file: with ranges, or in whatever broken way `bend(response, start)` chooses by returning true. */
export function fileAnswer(bytes, bend = () => false) {
  return (request, response) => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (bend(response, start)) return
    if (start >= bytes.length) return void response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end()
    const headers = { 'content-length': bytes.length - start }
    if (start > 0) headers['content-range'] = `bytes ${start}-${bytes.length - 1}/${bytes.length}`
    response.writeHead(start > 0 ? 206 : 200, headers).end(bytes.subarray(start))
  }
}

async function open(server, origin) {
  const sockets = new Set()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  return {
    port,
    url: `${origin}:${port}`,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
