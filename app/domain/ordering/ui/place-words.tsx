import { usePage } from "#app/i18n/page-view.tsx";
import { slotted } from "#app/i18n/slotted.tsx";
import type { PickupPoint } from "#app/shared/pickup-point.ts";

/** How goods change hands and the place's own name, which stays as it is written there. */
export function PlaceTitle({ point: { kind, name } }: { point: Pick<PickupPoint, "kind" | "name"> }) {
  const { t } = usePage();
  return slotted((slot) => t(`pickup:choice.${kind}`, { name: slot }), <span lang="vi">{name}</span>);
}

/** The address as a driver reads it; for a hotel, where hotels must lie. */
export function PlaceAddress({
  point: { kind, address, area },
}: {
  point: Pick<PickupPoint, "kind" | "address" | "area">;
}) {
  const { t } = usePage();
  if (kind !== "hotel") return <span lang="vi">{address}</span>;
  return slotted((slot) => t("pickup:choice.area", { area: slot }), <span lang="vi">{area}</span>);
}
