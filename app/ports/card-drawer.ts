import type { SocialCard } from "#app/shared/social-card.ts";

/** Draws a card as a JPEG of `cardSize`, in the writing system of its words. */
export type CardDrawer = { draw(card: SocialCard): Promise<Uint8Array> };
