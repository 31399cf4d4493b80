import { expect, it } from 'vitest'
import { crc32 } from './crc32.ts'
import { endOfZip, listEntry, localHeader } from './zip-format.ts'

const entry = { name: 'große.html', isPacked: true, crc: 7, packed: 5, size: 9, offset: 3, time: new Date(0) }
const BIG = 5_000_000_000

it('sums bytes as every zip program does, in one or in pieces', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(Buffer.from('56789'), crc32(Buffer.from('1234')))).toBe(0xcbf43926)
  expect(crc32(new Uint8Array())).toBe(0)
})

it('gives a file beyond 4 GB its sizes in 64 bits, in a header of the same length before and after', () => {
  const before = localHeader({ ...entry, size: BIG, packed: 0, crc: 0 })
  const after = localHeader({ ...entry, size: BIG, packed: BIG - 1, crc: 1 })
  expect(after).toHaveLength(before.length)
  expect(after.readUInt32LE(22)).toBe(0xffff_ffff)
  const extra = after.subarray(30 + Buffer.byteLength(entry.name))
  expect([extra.readUInt16LE(0), extra.readUInt16LE(2)]).toEqual([1, 16])
  expect([extra.readBigUInt64LE(4), extra.readBigUInt64LE(12)]).toEqual([BigInt(BIG), BigInt(BIG - 1)])
})

it('lists in 64 bits only what needs them, in the order of the format', () => {
  const plain = listEntry(entry)
  expect(plain.readUInt16LE(30)).toBe(0)
  const far = listEntry({ ...entry, offset: BIG })
  expect(far.readUInt32LE(42)).toBe(0xffff_ffff)
  const extra = far.subarray(46 + Buffer.byteLength(entry.name))
  expect([extra.readUInt16LE(2), extra.readBigUInt64LE(4)]).toEqual([8, BigInt(BIG)])
})

it('ends plainly, or with the longer end where files or bytes are too many', () => {
  expect(endOfZip(3, { offset: 10, length: 20 })).toHaveLength(22)
  expect(endOfZip(65_535, { offset: 10, length: 20 })).toHaveLength(98)
  const end = endOfZip(3, { offset: BIG, length: 20 })
  expect(end.readBigUInt64LE(48)).toBe(BigInt(BIG))
  expect(end.readBigUInt64LE(56 + 8)).toBe(BigInt(BIG + 20))
})
