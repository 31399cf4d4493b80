import { ageTexts } from './texts/age.ts'
import { challengeTexts } from './texts/challenge.ts'
import { consentTexts } from './texts/consent.ts'
import { deniedTexts } from './texts/denied.ts'
import { downloadTexts } from './texts/download.ts'
import { loginTexts } from './texts/login.ts'
import { missingTexts } from './texts/missing.ts'
import { regionTexts } from './texts/region.ts'
import { scriptTexts } from './texts/script.ts'
import { troubleTexts } from './texts/trouble.ts'
import type { WallText } from './wall-templates.ts'

/** Invented sites, with what real ones say in these places: a file for each kind of wall. */
export const wallTexts: readonly WallText[] = [
  ...challengeTexts,
  ...consentTexts,
  ...loginTexts,
  ...missingTexts,
  ...troubleTexts,
  ...scriptTexts,
  ...ageTexts,
  ...regionTexts,
  ...downloadTexts,
  ...deniedTexts,
]
