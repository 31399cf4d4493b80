import type { ExpectedArticle } from '../expected.ts'
import type { Sites } from '../page.ts'

const blogLines = [
  'I keep three notebooks, and I have given up pretending that they are one. The first is for what I hear, the second for what I read, and the third is for what I only think I have heard or read.',
  'The trouble with a single book is not that it gets full; it is that everything in it looks equally true. A remark made on a staircase stands beside a figure out of a yearbook, in the same ink, with the same confidence.',
  'So I copy. Every Sunday evening the first two books go into the third, but only what I would still sign. It takes an hour, and most of the week does not survive it.',
  'My aunt, who ran a seed archive for thirty years, called this winnowing. She threw away nine tenths of what she was sent and labelled the rest so well that strangers could use it after her death, which they do.',
  'A notebook nobody else can read is a diary. There is nothing wrong with a diary, but one should not cite it.',
] as const

/** A page of the old kind: tables for layout, line breaks for paragraphs, nothing said in the head. */
export const blog: ExpectedArticle = {
  path: '/~pell/notes/three-notebooks.html',
  title: 'Three notebooks',
  byline: [],
  publisher: null,
  publishedAt: null,
  paragraphs: blogLines,
  absent: ['Sign my guestbook', 'You are visitor number'],
}

const arabicLines = [
  'في كل صباح تفتح أمينة المكتبة الصغيرة أبوابها قبل أن يستيقظ السوق، وتكنس العتبة بنفسها كما كانت تفعل أمها من قبل.',
  'لا تملك المكتبة أكثر من ألفي كتاب، لكنها تعرف قارئ كل واحد منها، وتكتب أسماءهم في دفتر أزرق لا تسمح لأحد بأن يلمسه.',
  'حين سألناها لماذا لا تشتري حاسوباً، ضحكت وقالت إن الدفتر لم ينقطع عنه التيار مرة واحدة منذ أربعين سنة.',
  'في المساء يجلس الأطفال على الدرج، ويقرأ أكبرهم بصوت عال فصلاً من رواية بدأوها في الشتاء ولم يصلوا بعد إلى نصفها.',
] as const

/** A page written from right to left as a whole. */
export const arabic: ExpectedArticle = {
  path: '/ar/library',
  title: 'المكتبة التي لا تنام قبل السوق',
  byline: ['سلمى النجار'],
  publisher: 'جريدة الوادي',
  publishedAt: '2025-06-02',
  paragraphs: arabicLines,
  absent: ['اشترك في النشرة'],
}

const japaneseLines = [
  '山あいの町では、郵便局が閉じてから三年になる。手紙はいま、週に二度、隣村のバスが運んでくる。',
  '配達を引き受けたのは、引退した鉄道員の一家だった。祖父が仕分け、孫が自転車で配る。雨の日には、封筒を一枚ずつ油紙に包むという。',
  '「手紙が遅れても、怒る人はいない」と祖父は言う。「みんな、返事を書く時間が増えたと言って笑う」。',
  '役場の記録によれば、町から出る手紙の数は、郵便局があったころより一割増えている。',
] as const

/** A page in a script without spaces. */
export const japanese: ExpectedArticle = {
  path: '/ja/letters',
  title: '郵便局のない町の手紙',
  byline: [],
  publisher: '谷間新報',
  publishedAt: '2025-05-11',
  paragraphs: japaneseLines,
  absent: ['ログイン'],
}

export const blogSites: Sites = {
  [blog.path]: {
    body: `<HTML><HEAD><TITLE>Three notebooks</TITLE></HEAD>
<BODY BGCOLOR="#FFFFE8" TEXT="#202020"><TABLE WIDTH="100%" BORDER="0" CELLPADDING="8"><TR VALIGN="top">
<TD WIDTH="140" BGCOLOR="#E0E0C8"><FONT SIZE="-1"><B>Pell's pages</B><BR><A HREF="../index.html">Home</A><BR><A HREF="garden.html">Garden</A><BR>
<A HREF="clocks.html">Clocks</A><BR><A HREF="/guest">Sign my guestbook</A><BR>You are visitor number <IMG SRC="/count.gif" WIDTH="1" HEIGHT="1"></FONT></TD>
<TD><CENTER><H2>Three notebooks</H2></CENTER>
${blogLines.join('<BR><BR>\n')}
<HR><FONT SIZE="-2">Last changed when the plums were ripe.</FONT></TD></TR></TABLE></BODY></HTML>`,
  },
  [arabic.path]: {
    body: `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${arabic.title} - جريدة الوادي</title>
<meta property="og:site_name" content="جريدة الوادي"><meta property="article:published_time" content="2025-06-02"><meta name="author" content="سلمى النجار"></head>
<body><nav><a href="/ar">الرئيسية</a> <a href="/ar/news">أخبار</a></nav><main><article><h1>${arabic.title}</h1><p class="author">سلمى النجار</p>
${arabicLines.map((line) => `<p>${line}</p>`).join('\n')}
<div class="subscribe"><a href="/ar/letter">اشترك في النشرة</a></div></article></main></body></html>`,
  },
  [japanese.path]: {
    body: `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${japanese.title}｜谷間新報</title>
<meta property="og:site_name" content="谷間新報"></head><body><header><a href="/ja">谷間新報</a> <a href="/login">ログイン</a></header>
<div id="main"><h1>${japanese.title}</h1><time datetime="2025-05-11">2025年5月11日</time><div class="body">
${japaneseLines.map((line) => `<p>${line}</p>`).join('\n')}</div></div></body></html>`,
  },
}
