import { expect, test } from "vitest";
import { bankAccountOf } from "./bank-account.server.ts";
import { readEnvironment } from "./env.server.ts";

const own = { BANK_BIN: "970436", BANK_ACCOUNT: "0071000123456", BANK_ACCOUNT_NAME: "TRUNG TAM XUC TIEN" };

test("the account of the settings is the portal's, in a demonstration too", () => {
  expect(bankAccountOf(readEnvironment(own))).toEqual({
    bin: "970436",
    account: "0071000123456",
    name: "TRUNG TAM XUC TIEN",
    invented: false,
  });
});

test("a demonstration has an account that says it is invented; outside it there is none", () => {
  expect(bankAccountOf(readEnvironment({}))).toMatchObject({ invented: true });
  expect(bankAccountOf({ ...readEnvironment({}), demo: false })).toBeNull();
});
