import type { Tongue } from '../tongue.ts'
import { arabic } from './ar.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { french } from './fr.ts'
import { hebrew } from './he.ts'
import { japanese } from './ja.ts'
import { russian } from './ru.ts'
import { chinese } from './zh.ts'

const tongues: Readonly<Record<string, Tongue>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ru: russian,
  ar: arabic,
  he: hebrew,
  ja: japanese,
  zh: chinese,
}

/** Turn by turn, so that a small library already has several: three in five articles are English. */
const turns = `en en ar de en ja en fr en en ru en es en en zh en de en he en fr en en ar
  en ja en en de en es en ru en en zh en en he en fr en de en ar en en en ja`.split(/\s+/)

export const every: readonly Tongue[] = Object.values(tongues)

export function tongueAt(turn: number): Tongue {
  return tongues[turns[turn % turns.length] ?? 'en'] ?? english
}
