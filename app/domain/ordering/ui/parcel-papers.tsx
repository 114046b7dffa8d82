import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { hasPapers } from "../model/has-papers.ts";
import type { SellerOrderState } from "../model/order-state.ts";

/** What to print for a seller's parcel. */
export function ParcelPapers({ id, state, market }: { id: string; state: SellerOrderState; market: string }) {
  const { t } = usePage();
  const href = useHref();
  const { slip, customs } = hasPapers(state, market);
  return (
    <>
      {slip ? (
        <a href={href(`/seller/orders/${id}/packing-slip.pdf`)} className={buttonClass("quiet")}>
          {t("seller:papers.slipLink")}
        </a>
      ) : null}
      {customs ? (
        <a href={href(`/seller/orders/${id}/customs.pdf`)} className={buttonClass("quiet")}>
          {t("seller:papers.customsLink")}
        </a>
      ) : null}
    </>
  );
}
