/** The address as it was typed, in the market's own fields; name and phone are stored beside it. */
export type DeliveryAddress = Record<string, string>;

/** A stored address; what cannot be read as one is left out rather than an error on a page. */
export function readAddress(stored: unknown): DeliveryAddress {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
