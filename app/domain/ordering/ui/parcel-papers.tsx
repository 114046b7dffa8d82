import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { hasPapers } from "../model/has-papers.ts";
import type { SellerOrderState } from "../model/order-state.ts";

type ParcelPapersProps = { id: string; state: SellerOrderState; market: string; parcelId?: string; fetched?: boolean };

/** What to print for a parcel, or for what is still to be sent. */
export function ParcelPapers({ id, state, market, parcelId, fetched = false }: ParcelPapersProps) {
  const { t } = usePage();
  const href = useHref();
  const { slip, customs } = hasPapers(state, market, fetched);
  const query = parcelId ? `?parcel=${parcelId}` : "";
  return (
    <>
      {slip ? (
        <a href={href(`/seller/orders/${id}/packing-slip.pdf${query}`)} className={buttonClass("quiet")}>
          {t("seller:papers.slipLink")}
        </a>
      ) : null}
      {customs ? (
        <a href={href(`/seller/orders/${id}/customs.pdf${query}`)} className={buttonClass("quiet")}>
          {t("seller:papers.customsLink")}
        </a>
      ) : null}
    </>
  );
}
