import { type PickupWindow, pickupWindows } from "./pickup-windows.ts";
import type { Parcel } from "./priced-cart.ts";
import { sendingOf } from "./sending.ts";

/** By seller: the windows of what is fetched, a coming harvest's from its day on. */
export type CartWindows = Record<string, PickupWindow[]>;

export function pickupWindowsOf({ parcels }: { parcels: readonly Parcel[] }, now: Date): CartWindows {
  return Object.fromEntries(
    parcels.flatMap((parcel) => (parcel.fetchAt ? [[parcel.sellerId, windowsOf(parcel, now)]] : [])),
  );
}

export function windowsOf(parcel: Parcel, now: Date): PickupWindow[] {
  return parcel.fetchAt ? pickupWindows(parcel.fetchAt.hours, now, sendingOf(parcel).from) : [];
}
