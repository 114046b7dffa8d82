/** Everything of an order that still goes on is fetched: nothing of it is sent anywhere. */
export function isAllFetched(parts: readonly { state: string; pickup: unknown }[]): boolean {
  const going = parts.filter(({ state }) => state !== "cancelled");
  const counted = going.length > 0 ? going : parts;
  return counted.length > 0 && counted.every(({ pickup }) => pickup !== null);
}
