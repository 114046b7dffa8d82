import { expect, test } from "vitest";
import { mayAskInvoice, readInvoice, readTaxCode } from "./invoice-request.ts";

test.each([
  ["Viettel", "0100109106"],
  ["Vinamilk", "0300588569"],
  ["FPT", "0101248141"],
  ["Petrolimex", "0100107370"],
  ["Vietcombank", "0100112437"],
])("the tax code of %s is one", (_name, code) => {
  expect(readTaxCode(code)).toBe(code);
});

test("a single mistyped digit in a company's code is noticed", () => {
  const code = "0100109106";
  const mistyped = [...code].flatMap((digit, place) =>
    [..."0123456789"]
      .filter((other) => other !== digit)
      .map((other) => code.slice(0, place) + other + code.slice(place + 1)),
  );
  expect(mistyped.filter((each) => readTaxCode(each) !== null)).toEqual([]);
});

test("a branch has three digits more, typed with a dash of any kind or none", () => {
  for (const typed of ["0100109106-001", "0100109106001", "0100109106 – 001", "0100109106‑001"]) {
    expect(readTaxCode(typed)).toBe("0100109106-001");
  }
  expect(readTaxCode("0100109105-001")).toBeNull();
});

test("a person's number has twelve digits", () => {
  expect(readTaxCode("079 088 001 234")).toBe("079088001234");
  expect(readTaxCode("07908800123")).toBeNull();
});

test("dots, spaces and full-width digits do not matter; words, signs and nothing are no code", () => {
  expect(readTaxCode(" 0100.109.106 ")).toBe("0100109106");
  expect(readTaxCode("０１００１０９１０６")).toBe("0100109106");
  for (const typed of ["", "abc", "-", "0100109106-1", "0100109106-0011", "１２３", "0".repeat(500)]) {
    expect(readTaxCode(typed)).toBeNull();
  }
});

test("what is stored is read as it was asked for, and anything else as no wish", () => {
  const wish = { name: "Công ty Thử", taxCode: "0100109106", address: "1 Lê Lợi", email: "a@b.vn" };
  expect(readInvoice(wish)).toEqual(wish);
  for (const stored of [null, "x", 3, [], { name: "only" }]) expect(readInvoice(stored)).toBeNull();
});

test("an invoice can be asked for in Vietnam, once the order is paid and until the first one is made out", () => {
  const paid = { market: "VN", paymentState: "paid" };
  expect(mayAskInvoice(paid, [{ invoiceNumber: null }])).toBe(true);
  expect(mayAskInvoice(paid, [{ invoiceNumber: null }, { invoiceNumber: "C26TAA 17" }])).toBe(false);
  expect(mayAskInvoice({ ...paid, market: "JP" }, [{ invoiceNumber: null }])).toBe(false);
  expect(mayAskInvoice({ ...paid, paymentState: "due" }, [{ invoiceNumber: null }])).toBe(false);
});
