/** Words, OR, groups and the minus. One part of the table. */
export const words = `
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
`
