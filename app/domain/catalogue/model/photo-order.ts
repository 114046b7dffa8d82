export type PhotoMove = { kind: "up" | "down" | "cover" | "remove"; photoId: string };

/** The ids in their new order. An unknown id, or a step over the edge, changes nothing. */
export function arrange(ids: readonly string[], { kind, photoId }: PhotoMove): string[] {
  const from = ids.indexOf(photoId);
  if (from === -1) return [...ids];
  const rest = ids.filter((id) => id !== photoId);
  if (kind === "remove") return rest;
  const to = kind === "cover" ? 0 : Math.min(rest.length, Math.max(0, from + (kind === "up" ? -1 : 1)));
  return [...rest.slice(0, to), photoId, ...rest.slice(to)];
}
