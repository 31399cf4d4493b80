/** What buttons of such pages say, folded; each a beginning of a word. */
export const controlWords = {
  accept:
    'accept|agree|allow|got it|ok|okay|i understand|yes, i|akzept|zustimm|einverstanden|erlaub|annehmen|verstanden|accepter|tout accepter|j’accepte|autoriser|d’accord|acept|permitir|de acuerdo|estoy de acuerdo|accett|consenti|acconsento|aceit|concord|permitir|accept|akkoord|toestaan|ja, ik|akcept|zgadzam|zezwol|przejdz do serwisu|прин|соглас|разреш|хорошо|قبول|موافق|أوافق|اوافق|السماح|同意|接受|允许|允許|全部接受|許可|承諾|동의|수락|허용|godkann|godkend|godta|accepter|tillat|samtyk|hyvaksy|salli|kabul|izin ver|souhlas|prijm|prijat|povolit|погодж|elfogad|αποδοχ|αποδεχ|אישור|מסכים|chap nhan|dong y|setuju|terima',
  refuse:
    'reject|refuse|decline|deny|manage|settings|preferences|options|customi|customise|more information|learn more|only necessary|necessary only|essential only|no, thanks|ablehn|einstellung|verwalt|optionen|nur notwendig|anpass|details|refus|parametr|gerer|personnalis|continuer sans|rechaz|configur|gestion|personaliz|mas informacion|rifiut|gestisci|gestione|impostazioni|personalizza|continua senza|rejeit|recus|ger|defini|configura|weiger|instelling|beheer|aanpassen|alleen noodzakelijke|odrzu|ustawien|zarzadz|dostosuj|откл|отказ|настро|управл|только необходим|رفض|إعدادات|الإعدادات|خيارات|إدارة|拒绝|拒絕|设置|設定|管理|选项|選項|拒否|オプション|詳細|거부|설정|관리|avvis|avboj|neka|avsla|installning|innstilling|indstilling|tilpas|hylka|asetu|hallitse|reddet|ayar|yonet|odmit|nastaven|spravovat|відхил|налаштув|elutasit|beallitas|απορριψ|ρυθμισ',
  enter:
    'yes|enter|i am|i’m|over|confirm|continue|ja|ich bin|eintreten|bestatig|oui|entrer|j’ai|je suis|si|soy|entrar|tengo|confirm|sono|entra|ho|sim|sou|tenho|ik ben|bevestig|binnen|tak|mam|wejdz|jestem|potwierd|да|мне|войти|есть|نعم|أنا|دخول|تأكيد|是|我已|进入|進入|确认|はい|入場|以上|確認|예|네|입장|kylla|evet|ano',
  leave:
    'no|exit|leave|under|not yet|nein|verlassen|unter|non|quitter|sortir|no, |salir|menor|esci|nao|sair|nee|verlaat|jonger|nie|wyjdz|opusc|нет|выйти|уйти|لا|خروج|مغادرة|否|离开|離開|退出|未满|いいえ|退場|未満|아니|나가기|nej|nei|ei|hayir|ne',
} as const
