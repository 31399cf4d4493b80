import { comparableAddress } from '#shared/text/comparable-address.ts'
import { isLetterAt } from '#shared/text/scripts.ts'
import { bitOf } from '../fields.ts'
import type { Index } from '../index.ts'
import { emptySet, type ScoreSet } from '../score-set.ts'
import type { Piece } from '../tokenise.ts'

/** An article is known by its address: nothing says more. */
const SCORE = 20
/** A slug has at least so many words; a word with one hyphen says nothing of an address. */
const WORDS_OF_SLUG = 3

/**
 * Finds articles by their own address, or a part of it: a host, a slug, a path. Addresses are compared one by one, which
 * takes some milliseconds for 50,000: as terms they would be a quarter of the index.
 */
export interface Addresses {
  /** Null when a token is no part of an address. */
  find(piece: Piece): ScoreSet | null
}

export function createAddresses(index: Index): Addresses {
  /** By slot. */
  const folded: { readonly address: string; readonly comparable: string }[] = []

  function addressOf(slot: number): string {
    const address = index.columns.address(slot)
    const known = folded[slot]
    if (known?.address === address) return known.comparable
    const comparable = comparableAddress(address)
    folded[slot] = { address, comparable }
    return comparable
  }

  return {
    find(piece) {
      const typed = comparableAddress(piece.text)
      if (!isAddressPart(typed)) return null
      const set = emptySet(index.size())
      for (let slot = 0; slot < set.scores.length; slot++) {
        if (!hasPart(addressOf(slot), typed)) continue
        set.scores[slot] = SCORE
        set.fields[slot] = bitOf.site
      }
      return set
    },
  }
}

function isAddressPart(typed: string): boolean {
  return /[^./]\.[^./]|[^/]\/[^/]/.test(typed) || typed.split('-').length >= WORDS_OF_SLUG
}

/** Whether an address has a part, from the beginning of a word on. It may be typed further. */
function hasPart(address: string, part: string): boolean {
  for (let at = address.indexOf(part); at !== -1; at = address.indexOf(part, at + 1))
    if (!isLetterAt(address, at - 1)) return true
  return false
}
