import { usePage } from "#app/i18n/page-view.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { ArrivalRoute, EntryRule, Gateway } from "../model/arrivals.ts";
import { CheckedNote } from "./checked-note.tsx";

/** The rule that ran out, without its days: nobody should plan by them. */
export function LapsedEntry({ rule }: { rule: EntryRule }) {
  const { t, format } = usePage();
  return (
    <Section title={t("arrive:entry.title")} id="entry">
      <Notice tone="warn">
        <p data-testid="entry-lapsed">{t("arrive:entry.lapsed", { day: format.day(rule.validTo ?? "") })}</p>
        <CheckedNote of={rule} />
      </Notice>
      <p className="mt-3">{t("arrive:entry.evisa")}</p>
      <p className="mt-1">{t("arrive:entry.passport")}</p>
    </Section>
  );
}

type Props = { routes: readonly ArrivalRoute[]; gateways: readonly Gateway[] };

/** Ways told until a day that has passed. */
export function LapsedRoutes({ routes, gateways }: Props) {
  const { t, format, locale } = usePage();
  if (routes.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="font-semibold">{t("arrive:routes.lapsed")}</h3>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {routes.map((route) => (
          <li key={route.key} className="py-3" data-testid="route-lapsed">
            <p>
              {t("arrive:routes.between", {
                from: route.from[locale],
                to: gateways.find(({ key }) => key === route.gateway)?.name[locale] ?? route.gateway,
              })}
            </p>
            <p className="text-warn-ink">{t("arrive:routes.lapsedUntil", { day: format.day(route.validTo ?? "") })}</p>
            <CheckedNote of={route} />
          </li>
        ))}
      </ul>
    </section>
  );
}
