import { describe, expect, test } from 'vitest'
import { bylineIn, editorsOf } from '../names.ts'

const [ADA, BO, CY] = ['Ada Quill', 'Bo Marsh', 'Cy Dell']

describe('who edits, reviews, translates or takes pictures is no author next to a writer:', () => {
  test.each([
    `By ${ADA}. Edited by ${BO}.`,
    `By ${ADA} | Edited by ${BO}`,
    `Written by ${ADA} · Medically reviewed by ${BO}, MD`,
    `Written by ${ADA} Fact-checked by ${BO}`,
    `By ${ADA} — Fact checked by ${BO} and ${CY}`,
    `By ${ADA}. Illustrations by ${BO}. Photographs by ${CY}`,
    `By ${ADA} Photographs and video by ${BO}`,
    `Photographs by ${BO} | By ${ADA}`,
    `By ${ADA}; Translated by ${BO}`,
    `Reporting by ${ADA}; Editing by ${BO} and ${CY}`,
    `By ${ADA}, edited by ${BO}, illustrated by ${CY}`,
    `By ${ADA} Additional reporting: ${BO}`.replace('Additional reporting', 'Photo editor'),
    `Von ${ADA}, Redaktion: ${BO}`,
    `Von ${ADA}. Übersetzung: ${BO}`,
    `Text: ${ADA} / Bearbeitung: ${BO} / Bilder: ${CY}`,
    `Par ${ADA} — Photos : ${BO}`,
    `Par ${ADA}, traduit par ${BO}`,
    `Medically reviewed by ${BO}, MD — By ${ADA}`,
    `Translated by ${BO}. By ${ADA}`,
    `Por ${ADA}, da Redação`,
    `Por ${ADA} | Edición: ${BO}`,
    `Por ${ADA} Fotografías de ${BO}`,
    `Di ${ADA}, foto di ${BO}`,
    `Di ${ADA} - Traduzione di ${BO}`,
    `Por ${ADA}; Edição: ${BO}; Imagens: ${CY}`,
    `Door ${ADA} | Beeld: ${BO} | Eindredactie: ${CY}`,
    `Tekst: ${ADA}, zdjęcia: ${BO}, redakcja: ${CY}`,
    `Av ${ADA}. Foto: ${BO}. Redaktör: ${CY}`,
    `Yazan: ${ADA} Çeviri: ${BO}`,
    `Teks: ${ADA} | Editor: ${BO}`,
    `${ADA} (Text), ${BO} (Fotos)`,
    `${ADA} (words) and ${BO} (photos)`,
    `${ADA} und ${BO} (Bild)`,
    `${ADA} – Text, ${BO} – Bild`,
    `${ADA}, reporter, and ${BO}, photographer`,
    `By ${ADA}, Staff Writer, and ${BO}, Staff Photographer`,
    `By ${ADA} (photos: ${BO})`,
    `By ${ADA} (edited by ${BO})`,
  ])('%s', (line) => {
    expect(bylineIn(line).names).toEqual([ADA])
  })

  test.each([
    ['作者：林书远 编辑：周禾', '林书远'],
    ['作者：林书远　责任编辑：周禾　来源：山谷日报', '林书远'],
    ['文｜林书远　图｜周禾', '林书远'],
    ['文／林书远 图／周禾', '林书远'],
    ['图：周禾 文：林书远', '林书远'],
    ['记者 林书远 摄影 周禾 编辑 李四', '林书远'],
    ['记者：林书远｜编辑：周禾｜校对：李四', '林书远'],
    ['林书远｜文　周禾｜图', '林书远'],
    ['Анна Перова. Перевод Ивана Рекина', 'Анна Перова'],
    ['撰文：林书远；翻译：周禾；校对：李四', '林书远'],
    ['林书远（文） 周禾（图）', '林书远'],
    ['林书远 · 编辑：周禾', '林书远'],
    ['取材・文＝松岡大地　写真＝山田花子', '松岡大地'],
    ['文・写真＝松岡大地　編集＝山田花子', '松岡大地'],
    ['글 홍길동 사진 김철수', '홍길동'],
    ['홍길동 기자 | 편집: 김철수', '홍길동'],
    ['Текст: Анна Перова, фото: Иван Рекин, редактор: Олег Мостов', 'Анна Перова'],
    ['Автор: Анна Перова. Перевод: Иван Рекин', 'Анна Перова'],
    ['بقلم: أحمد قلم | تحرير: سامي نهر', 'أحمد قلم'],
    ['כתבה: עדה נוצה, צילום: בועז נהר', 'עדה נוצה'],
  ])('%s', (line, name) => {
    expect(bylineIn(line).names).toEqual([name])
  })
})

