import { usePage } from "#app/i18n/page-view.tsx";
import { slotted } from "#app/i18n/slotted.tsx";
import type { ArrivalRoute, Gateway } from "../model/arrivals.ts";
import { CheckedNote } from "./checked-note.tsx";

type Props = { routes: readonly ArrivalRoute[]; gateways: readonly Gateway[] };

/** Direct flights first, then those with a road after them; each with how sure it is. */
export function ArrivalRoutes({ routes, gateways }: Props) {
  const { t } = usePage();
  return (["direct", "onward"] as const).map((kind) => {
    const own = routes.filter((route) => route.kind === kind);
    return own.length === 0 ? null : (
      <section key={kind} className="mt-6">
        <h3 className="font-semibold">{t(`arrive:routes.${kind}`)}</h3>
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {own.map((route) => (
            <RouteRow key={route.key} route={route} gateway={gateways.find(({ key }) => key === route.gateway)} />
          ))}
        </ul>
      </section>
    );
  });
}

function RouteRow({ route, gateway }: { route: ArrivalRoute; gateway: Gateway | undefined }) {
  const { t, format, locale } = usePage();
  return (
    <li className="py-3" data-testid="arrival-route" data-standing={route.standing}>
      <p className="text-lg">
        {t("arrive:routes.between", { from: route.from[locale], to: gateway?.name[locale] ?? route.gateway })}
      </p>
      <p>
        {t(`arrive:standing.${route.standing}`)}{" "}
        {route.airlines.length > 0
          ? slotted(
              (slot) => t("arrive:routes.airlines", { names: slot }),
              <span translate="no">{format.list(route.airlines)}</span>,
            )
          : null}
      </p>
      <CheckedNote of={route} />
    </li>
  );
}
