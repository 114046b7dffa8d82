import { Fragment } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { slotted } from "#app/i18n/slotted.tsx";
import type { PickupKind } from "#app/shared/pickup-point.ts";

type PickupLineProps = { places: readonly { kind: PickupKind; name: string }[]; isOnlyWay: boolean };

/** Where the goods can be fetched instead of being sent. */
export function PickupLine({ places, isOnlyWay }: PickupLineProps) {
  const { t, format } = usePage();
  const names = places.map(({ kind, name }, place) => (
    <Fragment key={name}>
      {place > 0 ? format.labels(["", ""]) : null}
      {kind === "hotel" ? (
        slotted((slot) => t("pickup:product.hotel", { name: slot }), <span lang="vi">{name}</span>)
      ) : (
        <span lang="vi">{name}</span>
      )}
    </Fragment>
  ));
  return (
    <section aria-labelledby="pickup-title" data-testid="pickup-line">
      <h2 id="pickup-title" className="text-base font-semibold">
        {t("pickup:product.title")}
      </h2>
      {isOnlyWay ? <p className="mt-1">{t("pickup:product.only")}</p> : null}
      <p className="mt-1">{slotted((slot) => t("pickup:product.places", { places: slot }), names)}</p>
    </section>
  );
}
