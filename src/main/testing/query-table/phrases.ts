/** Phrases, words near each other and beginnings. One part of the table. */
export const phrases = `
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
`
