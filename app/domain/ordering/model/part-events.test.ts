import { expect, test } from "vitest";
import desk from "#app/locales/vi/desk.json" with { type: "json" };
import seller from "#app/locales/vi/seller.json" with { type: "json" };
import { isPartEvent, partEventKinds } from "./part-events.ts";
import { returnMoves } from "./return-state.ts";
import { shipmentMoves } from "./shipment-state.ts";

test("everything that becomes of a parcel or of a request is named on the desk of its seller and of the staff", () => {
  const written = [
    ...shipmentMoves.map(({ action }) => `parcel-${action}`),
    ...returnMoves.map(({ action }) => `return-${action}`),
    "return-asked",
  ];
  expect(written.filter((kind) => !isPartEvent(kind))).toEqual([]);
  for (const kind of partEventKinds) {
    expect(seller.order.event[kind]).toMatch(/\S/);
    expect(desk.event[kind]).toMatch(/\S/);
  }
  expect(isPartEvent("refund")).toBe(false);
});
