/** An invented outlet: `.example` is nobody's. */
export interface Outlet {
  readonly name: string
  readonly host: string
}

const of = (language: Readonly<Record<string, string>>): readonly Outlet[] =>
  Object.entries(language).map(([name, host]) => ({ name, host: `${host}.example` }))

/** By language. */
export const outlets: Readonly<Record<string, readonly Outlet[]>> = {
  en: of({
    'Port Standard': 'port-standard',
    'The Tidewater Post': 'tidewater-post',
    'Coast Wire': 'coastwire',
    'Ledger & Mail': 'ledger-mail',
    'Open Court': 'opencourt',
    'Southshore Record': 'southshore-record',
    'The Weir': 'weir',
    'Branch Line Quarterly': 'branchline',
    Fallow: 'fallow',
    'The Reading Room': 'reading-room',
    Gridwatch: 'gridwatch',
    'Chalk & Slate': 'chalk-slate',
    'Tenant Voice': 'tenantvoice',
    'The Night Ward': 'nightward',
    'A Surveyor Writes': 'surveyor-writes',
    Marginalia: 'marginalia',
  }),
  de: of({
    Küstenbote: 'kuestenbote',
    'Der Stellwerker': 'stellwerker',
    Talblatt: 'talblatt',
    'Die Schublade': 'schublade',
  }),
  fr: of({ 'La Jetée': 'la-jetee', 'Le Greffe': 'le-greffe', 'Rive droite': 'rive-droite', 'L’Échelle': 'lechelle' }),
  es: of({ 'El Azud': 'el-azud', 'La Vega': 'la-vega', 'Vía Muerta': 'via-muerta', 'Cuaderno de Ñ': 'cuaderno' }),
  ru: of({ Причал: 'prichal', 'Стрелка и путь': 'strelka', 'Читальный зал': 'chitalny-zal' }),
  ar: of({ الساقية: 'saqiya', 'صدى الوادي': 'sada-alwadi', 'دفتر المدينة': 'daftar' }),
  he: of({ 'דבר הנחל': 'davar-hanahal', הפנקס: 'hapinkas', 'שולי הדף': 'shulei-hadaf' }),
  ja: of({ 港日報: 'minato-nippo', 支線通信: 'shisen', 余白: 'yohaku', 台帳新聞: 'daicho' }),
  'zh-Hans': of({ 河湾日报: 'hewan-ribao', 阅览室: 'yuelanshi', 支线周刊: 'zhixian' }),
}

/** Pages that carry the texts of others. */
export const carriers: readonly Outlet[] = of({ 'Harbour Digest': 'harbour-digest', 'Morning Pile': 'morning-pile' })

export const agencies: readonly string[] = ['Wire Nord', 'Three Rivers Press', 'Signal Agency']
