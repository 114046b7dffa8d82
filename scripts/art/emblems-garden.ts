/** Emblems: leaves, flowers, field and forest-floor. */
import {
  around,
  both,
  dot,
  dots,
  type Emblem,
  emblem,
  leaf,
  main,
  mainLine,
  petal,
  poly,
  second,
  secondLine,
} from "./emblem-shapes.ts";

const tea = emblem(
  "tea",
  main(leaf(48, 64, -44, 50, 20, { sweep: -8 }), leaf(48, 64, 44, 50, 20, { sweep: 8 })),
  second(leaf(48, 58, 0, 52, 12, { rib: false })),
  mainLine(5, "M48 60C48 72 47 82 42 90"),
);

const bract = { rib: false, belly: 0.3 };
const artichoke = emblem(
  "artichoke",
  second("M41 74H55V84Q55 91 48 91T41 84z"),
  main(leaf(48, 52, 0, 46, 24, bract), leaf(38, 56, -22, 44, 22, bract), leaf(58, 56, 22, 44, 22, bract)),
  second(leaf(40, 62, -8, 40, 20, bract), leaf(56, 62, 8, 40, 20, bract)),
  main(leaf(34, 70, -34, 38, 22, bract), leaf(62, 70, 34, 38, 22, bract)),
  main(leaf(48, 72, 0, 40, 22, bract)),
  second(leaf(38, 76, -16, 28, 18, bract), leaf(58, 76, 16, 28, 18, bract)),
  main(leaf(30, 78, -54, 28, 16, bract), leaf(66, 78, 54, 28, 16, bract)),
  main("M30 75Q48 66 66 75Q62 87 48 87Q34 87 30 75z"),
);

const carrotTop = [-34, -12, 12, 34].map((a) => leaf(58, 40, a + 38, 34, 9, { rib: false })).join("");
const vegetable = emblem(
  "vegetable",
  main(carrotTop),
  second(
    "M38 38C44 30 56 32 61 39C68 45 67 54 60 60C44 72 26 84 12 90C8 91 5 88 6 84C12 68 24 52 38 38z",
    "M30 49L39 58L37 60L28 51.500zM47 55L53 62L50.5 64L45 57.500zM20 64L28 71L25.5 73L18.5 66.500z",
  ),
);

const mushroom = emblem(
  "mushroom",
  main(
    "M10 46C10 24 26 10 46 10S80 24 80 46C80 51 76 53 71 52H18C13 53 10 51 10 46z",
    dot(34, 28, 6),
    dot(55, 36, 5),
    dot(56, 20, 3.5),
  ),
  second("M36 56H54C54 68 57 76 60 84Q61 89 56 89H34Q29 89 30 84C33 76 36 68 36 56z"),
  main("M62 66C62 58 68 54 75 54S89 58 89 66Q89 69 85 69H66Q62 69 62 66z"),
  second("M71 72H80Q80 80 82 86Q82 89 79 89H72Q68 89 69 86Q71 80 71 72z"),
);

const grains = (list: [number, number, number][]): string =>
  list.map(([x, y, a]) => leaf(x, y, a, 20, 10.5, { rib: false })).join("");
const rice = emblem(
  "rice",
  mainLine(4.5, "M30 91C30 62 36 34 58 20C66 15 76 17 82 26"),
  second(
    grains([
      [82, 24, 166],
      [75, 19, 112],
      [70, 17, 190],
      [66, 16, 82],
      [57, 22, 196],
      [54, 22, 54],
      [47, 32, 200],
      [44, 33, 30],
      [39, 46, 200],
    ]),
  ),
  main(leaf(31, 90, -20, 58, 11, { rib: false, sweep: -6 }), leaf(33, 91, 46, 54, 11, { rib: false, sweep: 8 })),
);

const rose = emblem(
  "rose",
  mainLine(5.5, "M48 58V91"),
  main(leaf(48, 87, -60, 37, 15), leaf(48, 87, 60, 37, 15)),
  second(around(5, (a) => petal(48, 34, a, 29, 33), 36)),
  main(around(5, (a) => petal(48, 34, a, 22, 25), 0)),
  second(dot(48, 34, 12)),
  mainLine(4, "M46 28A6.5 6.5 0 1 0 54 35"),
);

const orchid = emblem(
  "orchid",
  main(
    leaf(48, 44, 0, 38, 15, { rib: false }),
    leaf(48, 46, 142, 40, 14, { rib: false }),
    leaf(48, 46, -142, 40, 14, { rib: false }),
  ),
  ...both(main("M46 46C38 34 22 22 10 30C6 44 20 58 44 52z")),
  second(
    "M48 42C56 42 58 50 56 56C62 58 66 64 62 70C57 70 54 74 48 80C42 74 39 70 34 70C30 64 34 58 40 56C38 50 40 42 48 42z",
    dot(48, 52, 4),
  ),
);

const driedHead = (x: number, y: number, r: number): string => around(9, (a) => petal(x, y, a, r, r * 0.62));
const driedflower = emblem(
  "driedflower",
  mainLine(3.5, "M48 34L50 88M25 42L56 88M71 42L40 88"),
  main(driedHead(48, 22, 17), driedHead(23, 36, 15), driedHead(73, 36, 15)),
  second(dots(6, [48, 22]), dots(5.5, [23, 36], [73, 36])),
  second("M38 66Q48 62 58 66L57 74Q48 71 39 74z"),
  second(leaf(57, 69, 62, 20, 9, { rib: false }), leaf(57, 71, 124, 20, 9, { rib: false })),
);

const cordyceps = emblem(
  "cordyceps",
  secondLine(5, "M30 68C28 52 20 46 22 32M48 66C48 48 50 36 48 24M64 68C66 56 74 48 72 38"),
  second(
    leaf(22.5, 40, -4, 32, 13, { rib: false }),
    leaf(48.5, 32, 0, 30, 14, { rib: false }),
    leaf(72, 46, 6, 32, 13, { rib: false }),
  ),
  main(
    "M8 80C8 70 14 65 22 66V88C14 89 8 88 8 80z",
    "M25 65Q31 62 37 64V89H25z",
    "M40 64H56V89H40z",
    "M59 64Q65 62 71 65V89H59z",
    "M74 66C82 65 88 72 88 78C88 86 82 89 74 88z",
    dot(81, 75, 2.5),
  ),
);

const hex = (x: number, y: number, r: number): string =>
  poly(
    ...[0, 1, 2, 3, 4, 5].map((i): [number, number] => [
      x + r * Math.sin((i * Math.PI) / 3),
      y - r * Math.cos((i * Math.PI) / 3),
    ]),
  );
const honey = emblem(
  "honey",
  main(hex(32, 24, 17), hex(32, 24, 10)),
  main(hex(64, 24, 17), hex(64, 24, 10)),
  main(hex(16, 52, 17), hex(16, 52, 10)),
  main(hex(80, 52, 17), hex(80, 52, 10)),
  second(hex(48, 52, 17)),
  second("M36 60H60V66C60 70 56 70 56 74V82A4.5 4.5 0 0 1 47 82V76Q47 73 44.5 73T42 76V77A3 3 0 0 1 36 77z"),
);

export const gardenEmblems: Emblem[] = [
  tea,
  artichoke,
  vegetable,
  mushroom,
  rice,
  rose,
  orchid,
  driedflower,
  cordyceps,
  honey,
];
