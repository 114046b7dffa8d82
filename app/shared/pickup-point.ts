import type { Day } from "./calendar.ts";

export const pickupKinds = ["farm", "market", "hotel"] as const;
export type PickupKind = (typeof pickupKinds)[number];

/** When goods are handed over: ISO weekdays (Monday is 1) and minutes after midnight, by Vietnam's clock. */
export type PickupHours = {
  weekdays: readonly number[];
  opensAt: number;
  closesAt: number;
  /** How long a window is, in minutes. */
  windowMin: number;
  /** Hours the seller needs from the order to the hand-over. */
  leadHours: number;
  closedOn: readonly Day[];
};

/** Where a seller hands goods over in person. Its words are Vietnamese, as its seller wrote them. */
export type PickupPoint = {
  id: string;
  sellerId: string;
  kind: PickupKind;
  name: string;
  address: string;
  directions: string;
  /** For a hotel: where hotels must lie to be reached. */
  area: string;
  lat: number | null;
  lon: number | null;
  /** In dong. */
  feeMinor: number;
  hours: PickupHours;
};
