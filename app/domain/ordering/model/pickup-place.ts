import { type PickupKind, type PickupPoint, pickupKinds } from "#app/shared/pickup-point.ts";

/** Where a part is fetched, as it stood when it was ordered, with the buyer's hotel where it is brought to one. */
export type PickupPlace = {
  pointId: string;
  kind: PickupKind;
  name: string;
  address: string;
  directions: string;
  area: string;
  lat: number | null;
  lon: number | null;
  hotel: string;
  guest: string;
};

/** What the buyer chose for one seller's part. */
export type ChosenPickup = { place: PickupPlace; from: Date; until: Date };

/** A part that is fetched: where and when. */
export type PartPickup = ChosenPickup;

export function placeOf(point: PickupPoint, buyer: { hotel: string; guest: string }): PickupPlace {
  const { id, kind, name, address, directions, area, lat, lon } = point;
  const isHotel = kind === "hotel";
  return {
    ...{ pointId: id, kind, name, address, directions, area, lat, lon },
    hotel: isHotel ? buyer.hotel : "",
    guest: isHotel ? buyer.guest : "",
  };
}

type StoredPart = { pickup: unknown; pickupFrom: Date | null; pickupUntil: Date | null };

/** Where and when a stored part is fetched; null for one that is sent. */
export function partPickup({ pickup, pickupFrom, pickupUntil }: StoredPart): PartPickup | null {
  const place = readPlace(pickup);
  return place && pickupFrom && pickupUntil ? { place, from: pickupFrom, until: pickupUntil } : null;
}

function readPlace(stored: unknown): PickupPlace | null {
  if (typeof stored !== "object" || stored === null) return null;
  const found = stored as Record<string, unknown>;
  const text = (name: string) => (typeof found[name] === "string" ? (found[name] as string) : "");
  const number = (name: string) => (typeof found[name] === "number" ? (found[name] as number) : null);
  return {
    pointId: text("pointId"),
    kind: pickupKinds.find((each) => each === found.kind) ?? "farm",
    ...{ name: text("name"), address: text("address"), directions: text("directions"), area: text("area") },
    ...{ lat: number("lat"), lon: number("lon"), hotel: text("hotel"), guest: text("guest") },
  };
}

/** Where people go: for a hotel the buyer's own, else the point with its address. */
export function whereText({ kind, name, address, hotel, guest }: PickupPlace): string {
  const parts = kind === "hotel" ? [hotel, guest] : [name, address];
  return parts.filter(Boolean).join(", ");
}
