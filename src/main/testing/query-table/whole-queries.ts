/** Queries as they are written, and what is not understood. One part of the table. */
export const wholeQueries = `
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
