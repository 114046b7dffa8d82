import { usePage } from "#app/i18n/page-view.tsx";
import type { MapPoint, MapView } from "../model/map-projection.ts";
import { drawnWidth, type Extent } from "../model/map-view.ts";
import type { NamePlace } from "../model/town-names.ts";
import { type DrawnMark, MapMark } from "./map-mark.tsx";

export type DrawnMap = {
  view: MapView;
  marks: DrawnMark[];
  /** The area the list is kept to, where the map shows more. */
  box: Extent | null;
  outline: string;
  /** The cell of the unit one measures from, and that place. */
  cell: string | null;
  near: MapPoint | null;
  towns: (MapPoint & NamePlace & { name: string })[];
  zoomIn: string | null;
  zoomOut: string | null;
  whole: string | null;
};

/** Our own map: drawn, of links, without anything from outside. The list beside it holds the same. */
export function ProvinceMap({ map }: { map: DrawnMap }) {
  const { t } = usePage();
  const { view, marks, box, cell, near, towns } = map;
  const scale = view.width / drawnWidth;
  return (
    <svg
      viewBox={[view.x, view.y, view.width, view.height].map((value) => value.toFixed(1)).join(" ")}
      className="map-picture"
      data-map-picture=""
    >
      <title>{t("map:label")}</title>
      <Ground outline={map.outline} cell={cell} />
      {box ? <BoxFrame box={box} /> : null}
      {towns.map(({ x, y, name, dx, dy, anchor }) => (
        <g key={name} className="map-town" transform={fixedAt({ x, y }, scale)} data-map-fixed="">
          <circle r="2.4" />
          <text x={dx} y={dy} textAnchor={anchor}>
            {name}
          </text>
        </g>
      ))}
      {near ? (
        <g className="map-near" transform={fixedAt(near, scale)} data-map-fixed="">
          <circle r="27" />
          <circle r="5" />
        </g>
      ) : null}
      {marks.map((mark) => (
        <MapMark key={`${mark.x} ${mark.y}`} mark={mark} transform={fixedAt(mark, scale)} />
      ))}
    </svg>
  );
}

/** Sea, land, heights and cells come from one kept file; the outline cuts what lies beyond. */
function Ground({ outline, cell }: { outline: string; cell: string | null }) {
  return (
    <g>
      <rect x="-2000" y="-2000" width="5000" height="5000" className="map-beyond" />
      <use href="/art/province-map.svg#sea" />
      <clipPath id="province">
        <path d={outline} />
      </clipPath>
      <path d={outline} className="map-land" />
      <g clipPath="url(#province)">
        <use href="/art/province-map.svg#ground" />
        {cell ? <path d={cell} className="map-chosen-cell" /> : null}
      </g>
      <path d={outline} className="map-outline" vectorEffect="non-scaling-stroke" />
    </g>
  );
}

function BoxFrame({ box: { left, top, right, bottom } }: { box: Extent }) {
  return (
    <rect
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      className="map-box"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function fixedAt({ x, y }: MapPoint, scale: number): string {
  return `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})`;
}
