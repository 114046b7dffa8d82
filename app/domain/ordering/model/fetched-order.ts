type Part = { state: string; pickup: unknown; isVisit: boolean };

/** Everything of an order that still goes on is fetched, or is a visit: nothing of it is sent anywhere. */
export function isAllFetched(parts: readonly Part[]): boolean {
  const going = parts.filter(({ state }) => state !== "cancelled");
  const counted = going.length > 0 ? going : parts;
  return counted.length > 0 && counted.every(({ pickup, isVisit }) => isVisit || pickup !== null);
}

/** Nothing of it is goods. */
export function isOnlyVisits(parts: readonly { isVisit: boolean }[]): boolean {
  return parts.length > 0 && parts.every(({ isVisit }) => isVisit);
}
