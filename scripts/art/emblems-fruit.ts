/** Emblems: what grows on trees, vines and bushes. */
import {
  around,
  both,
  burst,
  dot,
  dots,
  drop,
  type Emblem,
  emblem,
  leaf,
  main,
  mainLine,
  mirrored,
  oval,
  ring,
  second,
  turned,
} from "./emblem-shapes.ts";

const persimmon = emblem(
  "persimmon",
  second("M48 33C60 25 86 30 86 56C86 76 70 87 48 87S10 76 10 56C10 30 36 25 48 33z"),
  main(leaf(48, 36, -78, 30, 15, { sweep: -5, rib: false }), leaf(48, 36, 78, 30, 15, { sweep: 5, rib: false })),
  main(leaf(48, 34, 152, 24, 13, { rib: false }), leaf(48, 34, -152, 24, 13, { rib: false })),
  mainLine(6, "M48 36C48 26 50 20 55 13"),
  main(leaf(54, 17, 74, 28, 12)),
);

const strawberry = emblem(
  "strawberry",
  second(
    "M48 30C66 20 84 28 82 46C80 66 62 84 48 90C34 84 16 66 14 46C12 28 30 20 48 30z",
    ...(
      [
        [34, 48],
        [62, 48],
        [48, 56],
        [28, 60],
        [68, 60],
        [40, 70],
        [57, 70],
      ] as [number, number][]
    ).map(([x, y]) => drop(x, y, 2.4, 5)),
  ),
  main(around(5, (a) => leaf(48, 29, a, 26, 11, { rib: false }), 36)),
  mainLine(5, "M48 28C48 18 51 13 56 8"),
);

const avocado = emblem(
  "avocado",
  ...turned(
    -18,
    main(
      "M48 6C60 6 64 18 68 32C72 44 80 50 80 64A32 28 0 0 1 16 64C16 50 24 44 28 32C32 18 36 6 48 6z",
      "M48 12C41 12 38 22 34 34C30 46 22.5 52 22.5 63A25.5 23 0 0 0 73.5 63C73.5 52 66 46 62 34C58 22 55 12 48 12z",
    ),
    second(
      "M48 17C52 17 55 25 58 35C62 48 69.5 53 69.5 63A21.5 19.5 0 0 1 26.5 63C26.5 53 34 48 38 35C41 25 44 17 48 17z",
      dot(48, 63, 15),
    ),
    main(dot(48, 63, 12)),
  ),
);

const durian = emblem(
  "durian",
  main(burst(48, 54, 22, 40, 37, 0.13), "M48 26C66 38 66 72 48 84C30 72 30 38 48 26z"),
  second(oval(48, 40, 6.5, 8.5), oval(48, 56, 9, 7), oval(48, 71, 6.5, 7.5)),
  main(dots(2.2, [48, 41], [48, 56], [48, 70])),
  mainLine(8, "M48 20V11"),
  mainLine(5, "M40 9H56"),
);

const macadamia = emblem(
  "macadamia",
  main(leaf(48, 40, -66, 38, 14), leaf(48, 40, 66, 38, 14), leaf(48, 38, 0, 31, 12)),
  main(ring(65, 65, 21, 15)),
  second(dot(65, 65, 12)),
  main(dot(27, 66, 18.5), "M19 56Q27 50 34 57Q27 54 19 56z"),
);

const banana = emblem(
  "banana",
  second("M46 18C50 40 62 56 86 62C88 66 86 69 82 70C56 72 38 52 38 20z"),
  main("M36 20C35 46 44 64 66 74C68 78 66 81 62 82C36 80 24 56 29 22z"),
  second("M27 22C20 44 22 66 40 82C41 86 38 89 34 88C12 78 8 46 20 24z"),
  main("M18 23C22 18 27 16 30 8Q35 5 40 8C40 13 44 15 48 17Q46 24 36 23Q27 26 18 23z"),
);

const dragonfruit = emblem(
  "dragonfruit",
  second("M48 28C66 28 80 40 80 58C80 76 66 88 48 88S16 76 16 58C16 40 30 28 48 28z"),
  main(
    leaf(48, 34, 0, 28, 10, { rib: false }),
    leaf(40, 36, -24, 29, 9, { sweep: -4, rib: false }),
    leaf(56, 36, 24, 29, 9, { sweep: 4, rib: false }),
  ),
  ...both(
    main(
      leaf(27, 52, -38, 27, 10, { sweep: -5, rib: false }),
      leaf(20, 70, -36, 22, 9, { sweep: -5, rib: false }),
      leaf(38, 62, -18, 22, 10, { sweep: -3, rib: false }),
      leaf(33, 82, -18, 19, 9, { sweep: -3, rib: false }),
    ),
  ),
  main(leaf(48, 82, 0, 22, 10, { rib: false })),
);

