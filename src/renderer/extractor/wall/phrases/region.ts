import type { PhraseTable } from './phrase-table.ts'

/** Readers of this country get nothing. */
export const region: PhraseTable = {
  sentencesAreTitles: true,
  titles: {
    en: ['451', 'not available + country|region|location|area'],
    de: ['nicht verfugbar + land|region'],
    fr: ['indisponible|pas disponible + pays|region'],
  },
  sentences: {
    en: [
      'not available|unavailable|not accessible|can’t be viewed|cannot be viewed|not offered|restricted|blocked|inaccessible|unable to|cannot provide|not currently available|cannot grant|denied|no access|not permitted + your country|your region|your location|your area|your territory|in europe|european economic area|eu countries|european union|current location|geograph|which you are|where you are|your jurisdiction|this region|this country|visitors from',
      'legal reasons|licensing|rights reasons|copyright reasons|gdpr|general data protection + due|for|because|unavailable|not|enforces',
      'for any issues|contact us at + email|call|issues',
    ],
    de: [
      'ihrem land|deinem land|ihrer region|deiner region|ihrem standort|deinem standort|ihrem aufenthaltsort|ausserhalb|rechtlichen grunden|lizenzrecht|lizenzgrunden + nicht verfugbar|nicht zuganglich|nicht abrufbar|gesperrt|nicht angezeigt|nicht angeboten|nicht gezeigt|leider|nicht aufrufen|nicht zur verfugung',
    ],
    fr: [
      'votre pays|votre region|votre territoire|votre zone|raisons legales|raisons juridiques|localisation|zone geographique|raisons de droits + disponible|indisponible|accessible|inaccessible|n’est pas|bloque|consulte',
    ],
    es: [
      'su pais|tu pais|su region|tu region|ubicacion|motivos legales|razones legales|territorio|area geografica|zona geografica + no esta disponible|no disponible|no se puede|no puede|bloquead|restring|no accesible|no es accesible',
    ],
    it: [
      'tuo paese|suo paese|tua area|tua regione|tua zona|vostro paese|motivi legali|area geografica|posizione|ragioni legali + disponibile|accessibile|bloccat|limitat|visualizz',
    ],
    pt: [
      'seu pais|sua regiao|sua localizacao|razoes legais|motivos legais|territorio|teu pais + disponivel|indisponivel|acessivel|bloquead|restrit|acess',
    ],
    nl: [
      'jouw land|uw land|je land|jouw regio|uw regio|je regio|juridische redenen|locatie|dit land + niet beschikbaar|niet toegankelijk|geblokkeerd|niet bekijken',
    ],
    pl: [
      'twoim kraju|panstwa kraju|twoim regionie|twojej lokalizacji|przyczyn prawnych|wzgledow prawnych|tym kraju|twojego kraju + niedostepn|nie jest dostepn|zablokowan|ograniczon',
    ],
    ru: [
      'вашей стране|вашем регионе|вашего региона|вашем местоположении|вашей страны|юридическим причинам|правовым причинам|вашей территории|территории + недоступ|не доступ|заблокирован|ограничен|запрещ',
    ],
    ar: [
      'بلدك|دولتك|منطقتك|موقعك|بلدكم|منطقتكم|لأسباب قانونية|قانونية + غير متاح|غير متوفر|محظور|لا يمكن|متاحا|متاحة|متوفرة',
    ],
    zh: [
      '您所在|你所在|所在地区|所在地區|所在国家|您的国家|您的地区|你的国家|法律原因|地域限制|地区限制|版权限制 + 不可用|无法|無法|不提供|不支持|限制|未开放|不能',
    ],
    ja: [
      'お住まいの|お客様の国|お使いの地域|国または地域|お客様の地域|ご利用の地域|お住まいの地域|法的な理由|日本国外|地域では|国では + 利用できません|ご利用いただけません|視聴できません|閲覧できません|アクセスできません|提供して|ご覧いただけません|表示できません',
    ],
    ko: ['국가|지역 + 이용할 수 없|이용하실 수 없|제공되지|볼 수 없'],
    sv: [
      'ditt land|dit land|din region|dit omrade|ditt omrade|utanfor|utenfor|juridiska skal + tillganglig|tilgjengelig|tilgaengelig|visas|otillganglig',
    ],
    fi: ['maassasi|alueellasi|sijainnissasi + saatavilla|kaytettavissa'],
    tr: [
      'ulkenizde|bolgenizde|konumunuzda|yasal nedenlerle + kullanilamiyor|erisilemiyor|mevcut degil|goruntulenemiyor',
    ],
    cs: ['vasi zemi|vasem regionu|pravnich duvodu|vasej krajine + dostupn|nedostupn|k dispozici'],
    uk: ['вашій країні|вашому регіоні|юридичних причин + недоступ|не доступ|заблокован'],
  },
}
