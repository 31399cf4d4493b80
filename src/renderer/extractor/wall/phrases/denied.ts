import type { PhraseTable } from './phrase-table.ts'

/** The site keeps this visitor out. */
export const denied: PhraseTable = {
  sentencesAreTitles: true,
  titles: {
    en: ['access denied|forbidden|unauthorized|blocked|restricted|403|401'],
    de: ['zugriff verweigert|gesperrt'],
    fr: ['acces refuse|acces interdit|bloque'],
    es: ['acceso denegado|prohibido|bloqueado'],
    it: ['accesso negato|vietato|bloccato'],
    pt: ['acesso negado|proibido|bloqueado'],
    nl: ['toegang geweigerd|geblokkeerd'],
    pl: ['dostep zabroniony|odmowa dostepu|brak dostepu'],
    ru: ['доступ запрещен|доступ ограничен|доступ заблокирован'],
    ar: ['رفض الوصول|ممنوع|الوصول مرفوض'],
    zh: ['访问被拒绝|禁止访问|拒绝访问|存取遭拒'],
    ja: ['アクセス拒否|アクセスが拒否'],
  },
  sentences: {
    en: [
      'access denied|access to this page has been denied|access forbidden|not authorized|not authorised|unauthorized|permission denied|403 forbidden|error 403|access is restricted|access restricted',
      'permission + don’t have|do not have|without|not have',
      'you have been|you are|you’re|your + blocked|banned',
      'contact + owner|administrator|webmaster|support + site|you|email|if',
      'triggered + security|block|solution',
    ],
    de: [
      'zugriff|zugang + verweigert|gesperrt|nicht gestattet|nicht erlaubt|blockiert|untersagt',
      'berechtigung + keine|fehlt|nicht',
      'sie|ihre + gesperrt|blockiert',
      'wenden sie sich + administrator|betreiber|support',
    ],
    fr: [
      'acces + refuse|interdit|bloque|restreint',
      'autorisation|droits|autorise + pas|necessaires',
      'contact + administrateur',
    ],
    es: [
      'acceso + denegad|prohibid|bloquead|restringid',
      'permiso|autoriz + no tiene|no tienes|no esta',
      'contact + administrador',
    ],
    it: ['accesso + negat|vietat|bloccat|limitat', 'permess|autorizz + non', 'contatt + amministratore'],
    pt: ['acesso + negad|proibid|bloquead|restrit', 'permiss|autoriz + nao', 'contact|contat + administrador'],
    nl: [
      'toegang + geweigerd|geblokkeerd|verboden|beperkt',
      'toestemming|rechten|bevoegd + geen|niet',
      'contact + beheerder',
    ],
    pl: [
      'dostep + zabronion|zablokowan|odmow|brak|ograniczon',
      'uprawnien + brak|nie masz|nie posiadasz',
      'skontaktuj + administrator',
    ],
    ru: [
      'доступ + запрещ|ограничен|заблокирован|закрыт|отказано',
      'прав|разрешени + нет|недостаточно',
      'обратитесь|свяжитесь + администратор|поддержк',
    ],
    ar: ['الوصول|الدخول + مرفوض|محظور|ممنوع|رفض|حظر|تم حظر', 'إذن|صلاحية + ليس لديك|لا تملك', 'اتصل + مسؤول|المسؤول'],
    zh: ['访问|訪問|存取 + 被拒绝|被拒絕|禁止|受限|拒绝|拒絕|阻止', '权限|權限 + 没有|沒有|无|無', '联系 + 管理员'],
    ja: ['アクセス + 拒否|禁止|制限|ブロック', '権限 + ありません|ない', '管理者 + お問い合わせ|連絡'],
    ko: ['접근|액세스|접속 + 거부|차단|제한', '권한 + 없'],
    sv: [
      'atkomst|adgang|tilgang + nekad|nektet|naegtet|nektes|begransad',
      'behorighet|tillatelse|tilladelse + inte|ikke',
    ],
    fi: ['paasy + estetty|kielletty|evatty', 'oikeutta|lupaa + ei ole|ei'],
    tr: ['erisim + engellendi|reddedildi|yasak', 'izniniz|yetkiniz + yok'],
    cs: ['pristup + odepren|zamitnut|zakazan', 'opravneni + nemate'],
    uk: ['доступ + заборонен|обмежен|заблокован', 'прав|дозвол + немає'],
  },
}
