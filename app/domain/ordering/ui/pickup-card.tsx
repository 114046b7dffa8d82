import { usePage } from "#app/i18n/page-view.tsx";
import { dayAt } from "#app/shared/calendar.ts";
import { FallbackTag } from "#app/ui/fallback-mark.tsx";
import { type PartPickup, whereText } from "../model/pickup-place.ts";

type PickupCardProps = { pickup: PartPickup; deliveredAt: Date | null };

/** Where and when the buyer fetches a part, and how to find the place. */
export function PickupCard({ pickup: { place, from, until }, deliveredAt }: PickupCardProps) {
  const { t, format } = usePage();
  const map = place.kind === "hotel" ? null : mapLink(place);
  return (
    <div className="mb-4 rounded-md bg-good-soft px-4 py-3" data-testid="pickup">
      <p className="font-semibold">{t(`pickup:order.kind.${place.kind}`)}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Fact term={t("pickup:order.when")}>
          {t("pickup:order.whenText", { window: format.window.whole(from, until) })}
        </Fact>
        <Fact term={t("pickup:order.where")}>
          <span lang="vi">{whereText(place)}</span>
        </Fact>
        {place.directions ? (
          <Fact term={t("pickup:order.directions")}>
            <FallbackTag textLocale="vi" />
            <span lang="vi" className="whitespace-pre-line">
              {place.directions}
            </span>
          </Fact>
        ) : null}
      </dl>
      {map ? (
        <p className="mt-2 text-sm">
          <a href={map} rel="noopener external" className="underline">
            {t("pickup:order.map")}
          </a>
        </p>
      ) : null}
      {deliveredAt ? (
        <p className="mt-2 text-sm">{t("pickup:order.handedOver", { day: format.day(dayAt(deliveredAt)) })}</p>
      ) : null}
    </div>
  );
}

function mapLink({ lat, lon }: { lat: number | null; lon: number | null }): string | null {
  if (lat === null || lon === null) return null;
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0 [overflow-wrap:anywhere]">
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="font-semibold">{children}</dd>
    </div>
  );
}
