/** What must stay in sight where a frame crops the photo: shares of its width and height. */
export type PhotoFocus = { focusX: number; focusY: number };

/** As they lie, row by row. */
export const focusPlaces = [
  "top-left",
  "top",
  "top-right",
  "left",
  "centre",
  "right",
  "bottom-left",
  "bottom",
  "bottom-right",
] as const;
export type FocusPlace = (typeof focusPlaces)[number];

const shares = [0, 0.5, 1] as const;

/** Null for what is no place. */
export function focusOf(place: string): PhotoFocus | null {
  const index = (focusPlaces as readonly string[]).indexOf(place);
  const [focusX, focusY] = [shares[index % 3], shares[Math.floor(index / 3)]];
  return focusX === undefined || focusY === undefined ? null : { focusX, focusY };
}

/** The nearest place. */
export function placeOf({ focusX, focusY }: PhotoFocus): FocusPlace {
  return focusPlaces[third(focusX) + 3 * third(focusY)] ?? "centre";
}

function third(share: number): number {
  return Math.min(2, Math.max(0, Math.round(share * 2)));
}
