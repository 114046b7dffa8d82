/** Emblems: what hands make. */
import {
  around,
  both,
  box,
  diamond,
  dot,
  dots,
  drop,
  type Emblem,
  emblem,
  leaf,
  main,
  mainLine,
  poly,
  ring,
  second,
  secondLine,
  turned,
} from "./emblem-shapes.ts";

const silk = emblem(
  "silk",
  ...turned(
    -32,
    main(
      "M12 46C12 32 22 24 38 24S66 32 66 46S54 68 38 68S12 60 12 46z",
      "M20 34C30 44 42 54 56 62L53 64.5C40 58 28 48 17.5 38zM32 25C42 33 54 42 65 49L64.5 53C52 46 38 37 27.5 26z",
    ),
  ),
  secondLine(4.5, "M62 22C78 8 92 22 84 34C76 46 90 54 88 68C84 86 62 76 48 82C38 86 32 90 22 86"),
);

const brocade = emblem(
  "brocade",
  main(box(12, 6, 72, 8, 2), box(12, 70, 72, 8, 2)),
  second(diamond(48, 42, 24, 24), diamond(48, 42, 16, 16)),
  second(diamond(48, 42, 9, 9)),
  ...both(
    main(poly([12, 18], [43, 18], [20, 41], [12, 33]), poly([12, 66], [43, 66], [20, 43], [12, 51])),
    second(diamond(12, 42, 5, 5)),
  ),
  main(...[14, 26, 38, 50, 62, 74].map((x) => box(x, 81, 8, 10, 2))),
);

const churuRing = emblem(
  "ring",
  main(ring(48, 60, 29, 20)),
  second(around(8, (a) => dot(48 + Math.sin((a * Math.PI) / 180) * 13, 24 - Math.cos((a * Math.PI) / 180) * 13, 4.4))),
  main(dot(48, 24, 9.5), diamond(48, 24, 4.2, 4.2)),
  second(dots(3, [24.5, 60], [29.5, 75], [71.5, 60], [66.5, 75], [48, 84.5])),
);

const fishsauce = emblem(
  "fishsauce",
  main("M22 12H34V86H24C17 62 17 36 22 12z", "M37 12H59V86H37z", "M62 12H74C79 36 79 62 72 86H62z"),
  second("M15 22H81L83 31H13zM13 60H83L81 69H15z"),
  second(drop(86, 84, 5, 11)),
  mainLine(5, "M76 75H87"),
);

const soap = emblem(
  "soap",
  main(box(10, 54, 62, 32, 9), leaf(24, 78, 62, 36, 11, { rib: false })),
  second("M27 30H77A9 9 0 0 1 86 39V54A9 9 0 0 1 77 63H76V59A9 9 0 0 0 67 50H18V39A9 9 0 0 1 27 30z"),
  main(ring(30, 17, 9, 4.5)),
  main(dots(4.5, [52, 20], [64, 11]), dot(74, 21, 3)),
);

const oil = emblem(
  "oil",
  second("M42 6H54Q57 6 57 10V20H39V10Q39 6 42 6z", box(34, 23, 28, 9, 2)),
  main("M38 35H58V40C70 43 76 50 76 58V82Q76 90 68 90H28Q20 90 20 82V58C20 50 26 43 38 40z", drop(48, 70, 13, 26)),
  second(leaf(48, 80, 0, 24, 8, { rib: false })),
);

const jam = emblem(
  "jam",
  second(
    "M22 20C20 14 24 8 30 8H66C72 8 76 14 74 20L79 28Q74 32 69 28Q64 32 59 28Q53 32 48 28Q43 32 37 28Q32 32 27 28Q22 32 17 28z",
  ),
  main(
    "M24 35H72Q80 40 80 49V80Q80 90 70 90H26Q16 90 16 80V49Q16 40 24 35z",
    "M28 48H68Q70 48 70 50V76Q70 78 68 78H28Q26 78 26 76V50Q26 48 28 48z",
  ),
  second(dot(40, 67, 7.5), dot(56, 67, 7.5)),
  mainLine(3.5, "M40 61Q42 54 50 52M56 61Q56 56 50 52"),
);

const juice = emblem(
  "juice",
  main("M18 30H72L66 84Q65 90 59 90H31Q25 90 24 84zM25 36L27 50H63L65 36z"),
  second("M27.6 55H62.400L59.6 81Q59.4 84 57 84H33Q30.6 84 30.4 81z"),
  mainLine(5, "M46 46L56 8H66"),
  second(
    ring(76, 30, 15, 11),
    ...[0, 60, 120].map((a) => leaf(76, 30, a, 10, 5, { rib: false })),
    ...[180, 240, 300].map((a) => leaf(76, 30, a, 10, 5, { rib: false })),
  ),
);