const pepperRows: [number, number][] = Array.from({ length: 6 }, (_, i) => [i % 2 === 0 ? 56 : 58, 36 + i * 9.2]);
const pepper = emblem(
  "pepper",
  main(
    "M12 22C24 12 44 14 50 30C42 48 28 52 14 62C8 50 4 34 12 22zM46 29.500C34 32 26 40 19 51L22 53C28 42 37 35 47 32.500z",
  ),
  mainLine(4.5, "M46 31C54 24 62 20 68 10"),
  second(dots(5.5, ...pepperRows)),
  second(dots(5.5, ...pepperRows.map(([x, y]): [number, number] => [x + 11.8, y + 3.6]))),
  main(dots(5.5, [79.5, 45], [79.5, 57], [80, 69], [46, 58], [46.5, 70])),
  mainLine(4.5, "M62 18C66 20 66 26 64 30"),
);

const cashew = emblem(
  "cashew",
  second(
    "M48 20C56 16 64 18 66 25C68 32 74 38 73 47C71 55 60 56 48 56S25 55 23 47C22 38 28 32 30 25C32 18 40 16 48 20z",
  ),
  mainLine(19, "M40 69C38 82 54 87 64 78"),
  mainLine(5, "M48 18V9"),
  main(leaf(48, 17, 74, 40, 15, { sweep: -4 }), leaf(48, 17, -74, 40, 15, { sweep: 4 })),
);

const berries: [number, number][] = [
  [40, 36],
  [56, 36],
  [32, 47],
  [48, 47],
  [64, 47],
  [36, 58],
  [52, 59],
  [66, 59],
  [42, 70],
  [57, 71],
  [49, 82],
];
const mulberry = emblem(
  "mulberry",
  second(dots(7.6, ...berries.filter((_, i) => i % 2 === 0))),
  main(dots(7.6, ...berries.filter((_, i) => i % 2 === 1))),
  mainLine(5, "M48 28C48 20 50 14 53 8"),
  main(
    "M46 25C34 29 20 28 9 14C16 14 19 12 21 9C25 12 28 12 32 9C38 12 44 17 46 25z",
    "M52 24C58 14 68 10 76 11C78 14 82 15 87 14C82 28 66 32 52 24z",
  ),
);

const cacao = emblem(
  "cacao",
  ...turned(
    28,
    main("M46 14C66 24 76 66 46 88C18 66 26 24 46 14zM46 22C32 33 28 60 46 79C65 60 60 33 46 22z"),
    second(
      ...(
        [
          [46, 33],
          [40, 43],
          [52, 44],
          [40, 55],
          [53, 56],
          [46, 66],
        ] as [number, number][]
      ).map(([x, y]) => oval(x, y, 5, 6)),
    ),
    mainLine(6, "M46 14V5"),
  ),
  main(leaf(70, 20, 158, 66, 17, { belly: 0.4 })),
);

const coffee = emblem(
  "coffee",
  ...turned(
    24,
    main(leaf(48, 40, -60, 46, 19, { sweep: 7 }), leaf(48, 40, 60, 46, 19, { sweep: -7 })),
    main(leaf(48, 76, -82, 40, 15, { sweep: -9 }), leaf(48, 76, 82, 40, 15, { sweep: 9 })),
    main(leaf(48, 30, -24, 25, 10, { rib: false }), leaf(48, 30, 24, 25, 10, { rib: false })),
    mainLine(5, "M48 28V91"),
    second(dots(9.2, [35.5, 49], [60.5, 49], [34, 66], [62, 66])),
    main(dots(2.6, [31.5, 51], [64.5, 51], [30, 68], [66, 68])),
  ),
);

const seagrape = emblem(
  "seagrape",
  mainLine(4.5, "M48 90V20M48 84C38 78 28 66 26 40M48 84C58 78 68 66 70 40"),
  second(
    dots(
      5.2,
      ...([[48, 14]] as [number, number][]),
      ...[26, 38, 50, 62].flatMap((y): [number, number][] => [
        [41.5, y],
        [54.5, y],
      ]),
    ),
  ),
  second(dots(5.2, [25, 32], [18.5, 43], [32, 45], [21, 56], [34.5, 58], [28, 68])),
  ...mirrored(second(dots(5.2, [25, 32], [18.5, 43], [32, 45], [21, 56], [34.5, 58], [28, 68]))),
  mainLine(5, "M30 90H66"),
);

export const fruitEmblems: Emblem[] = [
  coffee,
  persimmon,
  strawberry,
  avocado,
  durian,
  macadamia,
  banana,
  dragonfruit,
  pepper,
  cashew,
  mulberry,
  cacao,
  seagrape,
];
