import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { dayAt } from "#app/shared/calendar.ts";
import { buttonClass } from "#app/ui/button.ts";
import type { ParcelView } from "../model/parcel-view.ts";
import type { OrderPageView } from "../queries/find-order-page.server.ts";

type Part = OrderPageView["parts"][number];

/** Every parcel of a part: how to follow it and, where there are several, what is in it. */
export function OrderParcels({ part }: { part: Part }) {
  const { t } = usePage();
  const { parcels, lines } = part;
  if (parcels.length === 0) return null;
  const sent = parcels.flatMap((parcel) => parcel.lines).reduce((sum, { quantity }) => sum + quantity, 0);
  const left = lines.reduce((sum, { unsent }) => sum + unsent, 0);
  return (
    <div className="grid gap-3 pb-4">
      {left > 0 ? (
        <p className="font-semibold" data-testid="parcels-sent">
          {t("orders:parcel.sentSoFar", { sent, total: sent + left })}
        </p>
      ) : null}
      <ul className="grid gap-3">
        {parcels.map((parcel) => (
          <OrderParcel key={parcel.id} parcel={parcel} part={part} isOne={parcels.length === 1 && left === 0} />
        ))}
      </ul>
    </div>
  );
}

function OrderParcel({ parcel, part, isOne }: { parcel: ParcelView; part: Part; isOne: boolean }) {
  const { t, format } = usePage();
  const { state, carrier, trackingNumber, sentAt, endedAt } = parcel;
  const isWell = state === "sent" || state === "delivered";
  return (
    <li
      className={`rounded-md px-4 py-3 ${isWell ? "bg-good-soft" : "bg-warn-soft"}`}
      data-testid="parcel"
      data-state={state}
    >
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <div>
          <dt className="text-sm text-ink-soft">{t("orders:parcel.carrier")}</dt>
          <dd className="font-semibold">{carrier}</dd>
        </div>
        <div>
          <dt className="text-sm text-ink-soft">{t("orders:parcel.tracking")}</dt>
          <dd className="font-semibold [overflow-wrap:anywhere]" translate="no">
            {trackingNumber}
          </dd>
        </div>
      </dl>
      {isOne ? null : <ParcelContent parcel={parcel} part={part} />}
      <p className="mt-2 text-sm">{t("orders:parcel.shippedOn", { day: format.day(dayAt(sentAt)) })}</p>
      {state === "delivered" && endedAt ? (
        <p className="mt-1 text-sm">{t("orders:parcel.deliveredOn", { day: format.day(dayAt(endedAt)) })}</p>
      ) : null}
      {isWell ? null : <p className="mt-1 font-semibold">{t(`orders:parcelState.${state}`)}</p>}
      {!isOne && part.canArrive && parcel.actions.includes("deliver") ? (
        <ArrivedButton parcel={parcel} part={part} />
      ) : null}
    </li>
  );
}

function ParcelContent({ parcel, part }: { parcel: ParcelView; part: Part }) {
  const nameOf = (lineId: string) => part.lines.find(({ id }) => id === lineId)?.name ?? "";
  return (
    <p className="mt-2 text-sm [overflow-wrap:anywhere]">
      {parcel.lines.map(({ lineId, quantity }) => `${nameOf(lineId)} × ${quantity}`).join(", ")}
    </p>
  );
}

function ArrivedButton({ parcel, part }: { parcel: ParcelView; part: Part }) {
  const { t, path, search } = usePage();
  const href = useHref();
  const key = new URLSearchParams(search).get("key") ?? "";
  return (
    <form action={href(`${path}?key=${encodeURIComponent(key)}`)} method="post" className="pt-2">
      <input type="hidden" name="part" value={part.id} />
      <input type="hidden" name="shipment" value={parcel.id} />
      <button type="submit" name="intent" value="arrived" className={buttonClass("quiet", "sm")}>
        {t("orders:parcel.arrivedOne")}
      </button>
    </form>
  );
}
