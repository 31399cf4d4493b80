import { isBoilerplate, OPENING } from './junk.ts'

/** What only a site says of itself. */
const OF_SITE =
  /(?<!\p{L})(?:our|us|newsletters?|inbox|rights reserved|unser\p{L}*|uns|notre|nos|nuestr\p{L}*)(?!\p{L})/iu
/** What a site offers to its visitors. */
const OFFER =
  /(?<!\p{L})(?:we|me|apps?|e-?mails?|podcasts?|alerts?|updates?|latest|breaking|news|headlines?|stor(?:y|ies)|articles?|channels?|cookies?|privacy|terms|here|now|free|trial|members?|memberships?|subscribers?|subscription|facebook|twitter|instagram|whatsapp|telegram|youtube|linkedin|tiktok|bluesky|hier|jetzt|ici|aquí)(?!\p{L})/iu

/**
 * Whether a text that begins as lines of a site do goes on as one of an article (`Register the boat at the lock`): the
 * beginning is one that sentences have, and it says nothing of the site.
 * @param mayOffer where the text's place shows that it is the article's, as a step among others: it may name an app
 */
export function goesOnAsText(text: string, mayOffer = false): boolean {
  const [opening] = OPENING.exec(text) ?? []
  if (opening === undefined || OF_SITE.test(text)) return false
  const rest = text.slice(opening.length)
  return /^\s*[\p{L}\p{N}“"'‘«„(]/u.test(rest) && (mayOffer || !OFFER.test(rest))
}

/** Whether a text begins as a line of a site, and does not go on as one of an article. */
export function isSiteLine(text: string): boolean {
  return isBoilerplate(text) && !goesOnAsText(text)
}
