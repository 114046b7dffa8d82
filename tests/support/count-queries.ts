import type { DatabaseHandle } from "#app/platform/database.server.ts";

/** How many statements the pool sent while `work` ran. Transactions' BEGIN and COMMIT count too. */
export async function countQueries<Value>(
  { pool }: DatabaseHandle,
  work: () => Promise<Value>,
): Promise<{ count: number; value: Value }> {
  let count = 0;
  const original = pool.query.bind(pool);
  const counting = ((...parameters: Parameters<typeof original>) => {
    count += 1;
    return original(...parameters);
  }) as typeof pool.query;
  pool.query = counting;
  try {
    return { value: await work(), count };
  } finally {
    pool.query = original;
  }
}
