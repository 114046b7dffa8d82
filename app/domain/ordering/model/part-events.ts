import type { ReturnAction } from "./return-state.ts";
import type { ShipmentAction } from "./shipment-state.ts";

/** What is written in a part's history of its parcels and of the requests about it, beside the moves of the part itself. */
export type PartEvent =
  | `parcel-${ShipmentAction}`
  | `return-${ReturnAction}`
  | "return-asked"
  | "ship-some"
  | "come-back";

const named: Record<PartEvent, true> = {
  "ship-some": true,
  "come-back": true,
  "parcel-deliver": true,
  "parcel-refuse": true,
  "parcel-lose": true,
  "parcel-come-back": true,
  "return-asked": true,
  "return-accept": true,
  "return-give-back": true,
  "return-receive": true,
  "return-decline": true,
  "return-appeal": true,
  "return-withdraw": true,
};
export const partEventKinds = Object.keys(named) as PartEvent[];

export function isPartEvent(kind: string): kind is PartEvent {
  return Object.hasOwn(named, kind);
}
