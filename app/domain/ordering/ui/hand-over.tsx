import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { Notice } from "#app/ui/notice.tsx";
import { type PartPickup, whereText } from "../model/pickup-place.ts";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";

type HandOverProps = { order: Pick<SellerOrderDetail, "pickup" | "actions" | "version"> };

/** What the buyer fetches: when and where its seller hands it over, and that it was. */
export function HandOver({ order: { pickup, actions, version } }: HandOverProps) {
  const { t } = usePage();
  if (!pickup) return null;
  return (
    <div className="pt-4">
      <Notice tone="info">
        <p className="font-semibold">{t("handover:order.title")}</p>
        <PickupTerms pickup={pickup} />
        {actions.includes("hand-over") ? (
          <form method="post" className="mt-3">
            <input type="hidden" name="version" value={version} />
            <button
              type="submit"
              name="intent"
              value="hand-over"
              data-testid="hand-over"
              className={`${buttonClass("primary")} w-full sm:w-auto`}
            >
              {t("handover:order.handOver")}
            </button>
          </form>
        ) : null}
      </Notice>
    </div>
  );
}

export function PickupTerms({ pickup: { place, from, until } }: { pickup: PartPickup }) {
  const { t, format } = usePage();
  return (
    <p className="[overflow-wrap:anywhere]">
      {t("handover:order.when")}: <strong>{format.window.whole(from, until)}</strong>
      <br />
      {t("handover:order.where")}: {t(`handover:kind.${place.kind}`)} · <bdi>{whereText(place)}</bdi>
    </p>
  );
}
