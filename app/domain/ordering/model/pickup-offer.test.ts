import { expect, test } from "vitest";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { isSoldWhenFetched, pickupOffers } from "./pickup-offer.ts";

function point(wish: Partial<PickupPoint> & { id: string; sellerId: string }): PickupPoint {
  const hours = { weekdays: [1], opensAt: 480, closesAt: 1_020, windowMin: 120, leadHours: 24, closedOn: [] };
  return {
    ...{ kind: "farm", name: "Vườn", address: "Đà Lạt", directions: "", area: "", lat: null, lon: null },
    ...{ feeMinor: 0, hours },
    ...wish,
  };
}

const sellers = [
  { id: "farm", displayName: "Bậc Thềm" },
  { id: "house", displayName: "Sương Mai" },
];
const points = [
  point({ id: "gate", sellerId: "farm" }),
  point({ id: "hotel", sellerId: "farm", kind: "hotel", feeMinor: 30_000 }),
];

test("a seller without points offers nothing; what was wished for is chosen while it is offered", () => {
  const offers = pickupOffers(sellers, points, { currency: "VND", wished: new Map([["farm", "hotel"]]) });
  expect(offers).toEqual([
    { sellerId: "farm", sellerName: "Bậc Thềm", points, chosen: expect.objectContaining({ id: "hotel" }) },
  ]);
});

test("who pays in yen is offered only what has no fee", () => {
  const [offer] = pickupOffers(sellers, points, { currency: "JPY", wished: new Map([["farm", "hotel"]]) });
  expect(offer?.points.map(({ id }) => id)).toEqual(["gate"]);
  expect(offer?.chosen).toBeNull();
});

test("fetching lifts what only a parcel may not do, and never what the market says of alcohol", () => {
  const line = (kind: string | null, importClass = "fresh") => ({ importClass, problem: kind ? { kind } : null });
  for (const kind of ["blocked", "enquiry", "too-long", "too-heavy"]) expect(isSoldWhenFetched(line(kind))).toBe(true);
  for (const kind of ["gone", "sold-out", "no-price", "preorder-over"]) {
    expect(isSoldWhenFetched(line(kind))).toBe(false);
  }
  expect(isSoldWhenFetched(line("blocked", "alcohol"))).toBe(false);
  expect(isSoldWhenFetched(line(null))).toBe(false);
});
