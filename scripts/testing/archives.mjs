import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'

const BLOCK = 512
const UNIX = 3

/** A tar.gz of `{ name: text }`, as npm's registry has packages; every file may be executed. */
export function tarball(files) {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const body = Buffer.isBuffer(text) ? text : Buffer.from(text)
    const head = Buffer.alloc(BLOCK)
    head.write(name, 0)
    head.write('0000755\0', 100)
    head.write('0000000\0'.repeat(2), 108)
    head.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('00000000000\0', 136)
    head.write('        0', 148)
    head.write('ustar\x0000', 257)
    const sum = head.reduce((total, byte) => total + byte, 0)
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
    return [head, body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)]))
}

/** A zip of `{ name: text }`, as Electron's releases are; every file may be executed. */
export function zip(files) {
  const entries = Object.entries(files).map(([name, text]) => {
    return [name, [strToU8(text), { os: UNIX, attrs: (0o100755 << 16) >>> 0 }]]
  })
  return Buffer.from(zipSync(Object.fromEntries(entries)))
}
