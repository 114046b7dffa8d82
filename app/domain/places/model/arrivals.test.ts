import { expect, test } from "vitest";
import { closureOn, type Gateway, isInForce } from "./arrivals.ts";

const text = { vi: "", en: "", th: "", ko: "", ja: "" };
const airport: Gateway = {
  key: "DLI",
  kind: "airport",
  name: text,
  lat: 11.75,
  lon: 108.37,
  closedFrom: "2026-03-04",
  closedUntil: "2026-08-25",
  reopened: "unverified",
  source: null,
  confidence: "reported",
  checkedOn: "2026-11-10",
};

test("an airport is closed through its last closed day, and unconfirmed until somebody saw it open", () => {
  expect(closureOn(airport, "2026-03-03")).toBeNull();
  expect(closureOn(airport, "2026-03-04")).toBe("closed");
  expect(closureOn(airport, "2026-08-25")).toBe("closed");
  expect(closureOn(airport, "2026-08-26")).toBe("unconfirmed");
  expect(closureOn({ ...airport, reopened: "2026-08-26" }, "2026-09-01")).toBeNull();
  expect(closureOn({ ...airport, closedFrom: null, closedUntil: null, reopened: null }, "2026-09-01")).toBeNull();
});

test("a rule holds from its first day through its last, and without days always", () => {
  const rule = { validFrom: "2025-03-15", validTo: "2028-03-14" };
  expect([isInForce(rule, "2025-03-14"), isInForce(rule, "2025-03-15")]).toEqual([false, true]);
  expect([isInForce(rule, "2028-03-14"), isInForce(rule, "2028-03-15")]).toEqual([true, false]);
  expect(isInForce({ validFrom: null, validTo: null }, "2026-11-24")).toBe(true);
});
