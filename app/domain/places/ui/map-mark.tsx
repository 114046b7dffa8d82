import { usePage } from "#app/i18n/page-view.tsx";
import type { Locale } from "#app/shared/locale.ts";
import type { MapPoint } from "../model/map-projection.ts";

/** One item, or several too near to each other to be told apart: then its link leads nearer. */
export type DrawnMark = MapPoint & {
  count: number;
  /** Of those, what the list beside it shows. */
  ids: string[];
  href: string;
  name: string;
  nameLocale?: Locale;
  emblem?: string;
  accent?: string;
};

/** A mark is a link: to the item it stands for, or nearer to the several it stands for. */
export function MapMark({ mark, transform }: { mark: DrawnMark; transform: string }) {
  const { locale, format } = usePage();
  const { count, ids, href, name, nameLocale, emblem, accent } = mark;
  const lang = nameLocale && nameLocale !== locale ? nameLocale : undefined;
  return (
    <a
      href={href}
      aria-label={name}
      lang={lang}
      rel={count > 1 ? "nofollow" : undefined}
      className={`map-mark ${accent ? `accent-${accent}` : ""}`}
      data-map-mark={ids.join(" ")}
      data-testid={count > 1 ? "map-cluster" : "map-mark"}
      data-count={count}
    >
      <title>{name}</title>
      <g transform={transform} data-map-fixed="">
        {count > 1 ? (
          <>
            <circle r={clusterReach(count)} className="map-cluster" />
            <text textAnchor="middle" dominantBaseline="central">
              {format.number(count)}
            </text>
          </>
        ) : (
          <>
            <circle r="15" className="map-single" />
            <use href={`/art/emblems.svg#${emblem}`} x="-10" y="-10" width="20" height="20" className="map-emblem" />
          </>
        )}
      </g>
    </a>
  );
}

/** More is larger, up to where neighbours would touch. */
function clusterReach(count: number): number {
  return Math.min(20, 15 + Math.log2(count));
}
