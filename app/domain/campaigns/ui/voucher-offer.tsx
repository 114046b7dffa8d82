import { usePage } from "#app/i18n/page-view.tsx";
import { Section } from "#app/ui/layout.tsx";
import type { Campaign } from "../model/campaign.ts";
import type { ListedVoucher } from "../queries/list-vouchers.server.ts";
import { voucherTerms } from "./voucher-terms.ts";

type VoucherOfferProps = {
  vouchers: readonly ListedVoucher[];
  campaign: Pick<Campaign, "market" | "startsOn" | "endsOn">;
};

/** What a running campaign's vouchers give, from when to when, and on what terms. */
export function VoucherOffer({ vouchers, campaign }: VoucherOfferProps) {
  const page = usePage();
  const { t, format } = page;
  const market = t(`common:market.${campaign.market}`);
  return (
    <Section title={t("home:campaign.voucher.title")} id="vouchers">
      <ul className="grid gap-4 md:grid-cols-2">
        {vouchers.map((voucher) => {
          const [worth, ...terms] = voucherTerms(voucher, page);
          return (
            <li key={voucher.id} className="rounded-lg border border-line bg-mist-soft p-5" data-testid="voucher-offer">
              <p className="font-display text-xl">{worth}</p>
              <p className="mt-2">
                {t("home:campaign.voucher.code")}{" "}
                <strong className="rounded-sm border border-line-strong px-2 py-0.5 tabular-nums" translate="no">
                  {voucher.code}
                </strong>
              </p>
              <ul className="mt-3 grid gap-1 text-sm text-ink-soft">
                <li>
                  {t("home:campaign.voucher.valid", { days: format.dayRange(campaign.startsOn, campaign.endsOn) })}
                </li>
                {voucher.onlyPicks ? null : <li>{t("home:campaign.voucher.allGoods", { market })}</li>}
                {terms.map((term) => (
                  <li key={term}>{term}</li>
                ))}
                <li>{t("home:campaign.voucher.once")}</li>
                <li>{t("home:campaign.voucher.payer")}</li>
              </ul>
              <p className="mt-3 text-sm">{t("home:campaign.voucher.how")}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
