import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { SeasonStrip } from "#app/ui/season-strip.tsx";

export type SeasonNowItem = {
  key: string;
  kind: "ripens" | "blooms" | "happens";
  name: string;
  note: string | null;
  emblem: string;
  months: number[];
};

const kinds = ["ripens", "blooms", "happens"] as const;

/** What ripens, blooms and happens in a month, three columns of an almanac. */
export function SeasonNow({ items, month }: { items: readonly SeasonNowItem[]; month: number }) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="almanac-title" className="my-8 rounded-sm bg-mist-soft px-5 py-8 md:px-10">
      <h2 id="almanac-title" className="font-display text-2xl">
        {t("home:almanac", { month: format.month(month) })}
      </h2>
      <div className="mt-6 grid gap-8 md:grid-cols-3">
        {kinds.map((kind) => (
          <div key={kind}>
            <h3 className="border-b border-line-strong pb-2 text-lg font-semibold">{t(`home:kind.${kind}`)}</h3>
            <ul className="divide-y divide-line">
              {items
                .filter((item) => item.kind === kind)
                .map((item) => (
                  <li key={item.key} className="grid grid-cols-[2.5rem_1fr] gap-3 py-3">
                    <Emblem name={item.emblem} className="size-10 text-pine" />
                    <div>
                      <p className="font-semibold">
                        <a
                          href={`${href(`/seasons/${month}`)}#${item.key}`}
                          className="inline-block py-0.5 no-underline hover:text-pine hover:underline"
                        >
                          {item.name}
                        </a>
                      </p>
                      {item.note ? <p className="text-sm text-ink-soft">{item.note}</p> : null}
                      <div className="mt-2">
                        <SeasonStrip season={item.months} compact />
                      </div>
                    </div>
                  </li>
                ))}
            </ul>
            {items.every((item) => item.kind !== kind) ? (
              <p className="py-3 text-ink-soft">{t(`home:nothing.${kind}`)}</p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}
