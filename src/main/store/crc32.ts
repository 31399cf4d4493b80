/** Remainders of each byte, for the polynomial of zip files (ISO 3309). Node has this built in from 20.15 on only. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1
  return rest >>> 0
})

/** The CRC-32 of bytes, or of all pieces so far when that of those before is given. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before
  for (let at = 0; at < bytes.length; at += 1)
    rest = (TABLE[(rest ^ (bytes[at] as number)) & 0xff] as number) ^ (rest >>> 8)
  return ~rest >>> 0
}
