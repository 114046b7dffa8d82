import type { NewVoucher } from "#app/domain/campaigns/commands/write-voucher.server.ts";
import {
  mostPercent,
  type VoucherWorth,
  voucherCodeOf,
  voucherCodeShape,
} from "#app/domain/campaigns/model/voucher.ts";
import type { FieldError } from "#app/http/field-error.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { isUuid, newId } from "#app/shared/id.ts";
import type { Currency } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { typedAmount } from "#app/shared/typed-amount.ts";

export type TypedVoucher = Omit<NewVoucher, "campaignId" | "createdBy" | "now">;
type Reading = { fields: Record<string, string>; page: PageRequest; currency: Currency; errors: FieldError[] };

/** The columns hold no more. */
const mostMinor = 2_000_000_000;

/** What staff typed into the form of a new voucher; every fault at its field. */
export function readVoucher(
  fields: Record<string, string>,
  page: PageRequest,
  currency: Currency,
): Result<TypedVoucher, FieldError[]> {
  const reading: Reading = { fields, page, currency, errors: [] };
  const code = voucherCodeOf(fields["voucher.code"] ?? "");
  if (!voucherCodeShape.test(code)) complain(reading, "code", page.t("staff:vouchers.error.code"));
  const programmeRef = fields["voucher.programmeRef"] ?? "";
  if (programmeRef.length > 200) complain(reading, "programmeRef", page.t("staff:errors.tooLong", { limit: 200 }));
  const worth = readWorth(reading, programmeRef);
  const leastMinor = readAmount(reading, "least") ?? 0;
  const mostOffMinor = readAmount(reading, "mostOff");
  if (mostOffMinor === 0) complain(reading, "mostOff", page.t("staff:vouchers.error.positive"));
  const budgetMinor = readAmount(reading, "budget") ?? 0;
  if (budgetMinor === 0) complain(reading, "budget", page.t("staff:vouchers.error.positive"));
  const mostUses = readUses(reading);
  if (reading.errors.length > 0 || !worth) return refuse(reading.errors);
  const id = isUuid(fields["voucher.id"] ?? "") ? (fields["voucher.id"] ?? "") : newId();
  const onlyPicks = fields["voucher.onlyPicks"] !== undefined;
  return ok({ id, code, worth, currency, leastMinor, mostOffMinor, mostUses, budgetMinor, onlyPicks, programmeRef });
}

function complain({ errors }: Reading, name: string, message: string) {
  if (!errors.some(({ field }) => field === `voucher.${name}`)) errors.push({ field: `voucher.${name}`, message });
}

function readWorth(reading: Reading, programmeRef: string): VoucherWorth | null {
  const { fields, page } = reading;
  if (fields["voucher.kind"] === "amount") {
    const amountMinor = readAmount(reading, "amount");
    if (!amountMinor) complain(reading, "amount", page.t("staff:vouchers.error.positive"));
    return amountMinor ? { kind: "amount", amountMinor } : null;
  }
  const most = mostPercent({ programmeRef });
  const typed = fields["voucher.percent"] ?? "";
  const percent = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  if (percent >= 1 && percent <= most) return { kind: "percent", percent };
  complain(reading, "percent", page.t("staff:vouchers.error.percent", { most }));
  return null;
}

/** Null when nothing was typed, or nothing that is an amount. */
function readAmount(reading: Reading, name: string): number | null {
  const typed = reading.fields[`voucher.${name}`] ?? "";
  if (typed === "") return null;
  const minor = typedAmount(typed, reading.currency);
  if (minor !== null && minor >= 0 && minor <= mostMinor) return minor;
  const { t, format } = reading.page;
  complain(reading, name, t("desk:error.amount", { example: format.number(10) }));
  return null;
}

function readUses(reading: Reading): number {
  const typed = reading.fields["voucher.mostUses"] ?? "";
  const uses = /^\d{1,7}$/.test(typed) ? Number(typed) : 0;
  if (uses < 1) complain(reading, "mostUses", reading.page.t("staff:vouchers.error.uses"));
  return uses;
}
