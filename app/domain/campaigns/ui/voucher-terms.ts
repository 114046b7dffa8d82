import type { PageView } from "#app/i18n/page-view.tsx";
import type { ListedVoucher } from "../queries/list-vouchers.server.ts";

/** What a voucher gives and asks, one sentence each, as its campaign's public page has them. */
export function voucherTerms(voucher: ListedVoucher, { t, format }: Pick<PageView, "t" | "format">): string[] {
  const { worth, least, mostOff, onlyPicks, mostPercent } = voucher;
  const asShare = (percent: number) => format.measure(percent, "percent");
  return [
    worth.kind === "percent"
      ? t("home:campaign.voucher.percent", { percent: asShare(worth.percent) })
      : t("home:campaign.voucher.amount", { amount: format.money(worth.amount) }),
    ...(onlyPicks ? [t("home:campaign.voucher.onlyPicks")] : []),
    ...(least.minor > 0 ? [t("home:campaign.voucher.least", { sum: format.money(least) })] : []),
    ...(mostOff ? [t("home:campaign.voucher.mostOff", { sum: format.money(mostOff) })] : []),
    ...(worth.kind === "amount" ? [t("home:campaign.voucher.lawful", { percent: asShare(mostPercent) })] : []),
  ];
}
