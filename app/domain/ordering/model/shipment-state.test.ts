import { expect, test } from "vitest";
import { findShipmentMove, isGone, shipmentActionsOf, shipmentMoves, shipmentStates } from "./shipment-state.ts";

test("a parcel on its way arrives, is refused or is lost, what is refused comes back, and what was lost may be found", () => {
  expect(shipmentActionsOf("sent", "seller")).toEqual(["deliver", "refuse", "lose"]);
  expect(shipmentActionsOf("refused", "staff")).toEqual(["come-back"]);
  expect(shipmentActionsOf("lost", "seller")).toEqual(["deliver", "come-back"]);
  for (const state of ["delivered", "came_back"] as const) expect(shipmentActionsOf(state, "staff")).toEqual([]);
});

test("a buyer only tells that it arrived", () => {
  expect(shipmentStates.flatMap((state) => shipmentActionsOf(state, "buyer"))).toEqual(["deliver"]);
});

test("one action from one state leads to one place", () => {
  for (const { action, from, to, who } of shipmentMoves)
    for (const state of from) for (const actor of who) expect(findShipmentMove(state, action, actor)?.to).toBe(to);
});

test("what is refused, back or lost does not reach the buyer", () => {
  expect(shipmentStates.filter(isGone)).toEqual(["refused", "came_back", "lost"]);
});
