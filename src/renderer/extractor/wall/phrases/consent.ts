import type { PhraseTable } from './phrase-table.ts'

/** The visitor is to agree to cookies or the use of data. */
export const consent: PhraseTable = {
  sentencesAreTitles: false,
  titles: {
    en: [
      'cookies on|cookie consent|cookie notice|cookie settings|cookie wall|your cookies|cookie preferences|we use cookies|about cookies|cookies and|cookies',
      'value your privacy|your privacy|privacy settings|privacy choices|privacy preferences|your data|consent|privacy center|privacy matters',
      'before you continue|before you go on',
    ],
    de: [
      'cookie-einstellungen|cookies auf|cookie-hinweis|cookies|cookie',
      'privatsphare|datenschutz|zustimmung|einwilligung|ihre daten|deine daten|datenschutzeinstellungen|privatsphare-einstellungen',
      'bevor sie|bevor du|weiter mit werbung|mit werbung weiterlesen',
    ],
    fr: [
      'cookies|gestion des cookies|parametres des cookies',
      'votre vie privee|respect de votre vie|vos donnees|consentement|confidentialite',
      'avant de continuer|avant d’acceder',
    ],
    es: [
      'cookies|configuracion de cookies|aviso de cookies',
      'su privacidad|tu privacidad|privacidad|consentimiento',
      'antes de continuar|antes de ir',
    ],
    it: [
      'cookie|impostazioni cookie',
      'tua privacy|vostra privacy|privacy|consenso',
      'prima di continuare|prima di proseguire',
    ],
    pt: ['cookies|aviso de cookies', 'sua privacidade|privacidade|consentimento', 'antes de continuar'],
    nl: [
      'cookies|cookie-instellingen|cookiemelding|cookiemuur|cookietoestemming',
      'je privacy|uw privacy|jouw privacy|toestemming',
      'voordat je|voordat u|voor je verder',
    ],
    pl: [
      'cookie|cookies|pliki cookie|ciasteczka',
      'twoja prywatnosc|twojej prywatnosci|prywatnosc|zgoda',
      'zanim przejdziesz|zanim przejdziemy',
    ],
    ru: [
      'cookie|cookies|файлы cookie|куки',
      'вашей конфиденциальност|конфиденциальност|приватност|согласие',
      'прежде чем|перед тем как',
    ],
    ar: ['ملفات تعريف الارتباط|الكوكيز', 'خصوصيتك|الخصوصية|موافقتك', 'قبل المتابعة|قبل أن'],
    zh: ['cookie', '隐私|隱私|您的隐私', '继续之前|繼續之前'],
    ja: ['cookie|クッキー', 'プライバシー', '続行する前に|ご利用の前に|次に進む前に'],
    ko: ['쿠키', '개인정보|프라이버시', '계속하기 전에'],
    sv: [
      'cookies|kakor|informasjonskapsler',
      'din integritet|personvern|privatliv|samtykke|samtycke',
      'innan du fortsatter|for du fortsetter|inden du',
    ],
    fi: ['evasteet|evasteasetukset', 'yksityisyy|suostumus', 'ennen kuin'],
    tr: ['cerez|cerezler', 'gizliligin|gizlilik|onay', 'devam etmeden'],
    cs: ['cookies|soubory cookie', 'soukromi|sukromi|souhlas', 'nez budete|nez zacnete'],
  },
  sentences: {
    any: [
      'cookie|cookies|cookiepolicy|kakor|informasjonskapsl|evaste|cerez|ciastecz|kolacici|クッキー|쿠키|ملفات تعريف|الكوكيز|куки + we|our|us|you|your|partners|partner|accept|agree|consent|site|website|parties|wir|unser|sie|ihr|ihre|du|dein|zustimm|akzept|website|nous|nos|vous|votre|usamos|utilizamos|nuestr|usted|su|tu|sus|acept|noi|nostr|utilizziamo|tuo|tua|accett|consens|nosso|voce|seu|sua|aceit|wij|onze|je|jouw|uw|akkoord|toestemming|my|nasz|uzywamy|uzywa|twoj|zgod|akcept|мы|наш|вы|ваш|соглас|прин|использу|نحن|نستخدم|موافق|يستخدم|تقبل|我们|我們|您|同意|接受|使用|当サイト|私たち|お客様|許可|우리|동의|사용|vi|din|du|godkan|samtyk|me|sivusto|biz|siz|kabul|nase|vase|souhlas|pouziva',
    ],
    en: [
      'partners|vendors|third parties|advertisers|we + data|information|identifiers|device|advert|ads|personalised|personalized|measurement|consent|privacy',
      'change|withdraw|manage|update|review|adjust + choice|choices|consent|settings|preferences|options',
      'clicking|click|continuing|going on|press|pressing|select|selecting + accept|agree|reject|continue|consent|settings|options|more|manage',
      'behaviour|behavior|browsing|internet|interests + followed|tracking|track|advert|ads|profile|personalised',
      'legitimate interest|store and/or access|precise geolocation|personalised ads|personalized content|strictly necessary|functional and analytical|experience on our',
      'terms|privacy policy|privacy notice + read|see|more|agree',
    ],
    de: [
      'partner|anbieter|dritte|drittanbieter|wir + daten|informationen|gerat|werbung|anzeigen|personalisiert|kennungen|einwilligung|privatsphare|messung',
      'jederzeit|widerruf|widersprech|ander|anpass|verwalt + einwilligung|auswahl|einstellung|zustimmung|entscheidung|jederzeit',
      'klick|weiter|nutzen|auswahl + akzept|zustimm|ablehn|einverstanden|einstellung|optionen|alle|werbung',
      'berechtigtes interesse|berechtigten interesses|standortdaten|technisch notwendig|unbedingt erforderlich|datenschutzerklarung|werbefrei|pur-abo|mit werbung',
    ],
    fr: [
      'partenaires|tiers|fournisseurs|nous + donnees|informations|appareil|publicit|annonces|personnalis|identifiants|consentement|confidentialite|mesure',
      'tout moment|modifi|retir|gerer|parametr|personnalis + choix|consentement|preferences|parametres|tout moment',
      'cliqu|poursuiv|continu + accept|refus|consent|accord|parametr|choix',
      'interet legitime|interets legitimes|geolocalisation|strictement necessaires|politique de confidentialite',
    ],
    es: [
      'socios|terceros|proveedores|nosotros|nuestros + datos|informacion|dispositivo|publicidad|anuncios|personaliz|identificadores|consentimiento|privacidad|medicion',
      'momento|cambi|retir|gestion|configur|modific + opciones|consentimiento|preferencias|configuracion|eleccion|momento',
      'clic|continu|pulsa|pulse|navegando|hacer + acept|rechaz|consent|configur|opciones',
      'interes legitimo|intereses legitimos|geolocalizacion|estrictamente necesarias|politica de privacidad|politica de cookies',
    ],
    it: [
      'partner|terze parti|terzi|fornitori|noi + dati|informazioni|dispositivo|pubblicit|annunci|personalizz|identificativ|consenso|privacy|misurazione',
      'momento|modific|revoc|gest|cambi|personalizz + scelte|consenso|preferenze|impostazioni|momento',
      'clic|cliccando|continu|prosegu|premendo|chiudendo + accett|rifiut|consens|impostazioni|opzioni|gest',
      'interesse legittimo|interessi legittimi|geolocalizzazione|strettamente necessari|informativa sulla privacy|cookie policy',
    ],
    pt: [
      'parceiros|terceiros|fornecedores|nos|nossos + dados|informacoes|dispositivo|publicidade|anuncios|personaliz|identificadores|consentimento|privacidade|medicao',
      'momento|alter|retir|ger|mud|configur + escolhas|consentimento|preferencias|definicoes|configuracoes|momento|opcoes',
      'clic|continu|naveg|carregar + aceit|rejeit|recus|concord|consent|configur|definicoes|opcoes',
      'interesse legitimo|interesses legitimos|geolocalizacao|estritamente necessarios|politica de privacidade|politica de cookies',
    ],
    nl: [
      'partners|derden|leveranciers|wij|we|onze + gegevens|informatie|apparaat|advertent|gepersonaliseerd|toestemming|privacy|meting|identificat',
      'moment|wijzig|intrek|beheer|aanpass|verander + keuze|toestemming|voorkeuren|instellingen|moment',
      'klik|verder|doorgaan|gebruik + accept|akkoord|weiger|toestemming|instellingen|beheer',
      'gerechtvaardigd belang|geolocatie|strikt noodzakelijk|privacybeleid|cookiebeleid|privacyverklaring',
    ],
    pl: [
      'partner|podmiot|dostawc|my|nasi + dane|danych|informacj|urzadzen|reklam|spersonalizowan|zgod|prywatnosc|identyfikator|pomiar',
      'moment|chwili|zmien|wycof|zarzadz|dostosuj + zgod|ustawien|preferencj|wybor|moment|chwili',
      'klik|kontynu|korzystajac|naciskajac|wybierajac + akcept|zgad|zgod|odrzu|ustawien',
      'uzasadnion|geolokalizac|niezbedne|polityka prywatnosci|polityce prywatnosci',
    ],
    ru: [
      'партнер|треть|третьи|поставщик|мы|наши + данны|информаци|устройств|реклам|персонализ|согласи|конфиденциальност|идентификатор',
      'время|момент|измен|отозв|управля|настро + согласи|настройк|выбор|предпочтен|время|момент',
      'нажима|нажав|продолжа|использу + прин|соглас|отказ|отклон|настройк',
      'законн|геолокац|строго необходим|политика конфиденциальности|политике конфиденциальности|политикой',
    ],
    ar: [
      'الشركاء|شركاؤنا|شركائنا|أطراف ثالثة|نحن|لنا + البيانات|بيانات|المعلومات|معلومات|جهازك|الإعلانات|إعلانات|الموافقة|الخصوصية',
      'وقت|تغيير|سحب|إدارة|تعديل + خيارات|اختيار|موافقت|الإعدادات|تفضيلات|وقت',
      'النقر|بالنقر|الاستمرار|باستخدام|بالضغط + موافق|قبول|رفض|الإعدادات|توافق',
      'سياسة الخصوصية',
    ],
    zh: [
      '合作伙伴|第三方|供应商|我们|我們 + 数据|數據|信息|资料|設備|设备|广告|廣告|个性化|同意|隐私|隱私',
      '随时|隨時|更改|撤回|管理|修改 + 选择|選擇|同意|设置|設定|偏好',
      '点击|點擊|继续|繼續|按 + 接受|同意|拒绝|拒絕|设置',
      '隐私政策|隱私政策|隐私权',
    ],
    ja: [
      'パートナー|第三者|当社|弊社|ベンダー + データ|情報|端末|デバイス|広告|パーソナライズ|同意|プライバシー',
      'いつでも|変更|撤回|管理 + 選択|同意|設定',
      'クリック|続行|継続|利用 + 同意|許可|拒否|設定|承諾',
      'プライバシーポリシー|個人情報保護方針',
    ],
    ko: [
      '파트너|제3자|당사|저희 + 데이터|정보|기기|광고|맞춤|동의|개인정보',
      '언제든지|변경|철회|관리 + 선택|동의|설정',
      '클릭|계속 + 동의|수락|거부|설정',
    ],
    sv: [
      'partner|partnere|leverantor|leverandor|tredjepart|vi|vara|vores|vare + uppgifter|data|information|informasjon|annons|annonc|enhet|enhed|samtyck|samtykke',
      'nar som helst|nar som helst|andra|endre|aendre|aterkalla|trekke|hantera|administrer + samtyck|samtykke|installning|innstilling|indstilling|val|valg',
      'klick|klik|fortsatt|fortsaet|fortsett + godkan|accept|samtyk|avvis|avbojj',
    ],
    fi: [
      'kumppan|kolman|me|meidan + tieto|tietoja|mainon|laite|suostumu|yksityisyy',
      'milloin tahansa|muuttaa|peruuttaa|hallita + suostumu|asetu|valin',
      'napsaut|klikk|jatka + hyvaksy|suostu|hylka|asetu',
    ],
    tr: [
      'ortak|ucuncu|biz|is ortaklarimiz + veri|bilgi|reklam|cihaz|onay|gizlilik',
      'istediginiz|zaman|degistir|geri|yonet + onay|ayar|tercih|secim',
      'tikla|devam + kabul|onay|reddet|ayar',
    ],
    cs: [
      'partner|treti|dodavatel|my|nasi + udaj|data|inform|reklam|zarizeni|souhlas|soukromi',
      'kdykoli|zmenit|odvolat|spravovat + souhlas|nastaveni|volb',
      'kliknut|pokracov + souhlas|prijm|odmit|nastaveni',
    ],
    uk: [
      'партнер|треть|ми|наші + дані|даних|інформац|реклам|пристр|згод|конфіденційн',
      'час|змін|відкли|керува + згод|налаштув|вибір|час',
      'натиска|продовж + прийм|згод|відхил',
    ],
  },
}
