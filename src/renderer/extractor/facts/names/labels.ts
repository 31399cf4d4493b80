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
const PICTURE =
  'photos?|photographs?|photograph(?:y|er)|pictures?|images?|illustrations?|graphics?|videos?|camera|fotos?|fotografien?|fotograf(?:in|ie|ia|ías?)?|bild(?:er)?|grafik|kamera|imágenes|imagen|immagini|foto’s|billeder|kuvat?|zdjęcia|фото|видео|صور|تصوير|צילום|写真|摄影|攝影|撮影|사진'
const WORDS_TOO = String.raw`\s*(?:&|\+|/|,|and|und|et|y|e|en|og|och|i|и|・|·)\s*`
/** `Text and photos:`: who writes and takes pictures is a writer. */
const TEXT_AND_PICTURES = new RegExp(
  String.raw`^((?:words|text(?:e|o)?|tekst|testo|story|текст|文|글)${WORDS_TOO})(?:${PICTURE})(?=\s*[:：／/]|\s+by\b)`,
  'iu',
)
/** `Photos: Bo Marsh`, `Photography by Bo Marsh`, and what follows; a name may be before it. */
const PICTURES_FROM = new RegExp(
  String.raw`(?:^|[\s,;|·•(（/–—-])(?:${PICTURE})\s*(?:[:：／]|\s(?:by|von|par|de|di|av)\s)`,
  'iu',
)
const TEXT_FROM = /[\s,;|·•]((?:words|texte?|texto|tekst|testo|story|текст|文|글)\s*[:：])/iu
const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,128}\.\p{L}{2,}/gu
const HANDLE = /(?:^|\s)@[\w.]{2,}/gu

/** Without the words before a name. */
export function withoutLead(line: string): string {
  return line.replace(EITHER, '').replace(KIND, '').replace(GLUED, '').replace(LEAD, '')
}

/**
 * The part of a byline that names who wrote: without who took the pictures (`Text: Ada Quill Foto: Bo Marsh`), without
 * addresses, with a stroke for each handle.
 */
export function writersIn(line: string): string {
  const text = line.replace(EMAIL, ' ').replace(HANDLE, ' | ').replace(TEXT_AND_PICTURES, 'Text').trim()
  const pictures = PICTURES_FROM.exec(text)
  if (pictures === null) return text
  const before = text.slice(0, pictures.index)
  const behind = text.slice(pictures.index + pictures[0].length)
  const words = TEXT_FROM.exec(behind)
  return before.trim() === '' && words !== null ? behind.slice(words.index + 1) : before
}
