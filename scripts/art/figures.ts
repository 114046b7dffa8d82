/** Small people, seen from afar: their foot is the origin, their height about forty units. */
import { type Sheet, shape, stroke } from "./sheet.ts";

interface Clothes {
  coat: string;
  hat: string;
  skin: string;
  basket: string;
}

/** A picker in a leaf hat, bent a little over the row, with a basket on the back. */
export function pickerSymbol(sheet: Sheet, c: Clothes): string {
  return sheet.define(
    shape(c.basket, "M-17-29h11l-1 19h-8z", "", 1) +
      shape(c.coat, "M-6-28Q-10-14-9 0H8Q9-16 7-27Q2-32-6-28z", "", 1) +
      stroke(c.coat, 5, "M3-24L15-15") +
      shape(c.skin, "M2-37a5 5 0 1 0 5 8Q8-36 2-37z", "", 1) +
      shape(c.hat, "M-9-31Q0-40 6-44Q11-36 19-28Q4-26-9-31z", "", 1),
  );
}

/** Someone standing still in a leaf hat. */
export function standingSymbol(sheet: Sheet, c: Clothes): string {
  return sheet.define(
    shape(c.coat, "M-6-28Q-9-12-8 0H8Q9-12 6-28Q0-32-6-28z", "", 1) +
      shape(c.skin, "M-4-34a4.5 4.5 0 1 0 9 0z", "", 1) +
      shape(c.hat, "M-12-33Q-3-38 0-44Q3-38 12-33Q0-30-12-33z", "", 1),
  );
}

/** A dancer of the gong night, one arm up; only a shadow with a lit rim. */
export function dancerSymbol(sheet: Sheet, shadow: string, rim: string): string {
  return sheet.define(
    stroke(shadow, 4, "M-2-31L-14-42M2-31L15-24") +
      shape(shadow, "M-5-33Q0-36 5-33L7-20L12 0H-11L-7-20z", "", 1) +
      shape(shadow, "M-4.5-40a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", "", 1) +
      stroke(rim, 1.6, "M5-33L7-20L12-1", ' opacity=".8"'),
  );
}

/** A seated player with a round gong before the chest. */
export function gongPlayerSymbol(sheet: Sheet, shadow: string, brass: string, boss: string): string {
  return sheet.define(
    shape(shadow, "M-7-32Q0-37 7-32Q11-14 10 0H-10Q-11-14-7-32zM-5-40a5 5 0 1 0 10 0a5 5 0 1 0-10 0z", "", 1) +
      shape(brass, "M-1-17a10 10 0 1 0 20 0a10 10 0 1 0-20 0z", "", 1) +
      shape(boss, "M6-17a3 3 0 1 0 6 0a3 3 0 1 0-6 0z", "", 1),
  );
}
