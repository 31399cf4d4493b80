import { expect, test } from 'vitest'
import { firstRole } from './role-places.ts'

test.each([
  ['By Ada Quill, photos: Bo Marsh', 14],
  ['STORIES by Ada Quill', 0],
  ['Ada Quill (texte), Bo Marsh', 11],
  ['Medically reviewed by Bo Marsh', 10],
  ['Secrétariat de rédaction : Bo Marsh', 0],
  ['Ada Quill, fot. Bo Marsh', 11],
  ['ΣΥΝΤΆΚΤΗΣ: Ada Quill', 0],
  ['译：陈大文', 0],
  ['फोटो: Ada Quill', 0],
  ['By Ada Quill', -1],
  ['The weirphotos: Ada Quill', -1],
  ['3 May 2026', -1],
])('the first word that may name a role: %s', (text, at) => expect(firstRole(text)).toBe(at))
