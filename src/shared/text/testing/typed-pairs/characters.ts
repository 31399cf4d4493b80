import { no, type TypedPair, yes } from './pair.ts'

/** Scripts without blanks, and emoji. */
export const characters: readonly TypedPair[] = [
  ...yes(
    'each Han character means something, wherever it is',
    ['港', '新的港口计划'],
    ['划', '新的港口计划'],
    ['新', '新的港口计划'],
    ['港口', '新的港口计划'],
    ['口计划', '新的港口计划'],
    ['港', '港'],
  ),
  ...no('characters that are not together', ['新港', '新的港口'], ['京', '北方']),
  ...yes(
    'so does each Hangul syllable and each kana',
    ['터', '새로운 터미널이'],
    ['널', '터미널'],
    ['の', '東京の港'],
    ['ン', 'パン'],
  ),
  ...yes(
    'Thai, Lao, Khmer and Burmese anywhere',
    ['ท่าเรือ', 'แผนท่าเรือแห่งใหม่'],
    ['กรุง', 'ในกรุงเทพ'],
    ['พ', 'ในกรุงเทพ'],
    ['ລາວ', 'ປະເທດລາວ'],
  ),
  ...yes(
    'scripts without a blank between them',
    ['iphone', '新しいiPhone手机'],
    ['手机', '新しいiPhone手机'],
    ['iPhone手机', '新しいiPhone手机が'],
  ),
  ...yes(
    'emoji, in any colour and form',
    ['🎉', 'done 🎉'],
    ['🎉', 'done🎉🎊'],
    ['🎊', 'done🎉🎊'],
    ['👍', 'ok 👍🏽'],
    ['👍🏽', 'ok 👍'],
    ['❤️', 'I ❤ it'],
    ['❤', 'I ❤️ it'],
    ['👩‍🔬', 'a 👩‍🔬 said'],
    ['🇩🇪', 'from 🇫🇷🇩🇪'],
  ),
  ...no('another one', ['🎉', 'done 🎊'], ['🇩🇪', 'from 🇪🇩']),
]
