import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";

/** What a buyer may do with a parcel: give it up while nobody packs it, tell that it came. */
export function PartButtons({ part }: { part: OrderPageView["parts"][number] }) {
  const { t, path, search } = usePage();
  const href = useHref();
  if (!part.canCancel && !part.canArrive) return null;
  const key = new URLSearchParams(search).get("key") ?? "";
  return (
    <form action={href(`${path}?key=${encodeURIComponent(key)}`)} method="post" className="pt-4">
      <input type="hidden" name="part" value={part.id} />
      {part.canCancel ? (
        <>
          <p className="pb-2 text-sm text-ink-soft">{t("orders:parcel.cancelHint")}</p>
          <button
            type="submit"
            name="intent"
            value="cancel-part"
            data-testid="cancel-part"
            className={buttonClass("quiet", "sm")}
          >
            {t(part.pickup ? "pickup:order.cancel" : "orders:parcel.cancel")}
          </button>
        </>
      ) : (
        <button type="submit" name="intent" value="arrived" data-testid="arrived" className={buttonClass("quiet")}>
          {t(part.parcels.length > 1 ? "orders:parcel.arrivedAll" : "orders:parcel.arrived")}
        </button>
      )}
    </form>
  );
}
