/** The parts of a .icns by the size of the picture in pixels; the doubled ones are for screens of double density. */
const ICNS_TYPES = [
  [16, 'icp4'],
  [32, 'icp5'],
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [256, 'ic13'],
  [512, 'ic09'],
  [512, 'ic14'],
  [1024, 'ic10'],
]
/** What Windows shows: in lists and title bars, on the taskbar, on the desktop, at several densities. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

/**
 * Windows' container of icons, with PNG pictures in it, as Windows reads since Vista.
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by their size in pixels
 */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * ICO_SIZES.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = head.length
  ICO_SIZES.forEach((size, n) => {
    const { length } = pictures.get(size)
    const entry = 6 + 16 * n
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += length
  })
  return Buffer.concat([head, ...ICO_SIZES.map((size) => pictures.get(size))])
}

/** Apple's container of icons. @param {ReadonlyMap<number, Buffer>} pictures PNG files by their size in pixels */
export function icnsOf(pictures) {
  const parts = ICNS_TYPES.map(([size, type]) => part(type, pictures.get(size)))
  return part('icns', Buffer.concat(parts))
}

function part(type, body) {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(8 + body.length, 4)
  return Buffer.concat([head, body])
}
