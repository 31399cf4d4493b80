const numbers = new Intl.NumberFormat('en')
const rules = new Intl.PluralRules('en')

/** The forms of a sentence that has a number in it. `{count}` is where the number goes. */
export interface PluralForms {
  readonly one: string
  readonly other: string
}

/** A number as the interface writes it: `1,204`. */
export const formatCount = (count: number): string => numbers.format(count)

/** The form of a sentence for a count, with the number in it: `1 article`, `1,204 articles`. */
export function plural(count: number, forms: PluralForms): string {
  const form = rules.select(count) === 'one' ? forms.one : forms.other
  return form.replaceAll('{count}', formatCount(count))
}
