/**
 * How rare a term is: the inverse document frequency of BM25.
 * @param count how many articles have it
 */
export function rarity(count: number, articles: number): number {
  const having = Math.min(count, articles)
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5))
}
