import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { clockTime } from "../model/clock-time.ts";
import type { OwnPickupPoint } from "../queries/list-own-pickup-points.server.ts";

/** A point in its seller's list, with what it may cost and the switch. */
export function PickupRow({ point }: { point: OwnPickupPoint }) {
  const { t, format } = usePage();
  const href = useHref();
  const { id, kind, name, address, area, hours, feeMinor, active } = point;
  const times = `${clockTime(hours.opensAt)}–${clockTime(hours.closesAt)}`;
  const facts = [
    t("handover:row", { days: hours.weekdays.map(format.weekday).join(" "), hours: times }),
    t("handover:lead", { count: hours.leadHours }),
    ...(feeMinor > 0 ? [format.money(money(feeMinor, "VND"))] : []),
  ];
  return (
    <li className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[1fr_auto] sm:items-center" data-testid="pickup-point">
      <div className={`min-w-0 [overflow-wrap:anywhere] ${active ? "" : "text-ink-soft"}`}>
        <strong className="block font-semibold">
          <a href={href(`/seller/pickup/${id}`)}>{name}</a>
          {active ? null : <span className="font-normal"> · {t("handover:off")}</span>}
        </strong>
        <span className="block text-sm text-ink-soft">
          {t(`handover:kind.${kind}`)} · {kind === "hotel" ? area : address}
        </span>
        <span className="block text-sm text-ink-soft">{facts.join(" · ")}</span>
      </div>
      <form method="post">
        <input type="hidden" name="id" value={id} />
        <button
          type="submit"
          name="intent"
          value={active ? "off" : "on"}
          className={`${buttonClass("quiet", "sm")} min-h-11`}
        >
          {t(active ? "handover:switchOff" : "handover:switchOn")}
        </button>
      </form>
    </li>
  );
}
