/** Prose in many languages, with the encodings in which pages in them were written before UTF-8; all of it made up. */
export interface Tongue {
  readonly lang: string
  readonly charsets: readonly string[]
  /** The first sentence alone is a short page. */
  readonly sentences: readonly string[]
}

export const tongues: readonly Tongue[] = [
  {
    lang: 'zh-Hans',
    charsets: ['gbk', 'gb18030'],
    sentences: [
      '市议会星期二决定，老渡口的船闸在冬天以前修好。',
      '渡船每天早上六点开出，坐船的人多半是去对岸上班的工人和学生。',
      '管理处说，今年的水位比去年低了四十厘米，这是三十年来没有过的事情。',
      '住在河边的人不相信这个说法，他们认为船闸早就应该换新的了。',
      '“我们不要新桥，”一位开船的老人说，“我们只要船能准时来。”',
    ],
  },
  {
    lang: 'zh-Hant',
    charsets: ['big5'],
    sentences: [
      '市議會星期二決定，舊渡口的船閘要在冬天以前修好。',
      '渡船每天早上六點開出，搭船的人多半是到對岸上班的工人和學生。',
      '管理處說，今年的水位比去年低了四十公分，這是三十年來沒有過的事情。',
      '住在河邊的人不相信這個說法，他們認為船閘早就應該換新的了。',
      '「我們不要新橋，」一位開船的老人說，「我們只要船能準時來。」',
    ],
  },
  {
    lang: 'ja',
    charsets: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    sentences: [
      '市議会は火曜日、古い渡し場の水門を冬までに直すことを決めた。',
      '渡し船は毎朝六時に出て、乗る人の多くは向こう岸の工場や学校に通っている。',
      '管理所によると、今年の水位は去年より四十センチ低く、この三十年で初めてのことだという。',
      '川のそばに住む人たちは、その説明を信じていない。',
      '「新しい橋はいらない」と船頭の老人は話した。「船が時間どおりに来ればいい」',
    ],
  },
  {
    lang: 'ko',
    charsets: ['euc-kr'],
    sentences: [
      '시의회는 화요일에 오래된 나루터의 갑문을 겨울이 오기 전에 고치기로 했다.',
      '나룻배는 매일 아침 여섯 시에 떠나고, 타는 사람은 대부분 건너편으로 일하러 가는 사람들이다.',
      '관리소는 올해 물의 높이가 작년보다 사십 센티미터 낮다고 말했다.',
      '강가에 사는 사람들은 그 말을 믿지 않는다.',
      '“새 다리는 필요 없다”고 한 노인은 말했다. “배가 제때에 오기만 하면 된다.”',
    ],
  },
  {
    lang: 'ru',
    charsets: ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'],
    sentences: [
      'Городской совет решил во вторник, что шлюз у старой переправы починят до зимы.',
      'Паром отходит каждое утро в шесть часов, и едут на нём рабочие и школьники.',
      'По словам смотрителя, вода стоит на сорок сантиметров ниже, чем в прошлом году.',
      'Жители берега этому не верят: они давно просили поставить новые ворота.',
      'Нам не нужен новый мост, сказал старый паромщик, нам нужно, чтобы паром приходил вовремя.',
    ],
  },
  {
    lang: 'uk',
    charsets: ['koi8-u', 'windows-1251'],
    sentences: [
      'Міська рада вирішила у вівторок, що шлюз біля старої переправи полагодять до зими.',
      'Пором відходить щоранку о шостій годині, і їдуть на ньому робітники та школярі.',
      'За словами доглядача, вода стоїть на сорок сантиметрів нижче, ніж торік.',
      'Мешканці берега цьому не вірять: вони давно просили поставити нові ворота.',
      'Нам не потрібен новий міст, сказав старий поромник, нам потрібно, щоб пором їздив вчасно.',
    ],
  },
  {
    lang: 'de',
    charsets: ['windows-1252', 'iso-8859-15'],
    sentences: [
      'Der Stadtrat beschloss am Dienstag, dass die Schleuse an der alten Fähre vor dem Winter repariert wird.',
      'Die Fähre fährt jeden Morgen um sechs; die meisten Fahrgäste sind Arbeiter und Schüler.',
      'Der Pegel steht laut Verwaltung vierzig Zentimeter tiefer als im vorigen Jahr, so tief wie seit dreißig Jahren nicht.',
      'Wer am Ufer wohnt, glaubt das nicht: Die Tore hätten längst erneuert werden müssen.',
      'Wir brauchen keine neue Brücke, sagte ein früherer Fährmann, sondern ein Schiff, das pünktlich kommt.',
    ],
  },
  {
    lang: 'fr',
    charsets: ['windows-1252', 'iso-8859-15', 'macintosh'],
    sentences: [
      'Le conseil municipal a décidé mardi que l’écluse de l’ancien bac serait réparée avant l’été prochain.',
      'Le bac part chaque matin à six heures ; ses passagers sont des ouvriers et des élèves.',
      'Le niveau de l’eau est, d’après le gérant, plus bas de quarante centimètres que l’année dernière.',
      'Les riverains n’y croient guère : les portes auraient dû être remplacées il y a longtemps.',
      'Nous ne voulons pas d’un pont, a déclaré un batelier âgé, mais d’un bateau qui arrive à l’heure.',
    ].map((sentence) => sentence.replaceAll('’', "'")),
  },
  {
    lang: 'es',
    charsets: ['windows-1252'],
    sentences: [
      'El ayuntamiento decidió el martes que la esclusa del viejo transbordador se reparará antes del otoño.',
      '¿Quién lo usa? Cada mañana, a las seis, viajan en él obreros y niños de la otra orilla.',
      'Según la administración, el agua está cuarenta centímetros más baja que el año pasado.',
      '«No queremos un puente», dijo un barquero jubilado, «sino un barco que llegue a su hora».',
    ],
  },
  {
    lang: 'pl',
    charsets: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Rada miasta zdecydowała we wtorek, że śluza przy starym promie zostanie naprawiona przed zimą.',
      'Prom odpływa każdego ranka o szóstej, a jeżdżą nim głównie robotnicy i uczniowie.',
      'Według zarządcy woda stoi o czterdzieści centymetrów niżej niż w zeszłym roku.',
      'Mieszkańcy brzegu w to nie wierzą: wrota już dawno należało wymienić.',
      'Nie chcemy nowego mostu, powiedział stary przewoźnik, chcemy, żeby łódź przypływała na czas.',
    ],
  },
  {
    lang: 'cs',
    charsets: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'Městská rada v úterý rozhodla, že zdymadlo u starého přívozu bude opraveno ještě před zimou.',
      'Přívoz vyplouvá každé ráno v šest hodin a vozí hlavně dělníky a žáky z druhého břehu.',
      'Podle správce je hladina o čtyřicet centimetrů níž než loni.',
      'Lidé od řeky tomu nevěří: vrata se podle nich měla dávno vyměnit.',
      'Nechceme nový most, řekl starý převozník, chceme, aby loď jezdila včas.',
    ],
  },
  {
    lang: 'hu',
    charsets: ['windows-1250', 'iso-8859-2'],
    sentences: [
      'A városi tanács kedden úgy döntött, hogy a régi révnél lévő zsilipet a tél előtt megjavítják.',
      'A komp minden reggel hatkor indul, és főleg munkásokat meg diákokat visz a túlsó partra.',
      'A gondnok szerint a vízszint negyven centiméterrel alacsonyabb, mint tavaly.',
      'A folyó mellett élők ezt nem hiszik: a kapukat szerintük rég ki kellett volna cserélni.',
      'Nem kell új híd, mondta egy öreg révész, csak az, hogy a hajó időben jöjjön, és ne kelljen órákig ülni a hűvösben.',
    ],
  },
  {
    lang: 'el',
    charsets: ['windows-1253', 'iso-8859-7'],
    sentences: [
      'Το δημοτικό συμβούλιο αποφάσισε την Τρίτη ότι η παλιά δεξαμενή θα επισκευαστεί πριν από τον χειμώνα.',
      'Το πορθμείο φεύγει κάθε πρωί στις έξι και μεταφέρει εργάτες και μαθητές.',
      'Σύμφωνα με τον διαχειριστή, το νερό είναι σαράντα εκατοστά χαμηλότερα από πέρυσι.',
      'Οι κάτοικοι της όχθης δεν το πιστεύουν· οι πόρτες έπρεπε να είχαν αλλάξει από καιρό.',
      'Άλλη γέφυρα δεν θέλουμε, είπε ένας γέρος βαρκάρης, θέλουμε το καράβι να έρχεται στην ώρα του.',
    ],
  },
  {
    lang: 'tr',
    charsets: ['windows-1254'],
    sentences: [
      'Belediye meclisi salı günü eski iskeledeki kapağın kıştan önce onarılmasına karar verdi.',
      'Vapur her sabah altıda kalkıyor; yolcuların çoğu karşı kıyıda çalışan işçiler ve öğrenciler.',
      'Yönetime göre su geçen yıla göre kırk santim daha alçak; otuz yıldır böyle bir şey görülmemişti.',
      'Kıyıda oturanlar buna inanmıyor: kapıların çoktan değiştirilmesi gerekiyordu.',
      'Yeni köprü istemiyoruz, dedi yaşlı bir kayıkçı, vapurun vaktinde gelmesini istiyoruz.',
    ],
  },
  {
    lang: 'he',
    charsets: ['windows-1255'],
    sentences: [
      'מועצת העיר החליטה ביום שלישי כי הסכר ליד המעבורת הישנה יתוקן לפני החורף.',
      'המעבורת יוצאת בכל בוקר בשעה שש, ורוב הנוסעים הם פועלים ותלמידים.',
      'לדברי המנהל, המים נמוכים בארבעים סנטימטרים מאשר בשנה שעברה.',
      'תושבי הגדה אינם מאמינים לכך: את השערים היה צריך להחליף מזמן.',
      'איננו רוצים גשר חדש, אמר שייט זקן, אנחנו רוצים שהסירה תגיע בזמן.',
    ],
  },
  {
    lang: 'ar',
    charsets: ['windows-1256', 'iso-8859-6'],
    sentences: [
      'قرر مجلس المدينة يوم الثلاثاء إصلاح بوابة المعبر القديم قبل حلول الشتاء.',
      'تغادر العبارة كل صباح في الساعة السادسة، ومعظم الركاب من العمال والطلاب.',
      'وقال المدير إن مستوى الماء أقل بأربعين سنتيمترا مما كان عليه في العام الماضي.',
      'ولا يصدق سكان الضفة ذلك، فهم يرون أن البوابة كان يجب أن تستبدل منذ زمن طويل.',
      'وقال بحار عجوز: لا نريد جسرا جديدا، بل نريد أن تصل العبارة في موعدها.',
    ],
  },
  {
    lang: 'th',
    charsets: ['windows-874'],
    sentences: [
      'สภาเมืองมีมติเมื่อวันอังคารให้ซ่อมประตูน้ำที่ท่าเรือเก่าก่อนถึงฤดูหนาว',
      'เรือข้ามฟากออกทุกเช้าเวลาหกโมง ผู้โดยสารส่วนใหญ่เป็นคนงานและนักเรียน',
      'ผู้ดูแลกล่าวว่าระดับน้ำปีนี้ต่ำกว่าปีที่แล้วสี่สิบเซนติเมตร',
      'คนที่อยู่ริมแม่น้ำไม่เชื่อเรื่องนี้ พวกเขาบอกว่าควรเปลี่ยนประตูน้ำนานแล้ว',
      'ชายชราคนหนึ่งพูดว่า เราไม่ต้องการสะพานใหม่ เราต้องการให้เรือมาตรงเวลา',
    ],
  },
  {
    lang: 'lt',
    charsets: ['windows-1257', 'iso-8859-13'],
    sentences: [
      'Miesto taryba antradienį nusprendė, kad šliuzas prie senojo kelto bus sutaisytas iki žiemos.',
      'Keltas išplaukia kiekvieną rytą šeštą valandą, o juo važiuoja daugiausia darbininkai ir mokiniai.',
      'Prižiūrėtojo žodžiais, vanduo yra keturiasdešimčia centimetrų žemesnis nei pernai.',
      'Žmonės prie upės tuo netiki: vartus seniai reikėjo pakeisti.',
      'Mums nereikia naujo tilto, sakė senas keltininkas, mums reikia, kad keltas ateitų laiku.',
    ],
  },
  {
    lang: 'vi',
    charsets: ['windows-1258'],
    sentences: [
      'Hội đồng thành phố quyết định hôm thứ ba rằng cửa cống ở bến phà cũ sẽ được sửa trước mùa đông.',
      'Phà chạy mỗi sáng lúc sáu giờ, và phần lớn hành khách là công nhân và học sinh.',
      'Người quản lý nói rằng mực nước thấp hơn năm ngoái bốn mươi phân.',
      'Người sống bên sông không tin điều đó.',
    ],
  },
]
