/**
 * Beginnings of the words that label a day, in the languages whose months `dates.ts` knows, as parts of a regular
 * expression: `_` is a blank that may be missing, `$` the end of the word.
 */
export const MODIFIED = `updat|modif|edited|revised|amended|corrected|reviewed|changed|refreshed
  aktualisier|geändert|änderung|überarbeitet|bearbeitet|stand$
  mise?s?_à_jour|m[àa]j$|actuali[sz]|actualitz|révis|corrigé|atualiz|editad|revisad|aggiorna|rettificat
  bijgewerkt|gewijzigd|ge[üu]pdate|aangepast|eguneratu|eguneraketa
  z?aktualiz|zmodyfikowan|zmienion|upraven|změněn|zmenen|a[žz]urira|izmij?enj|posodobljen|spremenjen
  обновл|измен[её]н|изменени|отредактирован|актуализ|оновлен|змінен|відредагован|аб?но[ўу]лен|обновен|променен|ажурира|измењен
  uppdatera|ändra[dt]|redigera|opdater|ændret|redigeret|oppdater|endret|uppfær|breytt
  päivite|muokattu|uuendat|muudetud|atnaujin|pakeist|atjaun|labots|frissít|frissült|módosít
  ενημέρωσ|ενημερώθηκε|τροποποι|güncelle|değiştir|düzenlen
  diperbar|diperbahar|dimutakhir|dikemas_kini|kemas_kini|pembaruan|disunting|diubah|cập_nhật|chỉnh_sửa|sửa_đổi
  (?:ال)?تحديث|حُد|مُ?حد[ّ]?ث|(?:ال)?تعديل|به[\u200c]?_?روز|بروز|ویرایش|ترمیم|اپ_ڈیٹ|تازہ_کاری
  עודכן|עודכנה|עדכון|נערך|अपडेट|अद्यतन|संशोधित|আপডেট|হালনাগাদ`

export const PUBLISHED = `publish|publicat|publicad|publicaç|publicaci|pubblica|publié|pub_date|posted|written|created|released|issued|filed
  veröffentlich|erstveröffentlich|erschienen|erstellt|publizier
  parue?s?$|mise?s?_en_ligne|posté|créé|cread[oa]|criad[oa]|gepubliceerd|geplaatst|verschenen|argitarat
  opublik|publikac|dodano|utworzon|zveřejn|publikov|vydáno|zverejn|uverejn|objavljen|napisano
  опубликова|размещен|публикац|опубліков|публікац|апублікаван|публикув|објавен|објављен|создан
  publicera|publiceret|publisert|udgivet|offentliggjort|julkais|avalda|paskelbt|publikuot|publicēt|megjelen|közzétéve|publikál
  δημοσ[ιί]ε|yay[ıi]n|yay[ıi]m|oluştur|giriş$|diterbit|dipublikasi|terbit|ditayangkan|đăng|xuất_bản|birt$
  نُ?شر|(?:ال)?نشر|انتشار|منتشر|شائع|פורסם|פורסמה|פרסום|प्रकाशि|প্রকাশ`

/** Days that are not the page's own. */
export const OTHER = `copyright|event|starts?$|started|starting|begins?$|opens?$|opened|opening|ends?$|ended|ending|founded|built|launched|taken|when$|deadline|due$|expir|until|born|died
  since|member|joined|accessed|retrieved|next$|valid|applies|effective|departure|arrival|meeting|concert|voyage
  termin|beginn|veranstaltung|gültig|stichtag|frist|geboren|gestorben|abgerufen|mitglied
  événement|début|jusqu|date_limite|consulté|valable|née?_le|evento|in[ií]cio|hasta|fecha_límite|nacid|consultad|scadenza|inizio
  evenement|geldig|wydarzenie|мероприяти|начало|etkinlik`

/** Without blanks between words a label may be anywhere: Chinese, Japanese, Korean and Thai. */
export const DENSE_MODIFIED =
  '更新|改訂|修正|修订|修訂|修改|編集|编辑于|수정|업데이트|갱신|개정|อัปเดต|อัพเดท|อัพเดต|ปรับปรุง|แก้ไข'
export const DENSE_PUBLISHED =
  '公開|投稿|掲載|配信|発行|作成|初出|发布|發布|發佈|发表|發表|刊登|刊发|出版|입력|등록|게시|작성|발행|송고|승인|เผยแพร่|โพสต์'
export const DENSE_OTHER = '©|開催|締切|募集|活动|截止|会期|행사|마감|開始|開演'
