import type { Campaign } from "#app/domain/campaigns/model/campaign.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import type { PageRequest } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { isUuid } from "#app/shared/id.ts";
import type { Currency } from "#app/shared/money.ts";
import type { EditBase } from "#app/workflows/edit-campaign.server.ts";
import { dropVoucher, endVoucher, makeVoucher } from "#app/workflows/edit-voucher.server.ts";
import { readVoucher } from "./voucher-form.server.ts";

/** What a campaign's vouchers are counted in: the money its market is charged in. */
export function voucherCurrencyOf({ services }: PageRequest, { market }: Pick<Campaign, "market">): Currency {
  return getMarketBook(services.reference, market).rules.chargedIn;
}

export async function changeVouchers(
  page: PageRequest,
  base: EditBase,
  campaign: Campaign,
  fields: Record<string, string>,
) {
  const here = (done: string) => hrefIn(page.locale, `/staff/campaigns/${campaign.id}?done=${done}#vouchers`);
  if (fields.intent === "make-voucher") {
    const typed = readVoucher(fields, page, voucherCurrencyOf(page, campaign));
    if (!typed.ok) return refused(typed.error, fields);
    const made = await makeVoucher(base, { ...typed.value, campaignId: campaign.id });
    if (made.ok) throw seeOther(here("voucherMade"));
    return refused([{ field: "voucher.code", message: page.t("staff:vouchers.error.taken") }], fields);
  }
  const own = { id: fields.voucher ?? "", campaignId: campaign.id };
  if (!isUuid(own.id)) throw notFound();
  const isStop = fields.intent === "stop-voucher";
  const changed = isStop ? await endVoucher(base, own) : await dropVoucher(base, own);
  if (!changed.ok) throw notFound();
  throw seeOther(here(isStop ? "voucherStopped" : "voucherRemoved"));
}
