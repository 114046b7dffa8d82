/** Units by line, as an event's detail holds them under a name; whatever else stands there is none. */
export function unitsIn(detail: unknown, name: string): ReadonlyMap<string, number> {
  const units = fieldOf(detail, name);
  if (typeof units !== "object" || units === null) return new Map();
  return new Map(
    Object.entries(units as Record<string, unknown>).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number" && Number.isSafeInteger(entry[1]),
    ),
  );
}

export function fieldOf(detail: unknown, name: string): unknown {
  return typeof detail === "object" && detail !== null ? (detail as Record<string, unknown>)[name] : undefined;
}

type Event = { kind: string; detail: unknown };

/** How many of a line were counted onto the shelf as their parcels came back. */
export function shelvedOf(history: readonly Event[], lineId: string): number {
  return history
    .filter(({ kind }) => kind === "parcel-come-back")
    .reduce((sum, { detail }) => sum + (unitsIn(detail, "shelved").get(lineId) ?? 0), 0);
}
