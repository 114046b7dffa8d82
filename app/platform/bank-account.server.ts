import type { Environment } from "./env.server.ts";

/** Where transfers go. `invented` belongs to no bank and nobody: the demonstration's. */
export type BankAccount = { bin: string; account: string; name: string; invented: boolean };

/** No bank of Vietnam has this number, so no banking app sends money to it. */
const demonstration: BankAccount = {
  bin: "999999",
  account: "0000000000",
  name: "TAI KHOAN TRINH DIEN",
  invented: true,
};

/** Null when the portal takes no transfers. */
export function bankAccountOf(
  env: Pick<Environment, "BANK_BIN" | "BANK_ACCOUNT" | "BANK_ACCOUNT_NAME" | "demo">,
): BankAccount | null {
  const { BANK_BIN: bin, BANK_ACCOUNT: account, BANK_ACCOUNT_NAME: name } = env;
  if (bin && account && name) return { bin, account, name, invented: false };
  return env.demo ? demonstration : null;
}