test.each([
  [`Ada Quill, envoyée spéciale à Brest`, [ADA]],
  [`Par Odile Marchand et Luc Aubert, envoyés spéciaux`, ['Odile Marchand', 'Luc Aubert']],
  ['Odile Marchand, rédactrice en chef', ['Odile Marchand']],
  ['Odile Marchand, Envoyée spéciale', ['Odile Marchand']],
  ['Odile Marchand, journaliste indépendante', ['Odile Marchand']],
  ['Por Inés Robledo | Redacción Aldea', ['Inés Robledo']],
  ['Redacción Aldea', []],
  ['Redaktion Talblatt', []],
  ['La rédaction du Canal', []],
  ['Inés Robledo, corresponsal en París', ['Inés Robledo']],
  ['Inés Robledo corresponsal en París', ['Inés Robledo']],
  ['Inés Robledo, periodista y bióloga', ['Inés Robledo']],
  ['Von Ada Quill, Berlin', [ADA]],
  ['Von Ada Quill, z. Zt. Kiel', [ADA]],
  ['Von Ada Quill, Chefredakteurin', [ADA]],
  ['Ada Quill Redakteurin', [ADA]],
  ['di Ada Penna, inviata a Lipari', ['Ada Penna']],
  ['di Ada Penna, Inviata speciale', ['Ada Penna']],
  ['Ada Pena, repórter em Faro', ['Ada Pena']],
  ['Ada Pena, Jornalista', ['Ada Pena']],
  ['Jan Riet, Verslaggever', ['Jan Riet']],
  ['Anna Pióro, dziennikarka', ['Anna Pióro']],
  ['Анна Перова, специальный корреспондент', ['Анна Перова']],
  ['Анна Перова корреспондент', ['Анна Перова']],
  ['Kari Penn, journalist', ['Kari Penn']],
  ['Deniz Kalem, Muhabir', ['Deniz Kalem']],
  ['林书远 记者', ['林书远']],
  ['松岡大地 編集委員', ['松岡大地']],
  ['홍길동 선임기자', ['홍길동']],
  // Small letters are parts of some names.
  ['Ada Quill, Jan van der Riet', [ADA, 'Jan van der Riet']],
  ['Ada Quill, de la Vega', [ADA, 'de la Vega']],
  ['bell quill', ['bell quill']],
  ['Ada Quill and bell marsh', [ADA, 'bell marsh']],
  ['Text und Fotos: Ada Quill', [ADA]],
  ['Fotos und Text: Ada Quill', [ADA]],
  ['Photos by Bo Marsh', []],
])('an office is no part of a name: %s', (line, names) => {
  expect(bylineIn(line).names).toEqual(names)
})

test.each([
  ['编辑：周禾', ['周禾']],
  ['（责编：牛歌、岳桥）', ['牛歌', '岳桥']],
  ['Edited by Bo Marsh', [BO]],
  ['Redaktion: Bo Marsh', [BO]],
  ['Foto: Bo Marsh', []],
  ['By Ada Quill', []],
])('an editor whom nobody is named with: %s', (line, names) => {
  expect(editorsOf(line)).toEqual(names)
})
