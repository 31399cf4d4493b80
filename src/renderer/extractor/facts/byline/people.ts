/** Words in names of organisations that sign as if they were people. */
const HOUSE =
  /\b(?:the|news|times|post|press|media|blog|magazine|journal|daily|weekly|today|tv|radio|online|team|staff|desk|group|network|studios?|labs?|agency|house|research|reports?|review|herald|tribune|world|business|sports?|tech|gmbh|inc|ltd|llc|publishing|verlag|editorial|redaktion|redacción|redazione|rédaction)\b/i

/** Whether a name has a word that only houses have: `Quay Media`. */
export function isHouse(name: string): boolean {
  return HOUSE.test(name)
}

/** Whether a name looks like a person's: two words or more, none of which only houses have; or one of another script. */
export function isPerson(name: string): boolean {
  return !isHouse(name) && (/\p{L}\s\p{L}|\p{L}\.?\s\p{L}/u.test(name) || /^\p{Lo}+$/u.test(name))
}
