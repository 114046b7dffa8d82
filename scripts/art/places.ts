/** The painters of each kind of place. */

import { dragonfruit } from "./dragon-fruit.ts";
import type { Palette } from "./palette-months.ts";
import { fishsauce, kite } from "./places-coast.ts";
import { canyon, cave, forest } from "./places-deep.ts";
import { greenhouse, market } from "./places-evening.ts";
import { coffee, orchard, persimmon, teahill } from "./places-farm.ts";
import { brocade, gong } from "./places-people.ts";
import { silk } from "./places-silk.ts";
import { lake, mountain, waterfall } from "./places-wild.ts";
import type { Sheet } from "./sheet.ts";

export const places: Record<string, (sheet: Sheet, palette: Palette) => void> = {
  coffee,
  teahill,
  greenhouse,
  persimmon,
  silk,
  orchard,
  dragonfruit,
  fishsauce,
  mountain,
  forest,
  lake,
  waterfall,
  cave,
  canyon,
  kite,
  gong,
  brocade,
  market,
};

/** Places drawn at dusk or by night already: they suit a dark page as they are. */
export const nightPlaces = new Set(["greenhouse", "gong", "market", "dragonfruit", "cave"]);
