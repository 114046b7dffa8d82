/** Emblems: places and what happens there. */
import { box, dot, type Emblem, emblem, leaf, main, mainLine, ring, second, secondLine } from "./emblem-shapes.ts";

const gong = emblem(
  "gong",
  mainLine(4, "M30 20L34 6M58 20L54 6"),
  mainLine(4.5, "M24 6H64"),
  main(ring(44, 50, 34, 27)),
  main(ring(44, 50, 23.5, 14)),
  second(dot(44, 50, 11)),
  secondLine(5.5, "M88 88L68 64"),
  second("M59 54Q56 60 60 65T71 68Q76 63 71 57T59 54z"),
);

const waterfall = emblem(
  "waterfall",
  second("M6 76V40C8 32 18 26 31 25L24 76zM90 76V44C88 36 78 30 65 27L72 76z"),
  second(
    leaf(12, 34, -4, 24, 11, { rib: false }),
    leaf(23, 29, 4, 19, 10, { rib: false }),
    leaf(83, 36, 2, 22, 11, { rib: false }),
  ),
  main(
    "M36 8H60C62 30 66 52 69 75H27C30 52 34 30 36 8zM43 20C41 36 39 54 37 70H41C42 54 43 36 44.5 20zM53 14C54 34 56 54 58 70H62C59 52 56 34 54.5 14zM48 34C48 46 47.5 58 47 70H51C51 58 50 46 49.5 34z",
  ),
  main("M8 90A8 8 0 0 1 19 79Q25 75 30 79Q37 75 42 79Q48 75 54 79Q59 75 66 79Q71 75 77 79A8 8 0 0 1 88 90z"),
);

const dune = emblem(
  "dune",
  second(dot(72, 23, 13)),
  main("M3 78C20 72 36 50 46 32C44 46 58 52 52 64C49 71 54 76 60 79Q30 84 5 83Q1 81 3 78z"),
  second("M50.5 36C62 46 78 66 93 76Q95 81 90 82Q78 82 66 78C58 75 55 70 57.5 64C61 54 50 48 50.5 36z"),
  mainLine(4.5, "M12 91Q32 87 48 90T84 90"),
);

const lake = emblem(
  "lake",
  second(dot(66, 24, 11)),
  main("M6 50C16 40 24 30 34 22C42 34 50 42 56 44C62 38 68 36 74 40C80 44 86 48 90 50z"),
  main(box(6, 55, 84, 7, 3.5)),
  second(box(18, 66, 50, 6, 3)),
  main(box(74, 66, 12, 6, 3), box(28, 76, 52, 6, 3)),
  second(box(40, 86, 26, 5, 2.5)),
);

const mountain = emblem(
  "mountain",
  second("M32 14L50 44L42 52L46 62L34 72H6z"),
  main("M32 14L54 50L64 34L92 72H36L48 62L44 52L51 44z"),
  main(box(10, 77, 76, 5, 2.5)),
  second(box(24, 86, 48, 5, 2.5)),
);

const cave = emblem(
  "cave",
  main(
    "M4 88C6 66 14 60 18 46C22 30 34 10 50 10C64 10 70 28 76 38C84 50 90 62 92 88H74C75 68 70 54 62 48L59 57L55 43L48 61L42 42L38 54L34 48C26 56 22 70 23 88z",
  ),
  second(dot(48, 71, 5), "M39 89V86A9 9 0 0 1 57 86V89z"),
  secondLine(4, "M57 86V72"),
);

const kite = emblem(
  "kite",
  main("M5 42C5 18 32 0 62 7Q66 10 63 17C40 13 24 24 18 42Q11 48 5 42z"),
  second("M14 22C19 16 25 12 31 9.500L36 19.500C30 22 25.5 26 22.5 31z"),
  mainLine(3.2, "M12 44L66 64L60 15"),
  second(dot(82, 56, 6)),
  secondLine(7.5, "M66 64L77 66L68 79"),
  mainLine(5, "M52 80L80 86"),
  secondLine(5, "M6 84Q14 76 23 83T42 85"),
  mainLine(5, "M14 92Q24 86 34 92"),
);

const teahill = emblem(
  "teahill",
  second(dot(74, 22, 12)),
  main("M15 42C22 26 34 17 44 19C54 21 60 33 70 42C52 33 32 33 15 42z"),
  secondLine(8, "M13 58C30 42 60 42 82 56"),
  mainLine(8, "M10 73C30 56 64 56 87 71"),
  secondLine(8, "M9 88C30 71 66 71 88 86"),
);

const greenhouse = emblem(
  "greenhouse",
  main(
    "M34 18H70C82 20 91 32 91 48V80H77V48C77 36 73 25 66 21H61C69 26 73 37 73 48V80H63V48C63 36 59 25 52 21H47C55 26 59 37 59 48V80H48V48C48 34 43 23 34 18z",
  ),
  second("M5 80V48C5 30 13 20 24.5 20S44 30 44 48V80z"),
  main(
    leaf(24.5, 78, 0, 34, 12, { rib: false }),
    leaf(24.5, 78, -46, 22, 10, { rib: false }),
    leaf(24.5, 78, 46, 22, 10, { rib: false }),
  ),
  mainLine(5, "M6 87H90"),
);

/** A three-needle pine: a bare trunk under flat pads of needles. */
const pineTree = (x: number, top: number, foot: number, w: number): string => {
  const pad = (y: number, half: number): string =>
    `M${x - half} ${y}Q${x - half * 0.5} ${y - 4} ${x} ${y - 13}Q${x + half * 0.5} ${y - 4} ${x + half} ${y}Q${x} ${y + 5} ${x - half} ${y}z`;
  const step = (foot - top - 14) / 4;
  return (
    [0.5, 0.75, 1, 0.8].map((k, i) => pad(top + 13 + step * i, w * k)).join("") +
    box(x - 2.5, top + 14 + step * 3, 5, foot - top - 14 - step * 3, 1)
  );
};
const forest = emblem(
  "forest",
  second(pineTree(24, 24, 88, 18)),
  second(pineTree(76, 34, 88, 17)),
  main(pineTree(50, 4, 88, 24)),
  mainLine(5, "M10 89H86"),
);

export const placeEmblems: Emblem[] = [gong, waterfall, dune, lake, mountain, cave, kite, teahill, greenhouse, forest];
