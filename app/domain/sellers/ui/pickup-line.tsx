import { usePage } from "#app/i18n/page-view.tsx";
import type { PickupKind } from "#app/shared/pickup-point.ts";

type PickupLineProps = { places: readonly { kind: PickupKind; name: string }[]; isOnlyWay: boolean };

/** Where the goods can be fetched instead of being sent. */
export function PickupLine({ places, isOnlyWay }: PickupLineProps) {
  const { t, format } = usePage();
  const names = places.map(({ kind, name }) => (kind === "hotel" ? t("pickup:product.hotel", { name }) : name));
  return (
    <section aria-labelledby="pickup-title" data-testid="pickup-line">
      <h2 id="pickup-title" className="text-base font-semibold">
        {t("pickup:product.title")}
      </h2>
      {isOnlyWay ? <p className="mt-1">{t("pickup:product.only")}</p> : null}
      <p className="mt-1">{t("pickup:product.places", { places: format.labels(names) })}</p>
    </section>
  );
}
