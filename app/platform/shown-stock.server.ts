import { AsyncLocalStorage } from "node:async_hooks";

/** Which products' stock a page shows is noted by what reads the stock, so that no page can forget to say it. */
const shown = new AsyncLocalStorage<Set<string>>();

/** Runs the making of a page; `productIds` is whole when it has ended. */
export async function notingShownStock<Value>(
  make: () => Promise<Value>,
): Promise<{ value: Value; productIds: Set<string> }> {
  const productIds = new Set<string>();
  return { value: await shown.run(productIds, make), productIds };
}

/** Called by every reader of stock that a public page may show. */
export function noteShownStock(productIds: Iterable<string>): void {
  const noted = shown.getStore();
  if (noted) for (const id of productIds) noted.add(id);
}
