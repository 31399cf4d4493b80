/**
 * What pages call the work of those whom they name, in the languages of papers, as parts of a regular expression: `_` is
 * a blank.
 */
export const WRITERS = `words|texte?s?|texto|tekst|teksti|testo|stor(?:y|ies)|report(?:ed|ing)?|writ(?:ten|ing)|authors?
  autor(?:in|en|a|es|ka)?|auteure?s?|autore|geschrieben|verfasst|écrit|escrito|scritto|geschreven|skrevet|skriven|napisała?|yazan|metin
  автор|текст|κείμενο|συντάκτης|penulis|teks
  撰文|文字|图文|文图|圖文|作者|记者|記者|采写|採訪|采访|取材|執筆|文|글|취재
  بقلم|كتبه?|كتبت|إعداد|نویسنده|כתבה?|מאת`

/** Who looked over the text. */
export const EDITORS = String.raw`edit(?:ed|ing|ors?)|copy[\s-]?edit(?:ed|ing|or)|proofread|review(?:ed|ers?)|fact[\s-]?check(?:ed|ing|ers?)|verified
  redaktion|redigiert|redigatur|bearbeitet|bearbeitung|lektorat|schlussredaktion|faktencheck|geprüft|überprüft
  édité|édition|relu|relecture|révisé|révision|vérifié|rédaction|secrétariat_de_rédaction
  editado|editada|edición|editora?|revisado|revisada|revisión|verificado|edição|revisão|revisto
  revisionato|revisione|revisionata|redazione|eindredactie|redactie|geredigeerd
  redakcja|redakc[jy]\p{L}*|redaktor(?:ka)?|redagowała?|korekta|редактор|редактура|корректор|редагувала?
  redigerad|redigeret|redigert|redaktör|redaktør|editör|düzenleyen|penyunting|επιμέλεια
  责任编辑|責任編輯|值班编辑|责编|責編|编辑|編輯|主编|总编|编审|校对|校對|审核|審核|审校|审读|统筹|監修|編集|校閲|校正|編|校|편집|감수|교열
  تحرير|مراجعة|تدقيق|ویرایش|ویراستار|עריכה|עורך|עורכת|संपादन|संपादक`

/** Who made pictures, sounds and drawings. */
export const PICTURES = String.raw`photos?|photograph(?:s|y|ers?|ed)?|pictures?|images?|illustrat(?:ions?|ors?|ed)|graphics?|videos?|camera|animation|artwork|drawings?|design(?:ed)?|produc(?:ed|tion|ers?)|narrated|voiced|music
  fotos?|fotografien?|fotograf(?:in|ie|ia|ías?|à|iert|lar)?|bild(?:er|rechte)?|illustration(?:en)?|grafik(?:en)?|kamera|zeichnung(?:en)?|produktion
  photographies?|dessins?|infographie|vidéo|imágenes|imagen|ilustraci(?:ón|ones)|vídeos?|fotografias?|imagens|ilustraç(?:ão|ões)
  immagini|illustrazioni|disegni|riprese|montaggio|foto[’']s|beeld|illustraties?|billeder|tegning(?:er)?|illustrasjon(?:er)?
  kuvat?|kuvitus|zdjęcia|fot\.?|ilustracje|фото|видео|иллюстрации|рисунки|світлини|φωτογραφί\p{L}+|görsel(?:ler)?|gambar
  图片?|圖片?|摄影|攝影|摄|供图|插画|插畫|插图|插圖|绘图|绘|视频|剪辑|制图|制作|设计|美编|図版?|写真|撮影|イラスト|動画|構成|사진|영상|그래픽|그림|디자인
  تصوير|صور|صورة|رسوم|عکس|צילום|צילומים|תצלום|איור|איורים|फोटो|तस्वीर`

/** Who put the text into another language. */
export const TRANSLATORS = String.raw`translat(?:ed|ion|ors?)|übersetzt|übersetzung|aus_dem_\p{L}{3,20}|traduite?|traduction|traducid[oa]|traducción|tradotto|tradotta|traduzione|traduzid[oa]|tradução
  vertaald|vertaling|översatt|översättning|oversat|oversettelse|oversættelse|tłumaczenie|tłumaczyła?|przekład|přeložila?|překlad
  перевод|перев[её]ла?|переклад|μετάφραση|çeviri|çeviren|penerjemah|翻译|翻譯|译者?|翻訳|訳|번역|ترجمة|ترجمه|مترجم|תרגו[םמ]|अनुवाद`

/** Where the text comes from. */
export const SOURCES = 'source|quelle|fuente|fonte|bron|źródło|источник|出典|来源|來源|出处|出處|출처|المصدر|منبع'
