import { expect, test } from "vitest";
import { hasPapers } from "./has-papers.ts";

test("a parcel has papers from when it may be packed, and a customs form only abroad", () => {
  expect(hasPapers("paid", "VN")).toEqual({ slip: true, customs: false });
  expect(hasPapers("shipped", "KR")).toEqual({ slip: true, customs: true });
});

test("what is unpaid, over or given back has none", () => {
  for (const state of ["awaiting_payment", "cancelled", "expired", "refunded"] as const)
    expect(hasPapers(state, "JP")).toEqual({ slip: false, customs: false });
});
