import { expect, test } from "vitest";
import { sendingOf, sendingsOf } from "./sending.ts";

const ready = { promisedOn: null };
const harvest = (promisedOn: string) => ({ promisedOn });

test("a cart without a harvest has nothing to tell", () => {
  expect(sendingsOf([{ sellerName: "A", lines: [ready, ready] }])).toEqual([]);
  expect(sendingsOf([])).toEqual([]);
});

test("beside a harvest every part says when it is sent", () => {
  const parts = [
    { sellerName: "A", lines: [ready] },
    { sellerName: "B", lines: [harvest("2027-01-20")] },
  ];
  expect(sendingsOf(parts)).toEqual([
    { sellerName: "A", from: null, waits: false },
    { sellerName: "B", from: "2027-01-20", waits: false },
  ]);
});

test("one parcel waits for the latest harvest in it", () => {
  expect(sendingOf({ sellerName: "A", lines: [ready, harvest("2027-01-20")] })).toMatchObject({
    ...{ from: "2027-01-20", waits: true },
  });
  expect(sendingOf({ sellerName: "A", lines: [harvest("2027-02-01"), harvest("2027-01-20")] })).toMatchObject({
    ...{ from: "2027-02-01", waits: true },
  });
});
