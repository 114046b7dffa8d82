type Price = { currency: string; amountMinor: number };

/** The pack a card's price is of. */
export function cheapestOf<Pack extends { prices: readonly Price[] }>(packs: readonly Pack[]): Pack | undefined {
  const priced = packs.flatMap((pack) => {
    const vnd = pack.prices.find(({ currency }) => currency === "VND")?.amountMinor;
    return vnd === undefined ? [] : [{ pack, vnd }];
  });
  return priced.sort((a, b) => a.vnd - b.vnd)[0]?.pack;
}

/** The currencies in which the packs have more than one price. */
export function severalPricesIn(packs: readonly { prices: readonly Price[] }[]): string[] {
  const seen = new Map<string, Set<number>>();
  for (const { currency, amountMinor } of packs.flatMap(({ prices }) => prices)) {
    seen.set(currency, (seen.get(currency) ?? new Set()).add(amountMinor));
  }
  return [...seen].flatMap(([currency, amounts]) => (amounts.size > 1 ? [currency] : [])).sort();
}
