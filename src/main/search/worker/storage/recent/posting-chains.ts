import { copyInto } from '../part/copy-into.ts'
import type { PostingList } from '../part/posting-lists.ts'

/** Lists of postings that grow, by key: each posting knows the next one of its list. */
export interface PostingChains {
  /** Counts one more in a document, which is not before those counted. @returns whether it is the first in it */
  count(key: number, document: number): boolean
  /** How many documents a list has. */
  length(key: number): number
  read(key: number, into: PostingList): void
  /** How many postings there are in all. */
  readonly size: () => number
}

const NONE = -1

export function createPostingChains(): PostingChains {
  /** By key, the first and the last of its postings. */
  let firsts: Int32Array = new Int32Array(1024).fill(NONE)
  let lasts: Int32Array = new Int32Array(1024).fill(NONE)
  let documents: Int32Array = new Int32Array(1024)
  let frequencies: Int32Array = new Int32Array(1024)
  let nexts: Int32Array = new Int32Array(1024)
  let size = 0

  const first = (key: number): number => (key < firsts.length ? (firsts[key] as number) : NONE)

  function makeRoomForKey(key: number): void {
    if (key < firsts.length) return
    firsts = grown(firsts, key * 2)
    lasts = grown(lasts, key * 2)
  }

  function makeRoom(): void {
    if (size < documents.length) return
    documents = grown(documents, size * 2)
    frequencies = grown(frequencies, size * 2)
    nexts = grown(nexts, size * 2)
  }

  return {
    count(key, document) {
      makeRoomForKey(key)
      const last = lasts[key] as number
      if (last !== NONE && documents[last] === document) {
        frequencies[last] = (frequencies[last] as number) + 1
        return false
      }
      makeRoom()
      documents[size] = document
      frequencies[size] = 1
      nexts[size] = NONE
      if (last === NONE) firsts[key] = size
      else nexts[last] = size
      lasts[key] = size++
      return true
    },
    length(key) {
      let length = 0
      for (let at = first(key); at !== NONE; at = nexts[at] as number) length += 1
      return length
    },
    read(key, into) {
      into.count = 0
      for (let at = first(key); at !== NONE; at = nexts[at] as number) {
        into.documents[into.count] = documents[at] as number
        into.frequencies[into.count++] = frequencies[at] as number
      }
    },
    size: () => size,
  }
}

function grown(from: Int32Array, length: number): Int32Array {
  return copyInto(from, new Int32Array(length).fill(NONE, from.length))
}
