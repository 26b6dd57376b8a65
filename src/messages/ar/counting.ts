const categories = new Intl.PluralRules('ar');

/**
 * The form that Arabic uses for this count: none, one, a dual for two, a plural for 3 to 10, the accusative
 * singular for 11 to 99, the genitive singular for whole hundreds; 103 counts as 3 does, and 111 as 11.
 */
export function counted(count: number, forms: Record<Intl.LDMLPluralRule, string>): string {
  return forms[categories.select(count)];
}
