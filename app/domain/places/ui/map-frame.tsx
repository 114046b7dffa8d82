import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { type DrawnMap, ProvinceMap } from "./province-map.tsx";

/** The map with what moves it: links, so that each view has its address. Dragging is added by the browser's script. */
export function MapFrame({ map, total }: { map: DrawnMap; total: number }) {
  const { t, format } = usePage();
  const shown = map.marks.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-label={t("map:label")} data-map="" data-testid="map">
      <a href="#map-list" className="sr-only focus:not-sr-only">
        {t("map:skip")}
      </a>
      <div className="map-frame">
        <ProvinceMap map={map} />
        <ul className="map-controls">
          <Control href={map.zoomIn} label={t("map:zoomIn")} sign="+" />
          <Control href={map.zoomOut} label={t("map:zoomOut")} sign="−" />
        </ul>
        <p className="map-search" data-map-search="" hidden>
          <a href="?" rel="nofollow" className={buttonClass("primary", "sm")} data-testid="map-search">
            {t("map:searchHere")}
          </a>
        </p>
      </div>
      <p className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-ink-soft">
        <span>{t("map:schematic")}</span>
        {map.whole ? (
          <a href={map.whole} rel="nofollow" className="py-1 text-pine underline" data-testid="map-whole">
            {t("map:whole")}
          </a>
        ) : null}
      </p>
      {shown < total ? (
        <p className="text-sm text-ink-soft">{t("map:notAll", { shown: format.number(shown) })}</p>
      ) : null}
    </section>
  );
}

function Control({ href, label, sign }: { href: string | null; label: string; sign: string }) {
  if (!href) return null;
  return (
    <li>
      <a href={href} rel="nofollow" title={label}>
        <span aria-hidden="true">{sign}</span>
        <span className="sr-only">{label}</span>
      </a>
    </li>
  );
}
