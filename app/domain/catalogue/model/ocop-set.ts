import type { Translated } from "#app/shared/locale.ts";

/** OCOP's six groups (I-VI) and 26 product sets. */
export type OcopGroup = { code: string; number: string; name: Translated; short: Translated };
export type OcopSet = { number: number; group: string; name: Translated; short: Translated };
