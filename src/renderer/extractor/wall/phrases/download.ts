import type { PhraseTable } from './phrase-table.ts'

/** A file is about to come. */
export const download: PhraseTable = {
  sentencesAreTitles: true,
  titles: {
    en: ['download|downloading', 'your download|file download|preparing'],
    de: ['download|herunterladen'],
    fr: ['telechargement|telecharger'],
    es: ['descarga|descargar|descargando'],
    it: ['download|scarica|scaricamento'],
    pt: ['download|transferir|baixar|descarregar'],
    nl: ['download|downloaden'],
    pl: ['pobieranie|pobierz'],
    ru: ['загрузка|скачать|скачивание|загрузка файла'],
    ar: ['تنزيل|تحميل|تحميل الملف'],
    zh: ['下载|下載'],
    ja: ['ダウンロード'],
  },
  sentences: {
    en: [
      'download|file + start|starts|begin|begins|automatically|seconds|prepar|ready|moment|progress|shortly|soon|being generated|will',
      'thank you for downloading|thanks for downloading',
      'download|it + not start|doesn’t start|does not start|not begin|doesn’t begin|not started|click here|try again|direct link|manually',
      'please wait + seconds|moment|prepar|link|file',
    ],
    de: [
      'download|herunterladen|datei + beginnt|startet|gestartet|automatisch|sekunden|vorbereitet|bereit|kurze|start|beginnen|nicht',
      'vielen dank + herunterladen|download',
    ],
    fr: [
      'telechargement|fichier + commence|demarr|automatiquement|secondes|prepar|pret|instants|debut|lien',
      'merci + telecharge',
    ],
    es: [
      'descarga|archivo|fichero + comenzar|comienza|empezar|empieza|automatic|segundos|prepar|listo|lista|breve|inici|enlace',
      'gracias + descargar',
    ],
    it: [
      'download|scaricamento|file + iniz|automatic|secondi|prepar|pronto|breve|avvi|partir|parte|link',
      'grazie + scaricato',
    ],
    pt: [
      'download|transferencia|descarga|arquivo|ficheiro + comec|inici|automatic|segundos|prepar|pronto|breve|link',
      'obrigado + baixar|descarregar|transferir',
    ],
    nl: ['download|bestand + begin|start|automatisch|seconden|voorbereid|klaar|moment|link', 'bedankt + download'],
    pl: [
      'pobieranie|plik|pobierania + rozpocz|automatyczn|sekund|przygotow|gotow|chwil|zaraz|link',
      'dziekujemy + pobranie',
    ],
    ru: [
      'загрузк|скачиван|файл + начн|начина|автоматическ|секунд|подготов|готов|скоро|ссылк',
      'спасибо + загрузк|скач',
    ],
    ar: [
      'التنزيل|التحميل|الملف|تحميل|تنزيل + سيبدأ|يبدأ|تلقائي|ثوان|ثانية|إعداد|تجهيز|جاهز|بدء|قليلة',
      'شكرا + تنزيل|تحميل',
    ],
    zh: ['下载|下載|文件|檔案 + 开始|開始|自动|自動|秒|准备|準備|链接|稍候'],
    ja: ['ダウンロード|ファイル + 開始|始まり|始まら|自動|秒|準備|リンク'],
    ko: ['다운로드|파일 + 시작|자동|초|준비'],
    sv: ['nedladdning|nedlasting|download|filen + borjar|starter|startar|begynder|automatisk|sekund|forbered'],
    fi: ['lataus|lataamine|tiedosto + alka|automaatt|sekun|valmist'],
    tr: ['indirme|indirmeniz|dosya + basla|otomatik|saniye|hazirlan'],
    cs: ['stahovani|soubor|stiahn + zacne|zacina|automaticky|sekund|pripravuj'],
    uk: ['завантаж|файл + почне|автоматично|секунд|підготов'],
  },
}
