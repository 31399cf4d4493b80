/** Words in a part of an article only. One part of the table. */
export const fields = `
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
`
