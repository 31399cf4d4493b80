/** The records of a zip file, as APPNOTE.TXT 6.3 has them. Names are UTF-8, and sizes may need Zip64. */

export interface ZipEntry {
  readonly name: string
  readonly isPacked: boolean
  readonly crc: number
  /** As it lies in the zip. */
  readonly packed: number
  readonly size: number
  /** Where its header stands. */
  readonly offset: number
  readonly time: Date
}

/** What the plain fields cannot say. */
const MOST = 0xffff_ffff
const MOST_FILES = 0xffff
const UTF8 = 0x0800
const DEFLATED = 8
const STORED = 0
const UNIX = 3 << 8
const PLAIN_VERSION = 20
const ZIP64_VERSION = 45
/** A file that its owner alone may read and write. */
const ATTRIBUTES = (0o100600 << 16) >>> 0

/** The header before the bytes of a file. Its length depends on name and size alone, so it can be written anew later. */
export function localHeader({ name, isPacked, crc, packed, size, time }: Omit<ZipEntry, 'offset'>): Buffer {
  const title = Buffer.from(name, 'utf8')
  // Packed bytes can be a little more than the plain ones.
  const isLong = size >= MOST / 2
  const extra = isLong ? longSizes([size, packed]) : Buffer.alloc(0)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x0403_4b50, 0)
  header.writeUInt16LE(isLong ? ZIP64_VERSION : PLAIN_VERSION, 4)
  common(header, 6, isPacked, crc, isLong ? MOST : packed, isLong ? MOST : size, time)
  header.writeUInt16LE(title.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, title, extra])
}

/** A line of the list at the end. */
export function listEntry({ name, isPacked, crc, packed, size, offset, time }: ZipEntry): Buffer {
  const title = Buffer.from(name, 'utf8')
  const long = [size, packed, offset].filter((value) => value >= MOST)
  const extra = long.length > 0 ? longSizes(long) : Buffer.alloc(0)
  const version = long.length > 0 ? ZIP64_VERSION : PLAIN_VERSION
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x0201_4b50, 0)
  header.writeUInt16LE(UNIX | version, 4)
  header.writeUInt16LE(version, 6)
  common(header, 8, isPacked, crc, Math.min(packed, MOST), Math.min(size, MOST), time)
  header.writeUInt16LE(title.length, 28)
  header.writeUInt16LE(extra.length, 30)
  header.writeUInt32LE(ATTRIBUTES, 38)
  header.writeUInt32LE(Math.min(offset, MOST), 42)
  return Buffer.concat([header, title, extra])
}

/** The end of the file. @param list where the list of its files begins, and how long it is */
export function endOfZip(files: number, list: { readonly offset: number; readonly length: number }): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(Math.min(files, MOST_FILES), 8)
  end.writeUInt16LE(Math.min(files, MOST_FILES), 10)
  end.writeUInt32LE(Math.min(list.length, MOST), 12)
  end.writeUInt32LE(Math.min(list.offset, MOST), 16)
  if (files < MOST_FILES && list.length < MOST && list.offset < MOST) return end
  const long = Buffer.alloc(56)
  long.writeUInt32LE(0x0606_4b50, 0)
  long.writeBigUInt64LE(44n, 4)
  long.writeUInt16LE(UNIX | ZIP64_VERSION, 12)
  long.writeUInt16LE(ZIP64_VERSION, 14)
  long.writeBigUInt64LE(BigInt(files), 24)
  long.writeBigUInt64LE(BigInt(files), 32)
  long.writeBigUInt64LE(BigInt(list.length), 40)
  long.writeBigUInt64LE(BigInt(list.offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x0706_4b50, 0)
  locator.writeBigUInt64LE(BigInt(list.offset + list.length), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([long, locator, end])
}

/** What both kinds of header have in common, in the same order. */
function common(
  header: Buffer,
  at: number,
  isPacked: boolean,
  crc: number,
  packed: number,
  size: number,
  time: Date,
): void {
  header.writeUInt16LE(UTF8, at)
  header.writeUInt16LE(isPacked ? DEFLATED : STORED, at + 2)
  const years = Math.min(Math.max(time.getFullYear() - 1980, 0), 127)
  header.writeUInt16LE((time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1), at + 4)
  header.writeUInt16LE((years << 9) | ((time.getMonth() + 1) << 5) | time.getDate(), at + 6)
  header.writeUInt32LE(crc, at + 8)
  header.writeUInt32LE(packed, at + 12)
  header.writeUInt32LE(size, at + 16)
}

/** The extra field of Zip64. */
function longSizes(values: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8 * values.length, 2)
  for (const [at, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * at)
  return extra
}
