/** So many of the closest articles are given at most. Where there are so many, there may be more. */
export const MOST_CLOSEST = 100
