import { type RolePart, rolesIn } from './roles.ts'

/** The words before a name, in the languages of papers. */
const LEAD =
  /^(?:(?:(?:written|skrevet|skriven|geschreven|geschrieben|écrit|escrito|scritto|posted|reported|published|story|words?|text|article|analysis|opinion|submitted|reviewed|interview(?:ed)?)\s+)?(?:by|von|par|por|di|door|af|av|oleh|napisała?|przez|kirjoittanut|írta|γράφει (?:ο|η))\b\s*:?\s+|(?:authors?|written by|autor(?:en|in|es|i|ka)?|auteure?s?|autor[ae]|yazan|haber|автор|текст|συντάκτης|κείμενο|words?|text(?:e|o)?|tekst|teksti|testo|story|interview|entretien|entrevista|intervista|gesprek|penulis|szerző|írta|tác giả|लेखक|بقلم|كتبه?|كتبت|إعداد|تقرير|بواسطة|نویسنده|نوشته|מאת|כתבה?|作者|記者|记者|撰文|取材・文|取材|文|글)\s*[:：／/＝|｜]\s*|(?:автор|本报记者|記者|记者|글|מאת|بقلم)\s+|โดย\s*|文[・]\s*)/iu
/** `A commentary by`, `Eine Analyse von`. */
const KIND =
  /^(?:(?:an?|eine?|une?|una?)\s+)?(?:guest\s+)?(?:commentary|comment|column|analysis|opinion|essay|report|review|post|kommentar|analyse|kolumne|gastbeitrag|reportage|bericht|rezension|kritik|interview|chronique|tribune|article|crónica|análisis|opinión|commento|analisi)\s*(?::|\s(?:by|von|par|por|de|di))\s+(?=\p{Lu}|\p{Lo})/iu
/** `Autorin/Autor`, as lists of facts say it. */
const EITHER = /^autor(?:in|en)?\s?\/\s?-?(?:autor(?:in)?|in)(?!\p{L})\s*:?\s*/iu
/** The page's style sheet adds the space. */
const GLUED = /^(?:By|Von|Par|Por)(?=\p{Lu}\p{Ll})/u
const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,128}\.\p{L}{2,}/gu
/** `周禾｜图`. */
const NAME_FIRST =
  /(?<!\p{Lo})(\p{sc=Han}{2,4})\s?[｜|／/]\s?(文字?|图片?|圖片?|摄影|攝影|编辑|編輯|撰文|翻译)(?![\p{Lo}:：／/｜|])/gu
/** What a link to a writer's address says, in the languages of most papers: `Email the author`, `Schreiben Sie der Autorin`. */
const CONTACT =
  /(?<![\p{L}\p{M}])(?:(?:e-?mail|contact|message|follow|write to|ask|send (?:an? )?(?:e-?mail|message|note|tip)s?(?: to)?)\s+(?:(?:the|this)\s+(?:author|writer|reporter|journalist|editor|columnist)s?|him|her|them|me|us)|(?:schreiben sie|e-mail an|nachricht an|kontakt zu[mr]?)\s+(?:de[mnr]|die)\s+(?:autor|verfasser|redakteur)(?:in)?|(?:autor(?:in)?|verfasser(?:in)?)\s+(?:kontaktieren|schreiben)|(?:contacter|écrire à|joindre)\s+(?:l['’]auteure?|le journaliste|la journaliste)|(?:contactar|escribir)\s+(?:con\s+)?(?:al?|el|la)\s+(?:la\s+)?autora?|(?:contatta|scrivi a)(?:ll['’]|\s+l['’])autor[ei]|(?:contatar|escrever)\s+(?:ao?|o)\s+autora?|mail de auteur)(?![\p{L}\p{M}])/giu
const HANDLE = /(?:^|\s)@[\w.]{2,}/gu

/** Without the words before a name. */
export function withoutLead(line: string): string {
  return line.replace(EITHER, '').replace(KIND, '').replace(GLUED, '').replace(LEAD, '')
}

/**
 * The part of a byline that names who wrote: without who took the pictures, edited or translated (`Text: Ada Quill Foto:
 * Bo Marsh`), without addresses, with a stroke for each handle. Empty where it names only others.
 */
export function writersIn(line: string): string {
  const text = withoutAddresses(line).replace(EITHER, '')
  return partsWith(['writer', null], text) ?? text
}

/** The part of a byline that names who edited; empty where it names nobody as such. */
export function editorsIn(line: string): string {
  return partsWith(['editor'], withoutAddresses(line)) ?? ''
}

/** The parts of some roles with strokes between them; null for a line without any label. */
function partsWith(roles: readonly RolePart['role'][], line: string): string | null {
  const parts = rolesIn(line)
  if (parts === null) return null
  return parts
    .filter(({ role }) => roles.includes(role))
    .map(({ text }) => text)
    .join(' | ')
}

function withoutAddresses(line: string): string {
  return line.replace(CONTACT, ' | ').replace(EMAIL, ' ').replace(HANDLE, ' | ').replace(NAME_FIRST, '$2：$1').trim()
}
