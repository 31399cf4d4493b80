/**
 * Queries with their answers over the library of `articles.ts`: the letters of the articles found. A blank at the end of a
 * query finishes its last word. `all` is every article outside the trash.
 */
export const table = `
grain :: a k
harbour :: a c k
HARBOUR :: a c k
steel :: a b k
silt :: a c k
cyber :: e g
mayor :: a j
grain harbour :: a k
harbour grain :: a k
grain AND harbour :: a k
grain steel harbour :: a k
grain cyber ::
nowhere ::
har… :: a c k
grain har… :: a k
dred… :: c k
c… :: g
hafen :: d
koln :: d
Köln :: d
港口 :: f
港… :: f
北京市政府 :: f
didn't :: j
didn’t :: j

grain OR cyber :: a e g k
grain | cyber :: a e g k
grain|cyber :: a e g k
grain || cyber :: a e g k
cyber OR grain :: a e g k
grain OR nowhere :: a k
nowhere OR nothere ::
grain OR cyber OR hafen :: a d e g k
grain or cyber ::
harbour grain OR cyber :: a e g k
grain harbour OR peace talks :: a c e k
grain OR harbour master :: a c k
grain OR cyb… :: a e g k
OR grain ::
grain OR :: a k
grain | :: a k
| grain :: a k
grain OR OR cyber :: a e g k

(grain OR cyber) :: a e g k
(grain OR cyber) old :: a g k
old (grain OR cyber) :: a g k
old (grain | cyber) :: a g k
(grain OR cyber) (old OR war) :: a e g k
(steel (grain OR tariffs)) :: a b k
steel (grain OR tariffs) -coal :: a b
((grain)) :: a k
(grain harbour) OR (war talks) :: a e k
(grain harbour)OR(war talks) :: a e k
(mayor (silt OR mill)) :: a j
mayor (silt OR (mill prices)) :: a j
() grain :: a k
( ) :: all
(grain OR cyber :: a e g k
((grain OR cyber :: a e g k
grain OR (cyber old :: a g k
grain) :: a k
)grain :: a k
(grain OR cyber)) old :: a g k
(((((((((((((((((((((((((grain OR cyber))))))))))))))))))))))))) old :: a g k

-grain :: b c d e f g j
harbour -grain :: c
-grain harbour :: c
steel -tariffs :: a k
steel -tariffs -coal :: a
-(grain OR cyber) :: b c d f j
old -(grain OR cyber) :: b
old -(grain cyber) :: a b g k
-(grain harbour) old :: b g
-(-grain) :: a k
-(-(grain OR cyber)) :: a e g k
-(harbour -grain) old :: a b g k
-"cease fire" old :: b g k
(grain OR -harbour) old :: a b g k
-nowhere grain :: a k
- grain :: a k
-- grain :: a k
grain - :: a k
-() grain :: a k
-grain -harbour -cyber -old :: d f j

"cease fire" :: a
“cease fire” :: a
„cease fire“ :: a
«cease fire» :: a
»cease fire« :: a
‹cease fire› :: a
‘cease fire’ :: a
‚cease fire‘ :: a
「cease fire」 :: a
『cease fire』 :: a
＂cease fire＂ :: a
“cease fire" :: a
"cease fire :: a
"fire cease" ::
"peace talks" :: c e
"peace talks" war :: e
"peace talks" OR "old mill" :: b c e
"white house" :: c
"the white house" :: c
"old harbour" :: a k
"old harbour" grain -"cease fire" :: k
("old harbour" OR "old mill") steel :: a b k
-("old harbour" OR "old mill") steel ::
"grain steel and coal" :: k
"fire held" :: a
"silt silt" :: k
"港口计划" :: f
“港口” :: f
"" grain :: a k
"…" grain :: a k
"harbour master" :: c
"master harbour" ::

"white house"~0 :: c
"house white"~0 :: c
"white house"~1 :: c e
"white house"~3 :: c e
"house white"~1 :: c e
"cease fire"~0 :: a
"cease fire"~2 :: a
"cease fire"~9 :: a b
“fire cease”~9 :: a b
"grain harbour"~3 :: a
"harbour grain"~3 :: a
"grain harbour"~9 :: a k
"dredging silt"~1 :: c k
"silt dredging"~0 ::
"dredging silt"~0 ::
"dredging dredging"~9 :: k
"dredging dredging"~3 ::
"steel grain"~0 :: k
"steel coal"~1 :: k
"steel coal"~0 ::
-"white house"~3 talks ::
-"white house"~0 talks :: e
"white house"~1 war :: e
("white house"~1 OR grain) old :: a k
"grain"~3 :: a k
"港口 计划"~2 :: f
"grain nowhere"~5 ::
title:"harbour grain"~3 :: a
text:"harbour grain"~3 ::
text:"harbour grain"~4 :: a k

grai* :: a k
gra* :: a k
har* :: a c k
dred* silt :: c k
tari* :: b
-har* steel :: b
ste* -gr* :: b
(tari* OR cyb*) :: b e g
g* :: a c d e g k
zz* ::
title:har* :: a c
"cease fire" gra* :: a
* :: all
grain * :: a k
港* :: f
gr* har* :: a k

title:harbour :: a c
title:steel :: b
title:"harbour master" :: c
title:“harbour master” :: c
title:grain :: a
title:gazette ::
title:港口 :: f
TITLE:Harbour :: a c
-title:harbour harbour :: k
title:(harbour OR steel) :: a b c
title:(harbour grain) :: a
title:harbour text:grain :: a
title:harbour OR title:war :: a c e
title:har… :: a c
text:grain :: a k
text:steel :: a b k
text:cyber :: e g
text:silt :: c k
text:"cease fire" :: a
-text:cyber cyber ::
note:silt :: a
note:cyber :: e
note:harbour :: k
note:"harbour plan" :: k
note:mayor :: a
note:grain ::
note:* :: all
note:(silt OR cyber) :: a e
-note:mayor mayor :: j
highlight:grain :: a
highlight:silt :: c
highlight:cyber :: g
highlight:"dredging of silt" :: c
highlight:harbour ::
highlight:dre* :: c
in:title harbour :: a c
in:title gazette :: a c
in:text cyber :: e g
in:notes cyber :: e
in:note cyber :: e
in:highlights silt :: c
in:tags grain :: a
in:tags dredging :: k
in:title in:notes silt :: a k
harbour in:notes :: k
in:title grain OR cyber :: a
(in:title harbour) OR cyber :: a c e g
(in:notes cyber) OR title:steel :: b e
in:title text:cyber :: e g
in:title (grain OR steel) :: a b

tag:war :: a e
tag:war/cyber :: e
tag:WAR/Grain :: a
tag:"war" :: a e
tag:“war” :: a e
tag:ports :: a c k
tag:ports/dredging :: k
tag:port ::
tag:"häfen/köln" :: d
tag:häfen :: d
tag:hafen ::
tag:中国 :: f
tag:"5\\" guns" :: g
tag:'5" ::
tag:"code (c++)" :: g
tag:“code (c++)” :: g
tag:"a|b" :: g
tag:"back\\\\slash" :: g
tag:back\\slash :: g
-tag:war grain :: k
tag:war OR tag:trade :: a b e
tag:(war OR trade) :: a b e
tag:(war trade) ::
tag:(war ports) :: a
-tag:(war OR trade OR ports) :: d f g j
tag:war -tag:war/cyber :: a
tag:war grain OR cyber :: a e g
tag:war (grain OR cyber) :: a e
(tag:war OR cyber) :: a e g
(tag:trade OR cyber) old :: b g
(tag:war -tag:ports) OR grain :: a e k
(tag:trade OR tag:ports grain) :: a b k
grain OR(cyber old) :: a g k
-(tag:war OR cyber) :: b c d f j k
-(tag:war cyber) cyber :: g

by:zoe :: a c
by:Zoë :: a c
by:moller :: a c
by:"Lea Stone" :: c
by:writer :: b e
by:groß :: d
by:"o’neil" :: g
-by:writer steel :: a k
by:(zoe OR writer) old :: a b
by:nobody ::
site:gazette :: a c
site:baytimes.example :: b e
site:"bay times" :: b e
site:developers :: g
site:dev.example :: g
site:ports :: k
site:新报 :: f
-site:gazette harbour :: k
site:(gazette OR authority) grain :: a k
url:grain-deal :: a
url:https://www.gazette.example/world/grain-deal :: a
url:http://gazette.example/world/grain-deal/ :: a
url:baytimes.example/steel?page=2 :: b
url:reports/silt :: k
url:港口 :: f
url:"gazette.example/local" :: c
-url:gazette harbour :: k

is:starred :: a e
is:read :: b e k
is:unread :: a c d f g j
is:inbox :: a b d e f g j
is:archived :: c k
is:annotated :: a c e g k
is:partial :: e
is:trashed :: h
IS:Starred :: a e
-is:starred harbour :: c k
is:(starred OR archived) harbour :: a c k
is:starred OR is:archived :: a c e k
is:trashed grain :: h
is:trashed harbour ::
is:trashed OR cyber :: e g h
(is:trashed grain) OR mayor :: a h j
-is:trashed grain :: a k
is:starred is:read :: e
has:note :: a e k
has:highlight :: a c g
has:image :: a k
has:images :: a k
has:highlights has:note :: a
-has:note -has:highlight :: b d f j
has:(note highlight) :: a
has:note OR has:highlight :: a c e g k
has:image cyber ::
(has:image OR cyber) old :: a g k
colour:yellow :: a
color:1 :: a
colour:blue :: c
colour:purple :: g
colour:green ::
-colour:yellow has:highlight :: c g
colour:(yellow OR blue) :: a c

lang:en :: a b c g j k
lang:en-GB :: b
lang:en-us :: k
lang:english old :: a b g k
lang:de :: d
lang:German :: d
lang:deutsch :: d
lang:zh :: f
lang:chinese :: f
lang:zh-Hans :: f
lang:fr ::
-lang:en :: d e f
lang:(de OR zh) :: d f
length:>2000 :: b e k
length:>=2500 :: b e k
length:>2500 :: e k
length:<450 :: c f
length:<=450 :: c f j
length:300..1200 :: a c d j
length:1200..300 :: a c d j
length:5000.. :: e k
length:..300 :: c f
length:800 :: d
length:>2,000 old :: b k
length:>2k -length:>9k :: b e
-length:>500 :: c f j
length:>2000 OR mayor :: a b e j k

after:2024-07-01 :: a b d e g j
after:2024-07-20 :: a b d e g j
after:2024-07-21 :: a d e g j
after:2024-08 :: d e g j
after:2024-07 :: a b d e g j
after:2024 :: a b c d e g j
after:2025 ::
before:2024-07-01 :: c d f k
before:2024-07 :: c d f k
before:2024-07-15 :: a c d f k
before:2024 :: f k
before:2022-05 ::
before:2022-05-20 :: k
-after:2024 :: f k
after:2024-07 before:2024-08 :: a b d
after:7d :: d e g j
after:6d :: d e g j
after:5d :: d e g
after:"last week" :: d e g j
after:"this week" :: d e g
before:"last month" :: c d f k
after:today :: d
after:yesterday :: d g
before:yesterday :: a b c d e f j k
published:2024 :: a b c d g j
published:2024-07 :: a b d
published:2024-07-20 :: a b d
published:2024-08 :: d g j
published:2022 :: k
published:2022-05-31 :: k
published:2023-12-31 :: f
published:yesterday :: d g
published:"last month" :: a b d
published:"this month" :: d g j
published:"last week" :: d j
published:2023..2024-06 :: c d f
published:>2024-07 :: d g j
published:<2024 :: f k
published:>=2024-07-20 :: a b d g j
published:7d :: d g j
published:"june 2024" :: c d
published:july :: a b d
-published:2024 :: e f k
captured:today :: g
captured:yesterday :: a
captured:2024-08 :: a b e g j
captured:7d :: a e g j
captured:"this week" :: a e g
captured:"last week" :: b j
captured:last-week :: b j
captured:2023 :: k
captured:<2024-02 :: d k
captured:2024-01..2024-07 :: c d f
captured:..2023 :: k
captured:"last month" cyber ::
captured:7d cyber :: e g
captured:friday :: j
captured:"9 august 2024" :: j
after:7d OR grain :: a d e g j k

is:starred (grain OR cyber) -has:image :: e
lang:en -tag:ports length:>1000 old :: b g
(by:zoe OR by:writer) after:2024-07 -is:read :: a
title:(harbour OR steel) -"cease fire" :: b c
"old harbour" (tag:war OR has:image) :: a k
C++ :: g
702(b) :: g
f(x) :: g
(702(b) OR hafen) :: d g
(f(x) OR hafen) :: d g
16:30 :: g
node.js :: g
https://dev.example/rust :: g
co-operative :: j
12,500 :: j
war:peace ::

has:pictures ::
is:lost ::
tag: ::
length:long ::
before:soon ::
author:writer ::
has:pictures grain :: a k
is:lost OR grain :: a k
-is:lost grain :: a k
colour:mauve tag:war :: a e
lang:klingonese mayor :: a j
after:2024-02-30 grain :: a k
`
