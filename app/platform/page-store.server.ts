import { LRUCache } from "lru-cache";

/** A whole public page, ready to be sent. `brotli` is made when the page was asked for again. */
export type KeptPage = {
  headers: readonly (readonly [name: string, value: string])[];
  etag: string;
  gzip: Buffer;
  brotli: Buffer | null;
  /** Products whose stock it shows. */
  productIds: ReadonlySet<string>;
  keptAt: number;
};

/** What was true when the making of a page began; a page made across a change is not kept. */
export type PageDraft = { begun: number };

export type PageStore = ReturnType<typeof createPageStore>;

/**
 * Whole pages by key, the least used leave first. `dropAll` and `dropStock` come from the database after a commit; a page whose
 * making began before such a change, and ended after it, is refused by `keep`.
 */
export function createPageStore(maxBytes: number) {
  const keysByProduct = new Map<string, Set<string>>();
  const stockChanges = new LRUCache<string, number>({ max: 20_000 });
  let changes = 0;
  let lastWholeChange = 0;
  const pages = new LRUCache<string, KeptPage>({
    maxSize: maxBytes,
    sizeCalculation: ({ gzip, brotli }) => gzip.length + (brotli?.length ?? gzip.length) + 2_000,
    dispose: (page, key) => forget(keysByProduct, page, key),
  });
  const dropAll = () => {
    lastWholeChange = ++changes;
    pages.clear();
    keysByProduct.clear();
    stockChanges.clear();
  };
  const isFresh = ({ begun }: PageDraft, productIds: ReadonlySet<string>) =>
    lastWholeChange <= begun && [...productIds].every((id) => (stockChanges.get(id) ?? 0) <= begun);
  return {
    find: (key: string) => pages.get(key),
    begin: (): PageDraft => ({ begun: changes }),
    keep(key: string, page: KeptPage, draft: PageDraft): boolean {
      if (!isFresh(draft, page.productIds)) return false;
      pages.set(key, page);
      for (const id of page.productIds) {
        const keys = keysByProduct.get(id) ?? new Set();
        keysByProduct.set(id, keys.add(key));
      }
      return true;
    },
    dropStock(productId: string) {
      stockChanges.set(productId, ++changes);
      for (const key of [...(keysByProduct.get(productId) ?? [])]) pages.delete(key);
    },
    drop: (key: string) => void pages.delete(key),
    dropAll,
    count: () => pages.size,
    bytes: () => pages.calculatedSize,
  };
}

function forget(keysByProduct: Map<string, Set<string>>, page: KeptPage, key: string) {
  for (const id of page.productIds) {
    const keys = keysByProduct.get(id);
    keys?.delete(key);
    if (keys?.size === 0) keysByProduct.delete(id);
  }
}
