/** Does the work on every item, `width` at a time, each lane with what it made for itself; the results keep the order. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  width: number,
  makeLane: () => Promise<(item: Item) => Promise<Result>>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.map((item, index) => ({ item, index }));
  const lane = async () => {
    const work = await makeLane();
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await work(next.item);
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
