/**
 * Of a bitmap, in its own pixels. Apart from the schemas of rasterising.ts: the page that draws would come with zod, which
 * tries whether it may evaluate code, against the page's policy.
 */
export const LONGEST_SIDE = 2_048
