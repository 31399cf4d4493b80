/**
 * Hits that the window asks for while letters follow each other: more than it shows. A search for no more of them looks
 * through fewer texts.
 */
export const TYPING_HITS = 20
