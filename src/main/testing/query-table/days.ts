/** Filters of days. One part of the table. */
export const days = `
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
`
