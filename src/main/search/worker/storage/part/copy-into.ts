type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array

/** Copies an array into the beginning of a larger one. @returns this */
export function copyInto<T extends Numbers>(from: T, into: T): T {
  into.set(from)
  return into
}
