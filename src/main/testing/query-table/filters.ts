/** Filters but those of days. One part of the table. */
export const filters = `
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
`
