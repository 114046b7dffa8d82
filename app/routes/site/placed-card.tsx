import { listParams, withParam } from "#app/domain/search/model/list-query.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { type Card, PortalCard } from "./portal-card.tsx";

type PlacedCardProps = { card: Card; km: number | undefined; isMap: boolean; eager?: boolean };

/** A card of a list that is also a map: how far it is, and what is near it. Its mark on the map knows it by its id. */
export function PlacedCard({ card, km, isMap, eager }: PlacedCardProps) {
  const { t, format, search } = usePage();
  const list = listParams(new URLSearchParams(search));
  for (const name of ["box", "sort"]) list.delete(name);
  if (!isMap && km === undefined) return <PortalCard card={card} eager={eager} />;
  return (
    <div className="map-item" data-map-item={card.hit.id}>
      <PortalCard card={card} eager={eager} />
      <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm">
        {km === undefined ? null : (
          <span className="text-ink-soft" data-testid="straight-km">
            {t("map:near.km", { km: format.measure(km, "kilometer") })}
          </span>
        )}
        {isMap && card.hit.type === "experience" ? (
          <a href={withParam(list, "near", card.hit.key)} rel="nofollow" className="py-1 text-pine underline">
            {t("map:near.from")}
            <span className="sr-only">: {card.hit.title}</span>
          </a>
        ) : null}
      </p>
    </div>
  );
}
