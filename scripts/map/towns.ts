import { type MapPoint, toMap } from "#app/domain/places/model/map-projection.ts";
import type { Translated } from "#app/shared/locale.ts";
import book from "#prisma/reference/units.json" with { type: "json" };

type Town = MapPoint & {
  name: Translated;
  /** 1 is named on the whole map, 2 from nearer. */
  rank: number;
};

/** The main towns, by the former district or the unit that bears their name. */
const towns: [name: string, lat: number, lon: number, rank: number][] = [
  ["Đà Lạt", 11.94, 108.438, 1],
  ["Bảo Lộc", 11.548, 107.808, 1],
  ["Gia Nghĩa", 12.004, 107.69, 1],
  ["Phan Thiết", 10.929, 108.101, 1],
  ["Phú Quý", 10.53, 108.944, 1],
  ["La Gi", 10.66, 107.772, 1],
  ["Di Linh", 11.579, 108.076, 1],
  ["Mũi Né", 10.937, 108.287, 2],
  ["Đắk Mil", 12.45, 107.622, 1],
  ["Đức Trọng", 11.735, 108.373, 2],
  ["Đơn Dương", 11.762, 108.49, 2],
  ["Cát Tiên", 11.583, 107.362, 2],
  ["Đạ Tẻh", 11.512, 107.489, 2],
  ["Cư Jút", 12.583, 107.891, 2],
  ["Tánh Linh", 11.087, 107.679, 2],
  ["Liên Hương", 11.223, 108.735, 2],
];

export function drawnTowns(): Town[] {
  return towns.map(([name, lat, lon, rank]) => {
    const { x, y } = toMap({ lat, lon });
    return { name: namesOf(name), x: Math.round(x), y: Math.round(y), rank };
  });
}

function namesOf(name: string): Translated {
  const named =
    book.formerDistricts.find((each) => each.name === name) ?? book.units.find((each) => each.name === name);
  if (!named) throw new RangeError(`no name for ${name}`);
  return { vi: name, en: name, ...named.reading };
}