const pottery = emblem(
  "pottery",
  main("M32 8H64Q67 8 66 12C65 18 62 20 61 25C66 29 72 33 76 40H20C24 33 30 29 35 25C34 20 31 18 30 12Q29 8 32 8z"),
  second(
    "M18.5 43.500H77.500C79 48 79 56 77 61H19C17 56 17 48 18.5 43.500z",
    ...[26, 37, 48, 59, 70].map((x) => diamond(x, 52.3, 4.5, 6)),
  ),
  main("M20.5 64.500H75.500C72 74 66 80 62 86Q60 90 56 90H40Q36 90 34 86C30 80 24 74 20.5 64.500z"),
);

const basketRows = [30, 42.5, 55, 67.5];
const basket = emblem(
  "basket",
  second(box(14, 14, 68, 10, 4)),
  main(
    ...basketRows.flatMap((y, row) => {
      const half = 32 - row * 2.6;
      const cells = row % 2 === 0 ? 4 : 3;
      const width = (half * 2 - 3 * (cells - 1)) / cells;
      return Array.from({ length: cells }, (_, i) => box(48 - half + i * (width + 3), y, width, 9.5, 2.5));
    }),
  ),
  second("M26 80H70L72 86Q72 90 68 90H28Q24 90 24 86z"),
  mainLine(4, "M26 14C30 4 40 4 42 12M54 12C56 4 66 4 70 14"),
);

const fish = emblem(
  "fish",
  main(
    "M6 50C16 32 32 26 48 28C60 30 68 38 74 44C80 40 86 34 91 32C88 42 88 56 91 68C86 66 80 60 74 54C66 62 56 70 44 70C28 70 14 64 6 50z",
    dot(23, 46, 3.6),
    "M34 34C40 44 40 56 34 65L38 66C45 56 45 44 38 33z",
  ),
  second("M36 25C44 12 58 14 66 32C58 26 48 23 36 25zM40 73C48 72 56 69 62 65C60 78 50 84 40 73z"),
  second(dots(2.6, [52, 42], [61, 48], [52, 55])),
);

const squid = emblem(
  "squid",
  second("M48 4C66 12 80 26 82 40C72 36 64 38 60 42H36C32 38 24 36 14 40C16 26 30 12 48 4z"),
  main("M48 4C58 18 64 36 62 54C61 62 56 67 48 67S35 62 34 54C32 36 38 18 48 4z", dot(42, 57, 3), dot(54, 57, 3)),
  mainLine(
    4.5,
    "M41 66C36 74 30 78 20 78M44 68C42 78 36 86 28 90M48 68V91M52 68C54 78 60 86 68 90M55 66C60 74 66 78 76 78",
  ),
);

const ticket = emblem(
  "ticket",
  ...turned(
    -14,
    main(
      "M16 24H62V72H16Q10 72 10 66V57A9 9 0 0 0 10 39V30Q10 24 16 24z",
      "M19 64L33 42L40 52L46 44L56 64z",
      dot(26, 36, 4),
    ),
    second("M66 24H80Q86 24 86 30V39A9 9 0 0 0 86 57V66Q86 72 80 72H66z", box(73.5, 33, 5, 30, 2)),
  ),
);

const lantern = emblem(
  "lantern",
  mainLine(4.5, "M48 4V14"),
  main(box(34, 12, 28, 7, 3), box(34, 65, 28, 7, 3)),
  second(
    "M37 22C20 26 12 34 12 42S20 58 37 62C30 52 30 32 37 22z",
    "M59 22C76 26 84 34 84 42S76 58 59 62C66 52 66 32 59 22z",
  ),
  main("M42 22H54C62 34 62 50 54 62H42C34 50 34 34 42 22z"),
  secondLine(4, "M48 75V91M40 75V85M56 75V85"),
);

const boat = emblem(
  "boat",
  main("M5 44C20 52 34 55 52 55C70 55 82 48 91 36C90 54 82 72 72 76H26C14 72 8 58 5 44z", dot(74, 60, 4)),
  second("M46 6C62 14 70 28 72 48Q60 51 46 51z"),
  main("M42 14V51C34 51 26 50 18 46C30 38 38 28 42 14z"),
  secondLine(4.5, "M8 86Q18 78 28 86T48 86T68 86T88 86"),
);

export const madeEmblems: Emblem[] = [
  silk,
  brocade,
  churuRing,
  fishsauce,
  soap,
  oil,
  jam,
  juice,
  pottery,
  basket,
  fish,
  squid,
  ticket,
  lantern,
  boat,
];
