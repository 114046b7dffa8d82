import { type PickedItem, pickLimit } from "./campaign.ts";

export type PickMove = { kind: "add" | "remove" | "up" | "down"; item: PickedItem };

/** The picks in their new order. Adding twice, a step over the edge or an unknown item changes nothing. */
export function movePick(picks: readonly PickedItem[], { kind, item }: PickMove): PickedItem[] {
  const at = picks.findIndex((pick) => pick.itemType === item.itemType && pick.itemId === item.itemId);
  if (kind === "add") return at === -1 && picks.length < pickLimit ? [...picks, item] : [...picks];
  if (at === -1) return [...picks];
  const rest = picks.filter((_, index) => index !== at);
  if (kind === "remove") return rest;
  const to = Math.min(rest.length, Math.max(0, at + (kind === "up" ? -1 : 1)));
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
