/** Drawings an event's label can have: those there are in app/ui/emblem.tsx that fit a day out. */
export const eventEmblems = [
  "lantern",
  "gong",
  "coffee",
  "tea",
  "persimmon",
  "strawberry",
  "durian",
  "dragonfruit",
  "rose",
  "orchid",
  "driedflower",
  "rice",
  "fish",
  "silk",
  "brocade",
  "pottery",
  "basket",
] as const;

/** The colours of a label. */
export const eventAccents = ["persimmon", "sunflower", "jacaranda", "cherry", "sea", "basalt", "pine"] as const;
